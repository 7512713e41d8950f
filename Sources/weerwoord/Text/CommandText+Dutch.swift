import Archive
import Roleplay

extension CommandText {
  var dutch: String {
    switch self {
    case .helpRoot:
      "Opent de shell: daar speel je scènes en kijk je terug. In English: weerwoord --language en"
    case .helpShell:
      "Opent de shell."
    case .helpPlay:
      "Speelt één scenario en bewaart wat er geantwoord wordt."
    case .helpResume:
      "Gaat verder met een opname die niet af is: de laatste, of die je noemt."
    case .helpReplay:
      "Toont een opname nog een keer: de laatste, of die je noemt."
    case .helpLesson:
      "Speelt een les af: momenten uit opnamen, elk met een vraag. Zonder naam: alle lessen."
    case .helpLessonName: "De naam van de les: lesson-NAAM.txt bij de opnamen."
    case .helpTree:
      "Toont opnamen met hun wat-als als een boom, of zet er twee naast elkaar."
    case .helpTreeRecording: "De opname: haar naam, of haar nummer in de boom."
    case .helpTreeOther: "De opname om ernaast te zetten."
    case .helpRoom:
      "Opent een zaal: een klas of ouderavond stemt met telefoons en kaarten."
    case .helpRoomName: "Het scenario, zoals bij speel."
    case .helpRoomLanguages: "Talen voor telefoons naast nl en en, met komma's: ar,tr."
    case .helpSeats: "Hoeveel plaatsen er zijn: meer kaarten dan dat kan niet."
    case .helpPort: "De poort voor telefoons; anders de eerste die vrij is vanaf 4040."
    case .helpAddress: "Het adres van deze laptop dat telefoons bereiken."
    case .helpCards: "Alleen kaarten: geen telefoons, geen netwerk."
    case .helpQuestionnaire: "Zet de vragen aan het einde op telefoons; anders zijn ze op papier."
    case .helpReachTest: "Probeert alleen of een telefoon deze laptop bereikt."
    case .helpClassCommand:
      "Laat een klas spelen, ieder op een eigen apparaat en in een eigen tempo."
    case .helpCollect:
      "Haalt opnamen en dossiers van een stick of een map, of laat laptops inleveren."
    case .helpCollectPath: "Waar ze staan: bestanden en mappen; zonder leveren laptops in."
    case .helpHandIn: "Stuurt wat af is naar de laptop van de docent, en wist het hier."
    case .helpHandInCode: "De code op het scherm van de docent."
    case .helpHandInAddress: "Bij een code van vier letters: het adres, zoals 192.168.1.20:4040."
    case .helpCollectClass: "De klas waar ze bij horen; anders zegt de naam van de map het."
    case .helpKeep: "Wist niets waar het stond."
    case .roomNeedsName:
      "Zeg welk scenario: weerwoord zaal stellingen. Alleen proberen? Zet er --proef bij."
    case .notForRooms(let name):
      "\(PrintableText.of(name, layout: .oneLine)) is niet voor een klas of een ouderavond."
    case .unknownPageLanguage(let tag, let known):
      "De taal ‘\(PrintableText.of(tag, layout: .oneLine))’ is er niet voor telefoons. "
        + "Wel: \(known.joined(separator: ", "))."
    case .impossibleSeats(let count):
      "\(count) plaatsen kan niet. Geef een getal van 1 tot en met 5000."
    case .helpList:
      "Toont de scenario's."
    case .helpCheck:
      "Zegt wat er mis is met scenario's, en waar."
    case .helpTag:
      "Geeft regels en keuzes die nog geen vaste code hebben er een."
    case .helpTranslate:
      "Maakt of ververst de tabel voor een vertaler: NAAM.TAAL.csv."
    case .helpTest:
      "Speelt elk testplan (.testplan) dat naast een script staat. In een map zonder testplannen: kijkt of elk script de code geeft waar de naam mee begint (YS0003-01.yarn)."
    case .example(_, let command): "Voorbeeld: \(command)"
    case .helpScenarios: "De map met scenario's."
    case .helpTranscripts: "De map waar opnamen bewaard worden, of met mappen van laptops erin."
    case .helpLanguage:
      "De taal: nl of en. Bij spelen ook een taal waarin het scenario vertaald is, zoals tr."
    case .helpAlias: "De schuilnaam van wie speelt, zoals Tulp of Ree; nooit een echte naam."
    case .helpSeed: "Het begingetal van het toeval, om twee keer hetzelfde te spelen."
    case .helpBidi:
      "Wie tekst van rechts naar links goed zet: terminal, program (met fribidi) of off."
    case .noFribidi:
      "Voor --bidi program is fribidi nodig. Installeer het: sudo apt install libfribidi0"
    case .helpPlain: "Gewone regels: geen kleur, niets wordt overgetekend."
    case .helpName: "Het scenario: de naam, het begin daarvan, of het nummer in de lijst."
    case .helpPair: "Met z'n tweeën."
    case .helpHardest: "Leerlingen mogen de ander kiezen die volhoudt. Alleen de docent kan dit."
    case .helpBeside: "De keren dat een scène gespeeld is, naast elkaar."
    case .playedOnce: "Dit is één keer gespeeld. Er is niets om ernaast te zetten."
    case .helpLessonSeries: "Laat jouw lessen op een rij zien, en wat er al gespeeld is."
    case .helpFilter:
      "Wat je zoekt: klas, alleen, tweetal of ouders; A2 of B1; hooguit zoveel minuten; thuis, school …"
    case .helpInfo: "Toont alles over één scenario."
    case .noneListed: "Zo'n scenario is er niet. Typ weerwoord lijst voor alle scenario's."
    case .infoGoal: "Doel"
    case .infoPurpose: "Waarvoor"
    case .infoLevel: "Niveau"
    case .infoAges: "Leeftijd"
    case .infoMinutes: "Minuten"
    case .infoAudience: "Voor"
    case .infoLanguages: "Talen"
    case .infoPlay: "Spelen"
    case .infoPlayCommand(let name): "weerwoord speel \(name)"
    case .infoPlayers(.solo): "één"
    case .infoPlayers(.pair): "twee"
    case .infoPlayers(.three): "drie"
    case .infoPlayers(.class): "een klas"
    case .infoPlayers(.parents): "ouders"
    case .helpVoice: "Leest alles hardop voor (met espeak-ng of speech-dispatcher)."
    case .helpBoard: "Voor het bord: vragen en tellingen groot, op een eigen scherm."
    case .helpThree: "Met z'n drieën: één kijkt, of speelt de derde rol."
    case .helpClass: "Voor een klas zonder laptops: bij elke keuze worden handen geteld."
    case .helpAnswers:
      "Een bestand met op elke regel een antwoord, in plaats van een mens. "
        + "Zo'n opname is alleen voor de docent, tenzij --zichtbaar anders zegt."
    case .helpVisibility:
      "Wie de opname mag zien als de antwoorden uit een bestand of een ander programma komen: "
        + "teacher (standaard) of class. Wie zelf typt, kiest aan het einde."
    case .visibilityIsAsked:
      "Wie hier typt, kiest zelf aan het einde wie het mag zien. Laat --zichtbaar weg."
    case .helpRecording: "Het bestand van de opname, of de naam ervan; van een map: de laatste."
    case .helpPace: "Hoe snel: step (stap voor stap), natural (zoals het ging) of instant (meteen)."
    case .helpFrom: "Het nummer van de regel om te beginnen."
    case .helpVerify: "Speelt de opname opnieuw na en noemt het eerste verschil."
    case .helpJSON: "Als JSON, voor andere programma's."
    case .helpExplore: "Loopt alle wegen af, en speelt 10.000 keer op goed geluk."
    case .helpCheckPaths: "Bestanden of mappen; zonder: de map met scenario's."
    case .helpTestPaths: "Bestanden of mappen; zonder: de map met scenario's."
    case .helpMustFail: "Elk script moet geweigerd worden, met een fout die een plaats heeft."
    case .helpDossier:
      "Toont het dossier van een leerling. Het opent met de code op papier."
    case .helpDossierOutput: "Een bestand: een pagina om af te drukken op A4."
    case .helpDossierAlias: "De schuilnaam van de leerling."
    case .helpSearch: "Zoekt woorden in alle opnamen en notities, de nieuwste eerst."
    case .helpSaid: "Alleen wat leerlingen en docenten zeiden, niet de tekst van het scenario."
    case .helpLimit: "Hoeveel er getoond worden."
    case .helpSearchWords:
      "De woorden. Hoofdletters en accenten maken niet uit; elektr* mag; \"te moeilijk\" ook."
    case .helpExport: "Maakt van een opname iets voor een ander programma."
    case .helpFormat:
      "De vorm: markdown (om te lezen), csv (een rij per regel), asciicast (een filmpje) of xapi."
    case .helpExportOutput: "Het bestand om te maken; anders op het scherm."
    case .helpWithAlias: "Met de schuilnaam, ook als de klas het mag zien."
    case .helpInput: "asciicast: ook wat er getypt is, als invoer."
    case .helpHomePage:
      "xapi: het adres van de school, dat bij elke schuilnaam komt. Het wordt onthouden."
    case .helpSemicolon: "csv: puntkomma's in plaats van komma's, voor een Nederlandse Excel."
    case .exported(let path): "\(path) is gemaakt. Alleen jij kunt het lezen."
    case .helpGraph: "Tekent een scenario op A4: de scènes en de wegen ertussen."
    case .helpMermaid: "Als Mermaid, op het scherm, voor een wiki of een editor."
    case .helpGraphOutput:
      "Het bestand om te maken; anders een bestand in deze map, met de naam erin."
    case .helpForce: "Vervangt wat er al staat."
    case .helpNew: "Maakt een nieuw scenario om mee te beginnen. Het stelt vier vragen."
    case .helpForm:
      "De vorm: roleplay, story, comic, statements, talk, conversation, quiz, inventory of pushback."
    case .helpTitle: "De titel. De naam van de map komt ervan."
    case .helpLevel: "Het taalniveau: A1 tot en met C2."
    case .helpAudience: "Wie het speelt: alleen, tweetal, klas, ouders; meer mag, met komma's."
    case .made(let name):
      "Het scenario is gemaakt. Speel het met: weerwoord speel \(name). Open het bestand .yarn om het te veranderen."
    case .helpWatch:
      "Speelt een scenario terwijl je het schrijft. Opslaan is genoeg; niets wordt bewaard."
    case .drawn(let path): "\(path) is gemaakt. Open het in een browser en druk het af op A4."
    case .notDrawn(let name):
      "Er staan fouten in \(name). Verbeter ze, dan kan het getekend worden."
    case .helpComic: "Maakt de strip van een opname op A4: om in te tekenen, of getekend."
    case .helpMap: "Maakt de kaart van een opname op A4: wie kan mij helpen, en waarmee."
    case .helpLessonPage: "Toont de pagina voor de docent bij een scenario."
    case .helpGuide: "Maakt de leidraad van een gesprek op papier, met regels om te schrijven."
    case .helpExportRecordings:
      "De opname; of met csv een scenario of mappen, met wat eronder staat: alle opnamen ervan in één tabel."
    case .exportsOne(let count):
      "Dit zijn \(count) opnamen, en dit formaat maakt er één per keer. Kies --formaat csv, of noem één opname."
    case .helpSheetNumbers: "De nummers van de stellingen die op het blad komen."
    case .noStatementsOnSheet(let name):
      "Op het blad ‘\(name)’ staan geen stellingen. Laat de nummers weg."
    case .helpSheet: "Maakt een blad om te printen en in te vullen; zonder naam: welke er zijn."
    case .helpSheetName: "De naam van het blad, of het begin ervan."
    case .sheetsToPrint: "Bladen om te printen (weerwoord blad NAAM):"
    case .helpAgreements: "Maakt een blad met de afspraken van een opname."
    case .helpDrawnComic: "Getekend, in plaats van om in te tekenen."
    case .helpText: "Als tekst, op het scherm, in plaats van een bestand."
    case .helpPageOutput: "Het bestand om te maken; anders naast de opname, met dezelfde naam."
    case .helpReportOutput: "De pagina om te maken, voor het bord en om af te drukken."
    case .helpReportPDF: "De PDF om te maken, met Chromium of Google Chrome."
    case .pdfMade(let path): "\(path) is gemaakt."
    case .pageMade(let path):
      "\(path) is gemaakt. Open het in een browser en druk het af op A4."
    case .noComic(let name): "In \(name) staat geen strip. Speel een strip, bijvoorbeeld superheld."
    case .noMap(let name):
      "In \(name) staat geen kaart. Speel een scenario met een kaart, zoals wie-helpt."
    case .noAgreements(let name):
      "In \(name) staan geen afspraken. Speel een gesprek met afspraken, zoals driegesprek."
    case .noLessonPage(let name): "Bij ‘\(name)’ hoort geen lespagina."
    case .noGuide(let name):
      "In \(name) vraagt niemand iets. Kies een gesprek, bijvoorbeeld driegesprek."
    case .helpDiscuss:
      "Toont wat de klas zei, zonder namen: alle opnamen van een scenario bij elkaar."
    case .helpDiscussScenario:
      "Het scenario; zonder: waarvan de meeste opnamen zijn."
    case .helpSmallestGroup:
      "Een groep met minder mensen staat er niet apart bij; gewoon 5, minstens 2."
    case .helpStep: "Eén figuur tegelijk, voor op het bord."
    case .helpRead: "Laat je lezen wat leerlingen typten, en kiezen wat de klas mag zien."
    case .helpReadAgain: "Laat je opnieuw lezen wat je al las, en anders kiezen."
    case .helpDiscussPaths:
      "Opnamen of mappen (ook wat eronder staat), of een scenario; zonder: de map met opnamen. Mappen die heten als een klas, zoals 2A, zijn klassen."
    case .helpWithout:
      "Een opname die niet meetelt, met de naam van het bestand; mag vaker."
    case .helpByFolder:
      "Elke map is een klas, hoe hij ook heet; bij één map: elke map daarin."
    case .helpStored: "Toont alles wat over een schuilnaam bewaard is, en in welke bestanden."
    case .helpForget:
      "Gooit alles weg wat over een schuilnaam bewaard is. Eerst staat er wat, en dan de vraag of het mag."
    case .helpYes: "Vraagt niets: gooit alles weg wat er staat."
    case .helpOtherFiles:
      "Met --ja: gooit ook de bestanden weg die iemand in de map zette en waarin de naam of de woorden staan."
    case .helpUnreadable:
      "Ook zonder wachtzin van de sleutel. Met --ja: gooit ook weg wat niet te openen of te lezen is, als het bestand te oud is."
    case .helpExpire:
      "Gooit opnamen en dossiers weg die ouder zijn dan een termijn. Eerst staat er wat, en dan de vraag of het mag."
    case .helpOlderThan: "De termijn: 365d, 52w of 1j. Zonder: de termijn van de school."
    case .helpRememberPeriod: "Onthoudt de termijn, en zegt eens per dag wat ouder is."
    case .noPeriod:
      "De school heeft nog geen termijn. Geef er een: weerwoord opruimen --ouder-dan 365d --onthoud"
    case .periodRemembered(let period):
      "De termijn is onthouden. Eens per dag hoort de docent wat ouder is dan "
        + "\(period.dutch)."
    case .helpDoctor: "Kijkt een map met opnamen na, en zegt wat er mis is."
    case .helpRepair:
      "Herstelt wat te herstellen is. Niets raakt kwijt: kapotte originelen blijven."
    case .helpDoctorFolder: "De map; zonder: de map met opnamen."
    case .nothingWrong(let folder):
      "Er is niets mis in \(PrintableText.of(folder, layout: .oneLine))."
    case .repaired(nil): "  Hersteld."
    case .repaired(let original?):
      "  Hersteld. Het origineel is bewaard: \(original). Ontbreekt er niets? Gooi het dan weg."
    case .checkedUp(let count, let repaired):
      "Gevonden: \(count). Hersteld: \(repaired)."
    case .howToRepair: "Herstellen wat te herstellen is: weerwoord dokter --herstel"
    case .helpRedact:
      "Lakt woorden of namen weg in een kopie van een opname; die werkt als elke andere opname."
    case .helpRedactWords:
      "De woorden: Ahmed, of meer die bij elkaar horen: 'de Vries'. Laat ze liever weg: dan wordt erom gevraagd. "
        + "Wat op de opdrachtregel staat, blijft in de geschiedenis van de terminal, en andere accounts kunnen het even lezen."
    case .helpEraseOriginal: "Gooit daarna het origineel weg, met alles wat ervan gemaakt is."
    case .whichWords: "Welke woorden moeten weg? Zet er komma's tussen: "
    case .noWords: "Je noemde geen woorden. Er is niets veranderd."
    case .wordsNotThere(let path):
      "Geen van deze woorden staat in \(path). Kijk hoe ze daar geschreven zijn."
    case .redacted(let path, let places):
      "\(path) is gemaakt. Op \(places) \(places == 1 ? "plek" : "plekken") is iets weggelakt."
    case .stillThere(let word):
      "‘\(word)’ staat nog in de kopie: in het scenario zelf, of in een langer woord. "
        + "Noem ook dat langere woord."
    case .originalStays(let path):
      "In het origineel staan de woorden nog: \(path). Gooi het weg met --wis-origineel."
    case .dossierStays(let alias):
      "In het dossier van \(alias) staan ze ook nog. Met --wis-origineel gaan ze daar ook uit."
    case .redactedInDossier(let alias): "Ook in het dossier van \(alias) is het weggelakt."
    case .ownPagesStay:
      "Maakte je eerder een pagina, een export of een afdruk? Daar staat het nog in. Gooi die zelf weg."
    case .originalErased(let path): "Weggegooid: \(path)"
    case .helpKeys: "Verzegelt wat vanaf nu opgenomen wordt, of toont voor wie dat gebeurt."
    case .helpKeysAction:
      "nieuw: maakt een sleutelpaar voor de docent en een voor de school. open: opent een verzegelde pagina of verzegelde merken."
    case .helpKeysFile: "Bij open: het verzegelde bestand."
    case .helpKeysOutput: "Bij open: het bestand waarin de tekst komt. Gooi dat later weg."
    case .noFileToOpen: "Welk bestand? Typ bijvoorbeeld: weerwoord sleutels open PAGINA.html.sealed"
    case .helpSchoolPassphraseFile:
      "Een bestand met de wachtzin van de sleutel van de school, naast --wachtzin-bestand met die van "
        + "de docent."
    case .noKeysMade: "Er zijn geen sleutels gemaakt."
    case .notSealed(let folder):
      "Opnamen worden niet verzegeld: er zijn geen sleutels in \(folder). "
        + "Maak ze met: weerwoord sleutels nieuw"
    case .sealedFor(let folder):
      "Wat opgenomen wordt, is verzegeld voor wie de geheime sleutels hierbij heeft (\(folder)):"
    case .privateKeyMade(.teacher, let path):
      "De geheime sleutel van de docent staat in \(path). Bewaar er een kopie van."
    case .privateKeyMade(.school, let path):
      "De geheime sleutel van de school staat in \(path). Zet hem op een stick in de kluis van de "
        + "school; de wachtzin hoort ergens anders."
    case .whatToDoWithKeys(let folder):
      "Op laptops van leerlingen horen alleen de bestanden die op .public eindigen, daar in "
        + "\(folder). Wat eerder opgenomen is, blijft zoals het was."
    case .helpPassphraseFile:
      "Een bestand met de wachtzin, voor wie hem niet kan typen. Zorg dat alleen jij het kunt lezen."
    case .helpWithLeftOut:
      "Ook de woorden die bij het lezen zijn weggelaten, en antwoorden die verborgen bleven."
    case .passphraseNeeded:
      "Hier is een wachtzin voor nodig. Typ die in een terminal, of geef --wachtzin-bestand BESTAND."
    case .noPassphraseChosen:
      "Wat is weggelaten, ziet alleen de docent. Kies eerst een wachtzin: start weerwoord en typ docent wachtzin."
    case .passphraseFileOpen(let path):
      "Anderen kunnen \(path) ook lezen. Typ: chmod 600 \(path)"
    case .unknownCommand(let name, let suggestion):
      "De opdracht '\(name)' bestaat niet.\(suggestion.map { " Bedoel je '\($0)'?" } ?? "") Zie 'weerwoord --help'."
    case .smallestGroupTooSmall(let number):
      "\(number) kan niet voor --kleinste-groep. Een groep van één is één leerling. Kies 2 of meer."
    case .oneScenario(let one, let other):
      "Bespreek één scenario tegelijk: \(one) of \(other)."
    case .noRecording(let folder):
      "Er is geen opname die past in \(folder). Speel eerst een scenario, of noem een bestand."
    case .noSuchEntry(let number, let highest):
      "Regel \(number) bestaat niet. Kies een nummer van 1 tot en met \(highest)."
    case .verified(let entries):
      "De opname klopt met het scenario: \(entries) regels zijn gelijk."
    case .checked(let files, let errors, let warnings):
      "\(files) \(files == 1 ? "scenario" : "scenario's"), \(errors) \(errors == 1 ? "fout" : "fouten"), \(warnings) \(warnings == 1 ? "waarschuwing" : "waarschuwingen")."
    case .nothingToTest(let path):
      "In \(path) staat geen testplan (.testplan). Noem een map waar er een in staat."
    case .listedBroken(let errors):
      "Dit kan niet: er \(errors == 1 ? "zit 1 fout" : "zitten \(errors) fouten") in. Zie 'weerwoord check'."
    case .helpDryRun: "Zegt wat er zou gebeuren, en verandert niets."
    case .helpTranslationCode: "De taal om naar te vertalen: en, ar, tr …"
    case .helpTranslationNames: "De scenario's; zonder: allemaal."
    case .mayNotWrite(let folder):
      "In \(folder) mag je niets veranderen. Maak een eigen map, en werk daar: "
        + "mkdir -p ~/weerwoord && cp -r \(folder) ~/weerwoord/ && cd ~/weerwoord"
    case .refusedWithErrors(let name, let errors):
      "\(name) is niet veranderd: er \(errors == 1 ? "zit 1 fout" : "zitten \(errors) fouten") in. Zie 'weerwoord check'."
    case .errorsRemain(let name, let errors):
      "In \(name) \(errors == 1 ? "zit nog 1 fout die" : "zitten nog \(errors) fouten die") geen code nodig \(errors == 1 ? "heeft" : "hebben"), maar een verbetering. Zie 'weerwoord check'."
    case .outputNotWritten:
      "Niet alles kon worden geschreven. Is de schijf vol? Maak ruimte en probeer het nog eens."
    case .developmentBuild: "zelf gebouwd, geen uitgave"
    case .otherScenarios: "Andere"
    case .playsOnly(let tag):
      "In de taal '\(tag)' kun je alleen spelen: weerwoord speel NAAM --taal \(tag). "
        + "Voor dit kun je nl of en kiezen."
    case .unknownPlayLanguage(let word, let known):
      "'\(word)' is geen taal waarin je kunt spelen. Kies uit: \(known.joined(separator: ", "))."
    case .notTranslated(let name, let tag, let languages):
      "\(name) is er niet in de taal '\(tag)', wel in: \(languages.joined(separator: ", ")). "
        + "Een tabel om te vertalen maak je met: weerwoord translate \(tag) \(name)"
    case .scenariosFrom(let folder): "De scenario's staan in \(folder)."
    case .busy(let what): "Bezig: \(what)"
    case .tagged(let file, let count, let dry):
      "\(file): \(count) \(count == 1 ? "regel" : "regels") \(dry ? (count == 1 ? "krijgt" : "krijgen") : (count == 1 ? "kreeg" : "kregen")) een code\(dry ? ", zonder --proef" : "")."
    case .allTagged(let files):
      "Alle regels hebben al een code (\(files) \(files == 1 ? "bestand" : "bestanden"))."
    case .translated(let name, let lines, let added, let untranslated, let stale, let removed):
      "\(name): \(lines) regels, \(added) nieuw, \(untranslated) niet vertaald, \(stale) verouderd, \(removed) vervallen."
    case .translationSaved(let name, let dry):
      dry ? "\(name) zou veranderen." : "\(name) is bewaard."
    case .translationTheSame(let name): "\(name) was al goed."
    case .linesWithoutID(let name, let count):
      "\(name): \(count) \(count == 1 ? "regel heeft" : "regels hebben") nog geen code. Draai eerst: weerwoord tag"
    case .scriptMissing(let plan):
      "\(plan): er staat geen script met die naam naast (.yarn)."
    case .refused(let path): "\(path): geweigerd, zoals het hoort."
    case .notRefused(let path): "\(path): werd niet geweigerd, en dat had wel gemoeten."
    case .codeNotGiven(let path, let code, let given):
      "\(path): \(code) hoort hier, maar \(given.isEmpty ? "er wordt niets gemeld" : "gemeld wordt \(given)")."
    case .unreported(let count):
      "\(count) niet geteld: Yarn Spinner zelf geeft die code ook niet."
    }
  }
}
