import Archive
import Roleplay

extension ShellText {
  var dutch: String {
    switch self {
    case .prompt: "> "
    case .teacherPrompt: "docent> "
    case .greeting: "Hier oefen je een moeilijk gesprek. Wat zeg jij terug?"
    case .otherLanguage: "Liever Nederlands? Typ: taal nl"
    case .howToBegin: "Typ speel en een nummer, bijvoorbeeld: speel 1. Hulp nodig? Typ help."
    case .howToStop: "Wil je stoppen? Typ stop."
    case .goodbye: "Tot ziens."
    case .commands:
      """
      lijst  alle scenario's; zoeken: lijst klas A2 15
      info 1  alles over scenario 1
      speel 1  scenario 1 spelen; met een klas: speel 1 --klas
      verder  verder spelen waar je stopte
      terugkijken  nog eens zien wat je speelde
      dossier  je eigen dossier zien, met je code
      inleveren  je spel naar de laptop van je docent sturen
      taal  een andere taal
      tempo  hoeveel tekst er komt tot je op Enter drukt
      docent  voor de docent
      help  deze hulp
      stop  stoppen
      """
    case .teacherCommands:
      """
      lijst  alle scenario's; zoeken: lijst klas A2 15
      info 1  alles over scenario 1
      lessenreeks  jouw lessen op een rij, en wat er al gespeeld is
      lespagina 5  de pagina voor de docent bij scenario 5
      speel 5 --klas  met de klas spelen: jij telt handen of kaarten
      zaal 5  een klas of ouderavond stemt met telefoons en kaarten; eerst proberen: zaal test
      klas 5  iedereen speelt op een eigen apparaat, in een eigen tempo
      ophalen  laptops leveren in; van een stick: ophalen /media/stick --klas=2A
      terugkijken  een opname laten zien, en erover praten
      bespreek  wat de klas zei, naast elkaar; van een stick: bespreek /media/stick
      zoek  een woord in alle opnamen; alleen wat mensen zeiden: zoek --gezegd vader
      les  momenten die je hebt klaargezet
      boom  wat er gebeurde na een andere keuze
      docent talen  in welke talen leerlingen kunnen spelen
      houdtvol open  leerlingen mogen deze les ‘De ander houdt vol’ kiezen
      verder  een opname die niet af is
      dossier  dossiers; een nieuwe code: code Tulp
      docent wachtzin  een wachtzin kiezen, zodat leerlingen hier niet komen
      docent uit  terug naar de leerling
      taal  een andere taal
      tempo  hoeveel tekst er komt tot je op Enter drukt
      stop  stoppen
      """
    case .unknown(let word, let suggestion):
      suggestion.map { "‘\(word)’ ken ik niet. Bedoel je \($0)?" }
        ?? "‘\(word)’ ken ik niet. Typ help."
    case .unknownScenario(let word, let suggestion):
      suggestion.map { "Scenario ‘\(word)’ is er niet. Bedoel je \($0)?" }
        ?? "Scenario ‘\(word)’ is er niet. Typ lijst voor alle scenario's."
    case .unknownLanguage(let word, let translations):
      "De taal ‘\(word)’ ken ik niet. Typ: taal nl\(translations.map { ", taal \($0)" }.joined()) of "
        + "taal en."
    case .playedLanguageChosen(let tag):
      "Goed. Je speelt nu in de taal ‘\(tag)’, als een scenario die heeft. Ik praat Nederlands. "
        + "Terug? Typ: taal nl."
    case .notTranslated(let heading, let tag, let played):
      "‘\(heading)’ is er niet in de taal ‘\(tag)’. Je speelt het in de taal ‘\(played)’."
    case .languageChosen: "Goed. Ik praat nu Nederlands."
    case .languageForTurn(let back):
      "Goed. Ik praat nu Nederlands. Na jouw beurt is de taal weer \(back.ownName)."
    case .languagePrompt: "Nummer, of Enter = zo laten: "
    case .paceNow(let word):
      "Het tempo is nu: \(word). Typ: tempo regel, tempo stuk of tempo door."
    case .paceChosen(.line): "Goed. Na elke regel druk je op Enter."
    case .paceChosen(.part): "Goed. De tekst loopt door tot een vraag of een half scherm."
    case .paceChosen(.through): "Goed. De tekst loopt door tot een vraag."
    case .unknownPace(let word):
      "Het tempo ‘\(word)’ ken ik niet. Typ: tempo regel, tempo stuk of tempo door."
    case .unknownOption(let option, let order, let known):
      "Achter ‘\(order)’ kan geen ‘\(option)’ staan. "
        + (known.isEmpty ? "Typ help." : "Wel: \(known.joined(separator: ", ")).")
    case .limitIsANumber: "Achter --aantal hoort een getal van 1 of meer, zoals: --aantal 50."
    case .playWhat: "Wat wil je spelen? Typ speel en een nummer, bijvoorbeeld: speel 1."
    case .playAsWhom(let word):
      "Spelen met de klas? Typ: speel \(word) --klas. Als leerling? Typ: speel \(word). Dan gaat de "
        + "stand voor de docent uit."
    case .otherScenarios: "Andere"
    case .takes(let minutes):
      minutes.count == 1
        ? "Dit duurt ongeveer \(minutes.lowerBound) \(minutes.lowerBound == 1 ? "minuut" : "minuten")."
        : "Dit duurt \(minutes.lowerBound) tot \(minutes.upperBound) minuten."
    case .forARoom: "voor een groep"
    case .playedHere: "✓ gespeeld"
    case .moreOfAScenario: "Hoe lang duurt het? Typ lijst. Of typ info en een nummer: info 1."
    case .bidiUnknown:
      "Staan de letters achterstevoren of los? Start dan zo: weerwoord --bidi program"
    case .noneInList: "Zo'n scenario is er niet. Typ lijst voor alle scenario's."
    case .infoWhat: "Over welk scenario? Typ bijvoorbeeld: info 1."
    case .languagesOf(let names): "In: " + names.joined(separator: ", ") + "."
    case .firstScene(let number):
      "Is dit je eerste keer? Typ speel \(number). In twee minuten zie je hoe het werkt."
    case .howToPlay(let number): "Spelen? Typ: speel \(number)."
    case .playedBy(let audiences):
      "Voor: "
        + audiences.map { audience in
          switch audience {
          case .solo: "één"
          case .pair: "twee"
          case .three: "drie"
          case .class: "een klas"
          case .parents: "een avond met ouders"
          }
        }.joined(separator: ", ") + "."
    case .brokenScenario(let name, let errors):
      "‘\(name)’ kan niet: \(errors == 1 ? "er zit een fout in" : "er zitten \(errors) fouten in"). "
        + "De andere scenario's kunnen wel."

    case .howManyPlay: "Met hoeveel mensen speel je?"
    case .howManyPrompt(.solo): "Nummer, of Enter = alleen: "
    case .howManyPrompt: "Nummer, of Enter = met z'n tweeën: "
    case .players(.solo): "Alleen"
    case .players(.pair): "Met z'n tweeën"
    case .players(.three): "Met z'n drieën"
    case .players: "Met de hele klas"
    case .pickAlias: "Kies een naam. Niet je eigen naam: zo blijf jij onbekend."
    case .aliasPrompt: "Nummer, of Enter = andere namen: "
    case .aliasTaken(let name): "\(name) speelde hier al. Kies een andere naam."
    case .sameAlias: "Ik heb net ook gespeeld: zelfde naam"
    case .finishedForClass: "af, ook voor de klas zonder naam"
    case .checkingPassphrase: "Even kijken …"
    case .roomAlias(.parents): "Ouders"
    case .roomAlias: "Klas"
    case .teacherCanRead(isRoom: false): "Je docent kan dit lezen."
    case .teacherCanRead: "De docent bewaart jullie antwoorden. Noem geen namen."
    case .playUnrecorded: "Toch spelen? Dan wordt niets bewaard. Ja of nee: "

    case .playCode(let code):
      "Je code is: \(code). Schrijf hem op. Stopt het spel? Met je code ga je later verder."
    case .keepPlayCode(let code): "Bewaar je code: \(code)."
    case .noPlayCode: "Je krijgt nu geen code. Stopt het spel? Dan helpt je docent je verder."
    case .openPlay(let heading, let time, let status):
      "Niet af: \(heading), begonnen op \(time)"
        + (status.map { ", \(ShellText.playStatus($0).dutch)" } ?? "") + "."
    case .playStatus(let status):
      [
        status.part.map { "deel \($0.number) van \($0.count)" },
        status.question.map { "vraag \($0.number) van \($0.count)" },
        status.answers == 0
          ? "nog niets beantwoord"
          : status.answers == 1 ? "1 antwoord gegeven" : "\(status.answers) antwoorden gegeven",
      ].compactMap { $0 }.joined(separator: ", ")
    case .moreOpenPlays(1): "En nog 1 spel dat niet af is."
    case .moreOpenPlays(let count): "En nog \(count) spellen die niet af zijn."
    case .sealedPlays(1): "Er is 1 spel dat niet af is, en verzegeld."
    case .sealedPlays(let count): "Er zijn \(count) spellen die niet af zijn, en verzegeld."
    case .keyPassphrasePrompt: "Wachtzin van de sleutel van de opnamen: "
    case .newKeyPassphrasePrompt:
      "Wachtzin, minstens \(SealingKeys.minimumLength) tekens: "
    case .lostKeyPassphrase:
      "Zonder de wachtzin kan niemand verzegelde opnamen openen. Heeft de school een eigen sleutel?"
    case .lostKeysAreLost:
      "Een verloren wachtzin is verloren: niemand kan een nieuwe maken bij dezelfde sleutel, en wat "
        + "ervoor verzegeld is, blijft dicht. Daarom krijgt de school ook een sleutel. Kies de "
        + "wachtzin van de docentmodus, dan wordt ze één keer gevraagd."
    case .keyFor(.teacher): "De sleutel van de docent."
    case .keyFor(.school):
      "De sleutel van de school, voor als die van de docent weg is. Kies een andere wachtzin."
    case .pagesAreSealed:
      "Dit wordt niet als pagina bewaard, want de opname is verzegeld. Je docent kan de pagina maken."
    case .howToResume: "Is dat van jou? Typ verder. Dan vraag ik je code."
    case .codeNotNow: "Is dat de code van je spel? Typ eerst verder. Dan vraag ik je code."
    case .codeUnseen: "Je code typ je hier. Niemand ziet wat je typt."
    case .playCodePrompt: "Je code: "
    case .playClosed: "Alleen je docent kan nu met dit spel verder. Vraag je docent."

    case .yourPath(.solo): "Zo ging het bij jou:"
    case .yourPath: "Zo ging het bij jullie:"
    case .endedSo(let line): "Het einde: \(line)"
    case .endingsSeen(.solo, let seen, let all): "Je hebt nu \(seen) van de \(all) eindes gezien."
    case .endingsSeen(_, let seen, let all):
      "Jullie hebben nu \(seen) van de \(all) eindes gezien."
    case .playAgain: "Nog een keer spelen"
    case .playAnother: "Iets anders spelen"
    case .lookBackAtPlay: "Terugkijken"
    case .roundsSideBySide: "De keren naast elkaar"
    case .whichScenario: "Nummer van een scenario, of Enter = terug: "
    case .screenBecomesEmpty: "Als je klaar bent, wordt het scherm leeg."
    case .turnEnds: "Klaar? Druk op Enter. "
    case .numberForMore: "Wil je nog iets? Typ het nummer."
    case .screenStays:
      "Dit venster bewaart wat erin stond. Sluit het voordat iemand anders speelt."
    case .notBegunAnew:
      "Weerwoord stopt nu. Dan kan niemand lezen wat jij typte. Je spel is bewaard. "
        + "Start Weerwoord opnieuw."

    case .finished: "af"
    case .unfinished: "niet af"
    case .nothingToResume:
      "Er is niets om mee verder te gaan. Een spel van eerder? Vraag je docent."
    case .nothingUnfinished: "Elke opname is af. Terugkijken? Typ terugkijken."
    case .nothingRecorded:
      "Er zijn nog geen opnamen. Speel eerst iets, bijvoorbeeld: speel 1 --klas."
    case .aliasesHere: "Hier staan schuilnamen. Laat dit niet op het bord zien."
    case .withoutAliases:
      "De schuilnamen staan er niet bij. Toch zien? Zet het bord uit en typ: namen."
    case .onlyWithTeacher:
      "Wat alleen voor jou en je docent is, kijk je terug met je docent."
    case .nothingToReplay:
      "Er is nog niets om terug te kijken. Een spel van eerder? Vraag je docent."
    case .stopped: "Je bent gestopt."
    case .stoppedAndKept: "Je bent gestopt. Alles is bewaard. Typ verder om verder te spelen."
    case .whoMaySee: "Klaar. Wie mag dit zien?"
    case .onlyTeacher(.solo): "Alleen ik en mijn docent"
    case .onlyTeacher(.pair), .onlyTeacher(.three): "Alleen wij en onze docent"
    case .onlyTeacher: "Alleen deze groep en de docent"
    case .classWithoutAlias(.solo): "Ook de klas, zonder mijn naam"
    case .classWithoutAlias(.pair), .classWithoutAlias(.three): "Ook de klas, zonder onze namen"
    case .classWithoutAlias: "Ook andere groepen van school"
    case .nobody: "Niemand: gooi het weg"
    case .whoPrompt: "Nummer, of Enter = 1: "
    case .pagesMade: "Op papier? Open in een browser:"
    case .openPage(1): "Nu openen? Typ 1. Enter = nee: "
    case .openPage(let count): "Nu openen? Typ een nummer van 1 tot en met \(count). Enter = nee: "
    case .pageNotOpened: "Dat lukt niet. Open het bestand zelf in een browser."
    case .throwAway: "Weg is weg. Weet je het zeker? Ja of nee: "
    case .thrownAway: "Weggegooid."
    case .kept(.teacher, .solo): "Bewaard. Alleen jij en je docent kunnen dit zien."
    case .kept(.teacher, .pair), .kept(.teacher, .three):
      "Bewaard. Alleen jullie en jullie docent kunnen dit zien."
    case .kept(.teacher, _): "Bewaard. Alleen deze groep en de docent kunnen dit zien."
    case .kept(.class, .solo): "Bewaard. Ook de klas kan dit zien, zonder je naam."
    case .kept(.class, .pair), .kept(.class, .three):
      "Bewaard. Ook de klas kan dit zien, zonder jullie namen."
    case .kept(.class, _): "Bewaard. Ook andere groepen van school kunnen dit zien."

    case .togetherHint: "Speel je met meer mensen? Typ: samen."
    case .dossierHint: "Heb je een dossier? Typ de naam van je dossier."
    case .dossierHere: "Je hebt een dossier. Typ je code. Geen code? Druk op Enter."
    case .codePrompt: "Code: "
    case .codeOrPassphrasePrompt: "Code, of de wachtzin van de docent: "
    case .wrongCode: "Die code klopt niet. Kijk nog eens op je papier."
    case .noCodeTyped: "Zonder code blijft het dossier dicht. Typ de code van je papier."
    case .dossierClosed:
      "Je dossier blijft nu dicht. Vraag je docent om een nieuwe code."
    case .keepInNewDossier:
      "Wil je dit bewaren in een dossier? Dat is een map van jou, voor later. Met een code open je "
        + "hem."
    case .keepWords: "Wil je de woorden die je opzocht bewaren in je dossier?"
    case .myWords: "Mijn woorden"
    case .onlyWords: "  Je zocht woorden op. Ze staan onderaan."
    case .keepInDossier: "Wil je dit bewaren in je dossier?"
    case .yesOrNo: "Ja of nee: "
    case .neitherYesNorNo: "Typ ja of nee en druk op Enter."
    case .howToSayYesOrNo:
      "Dat begrijp ik niet. Wil je het wel? Typ ja, j of 1. Wil je het niet? Typ nee, n of 0."
    case .playersHelp(let usual):
      "Typ het nummer van wat bij jullie past. Druk op Enter als je "
        + (usual == .solo ? "alleen speelt" : "met z'n tweeën speelt")
        + ". Toch niet spelen? Typ stop."
    case .aliasHelp:
      "Kies een naam uit de lijst: typ het nummer. Druk op Enter voor andere namen. Toch niet "
        + "spelen? Typ stop."
    case .aliasNotNow(let name):
      "\(name) is een schuilnaam. Kies eerst wat je speelt, bijvoorbeeld: speel 1. Dan vraag ik je naam."
    case .keepAgreements: "Wil je de afspraken bewaren in je dossier?"
    case .keepAgreementsToo: "Ook de afspraken?"
    case .codeToKeep: "Typ je code. Geen code? Druk op Enter."
    case .notInDossier: "Dit staat niet in je dossier. Je opname is wel bewaard."
    case .inDossier: "Het staat in je dossier."
    case .writeCodeDown:
      "Schrijf deze code op papier. Hij opent je dossier. Je ziet hem maar één keer:"
    case .codeIsOnPaper: "Op papier? Druk op Enter. "
    case .newCode(let alias):
      "Dit is de nieuwe code van \(alias). Schrijf hem op papier. De oude code werkt niet meer."
    case .teacherDiscusses:
      "Alleen een docent laat zien wat de klas zei. Typ eerst: docent."
    case .lessonPageForTeacher: "De lespagina is voor je docent. Typ eerst: docent."
    case .whichLessonPage:
      "Van welk scenario? Typ lespagina en het nummer, bijvoorbeeld: lespagina 1."
    case .lessonPageIsDutch: "Deze lespagina is er alleen in het Nederlands."
    case .noLessonPage(let name): "Bij ‘\(name)’ hoort geen lespagina."
    case .teacherGivesCodes: "Een nieuwe code krijg je van je docent."
    case .noDossiers: "Er zijn nog geen dossiers."
    case .dossierNamePrompt: "Van wie? Typ de naam: "
    case .dossierNamesHint: "Welke namen er zijn? Niet op het bord: typ namen."
    case .dossierOf(let alias): "Dossier van \(alias)"
    case .insightLabel: "Inzicht"
    case .nextStepLabel: "Volgende stap"
    case .agreementsLabel: "Afspraken"
    case .closeDossier: "Klaar? Druk op Enter. Dan gaat je dossier dicht. "
    case .teacherDossierHints:
      "Typ dossier voor de dossiers. Code kwijt? Typ code en de naam, bijvoorbeeld: code Tulp."

    case .hardestForTeacher: "Alleen je docent zet ‘De ander houdt vol’ open. Typ eerst: docent."
    case .hardestIsOpen(let time):
      "Leerlingen kunnen nu ‘De ander houdt vol’ kiezen: één les, tot \(time). Het gaat ook dicht als "
        + "Weerwoord stopt. Eerder dicht? Typ houdtvol dicht. Langer? Typ dan weer houdtvol open."
    case .hardestIsClosed:
      "Leerlingen kunnen ‘De ander houdt vol’ nu niet kiezen. Eén les lang open? Typ houdtvol open."

    case .passphrasePrompt: "Wachtzin: "
    case .newPassphrasePrompt:
      "Nieuwe wachtzin, minstens \(TeacherPassphrase.minimumLength) tekens: "
    case .repeatPassphrasePrompt: "Nog een keer: "
    case .wrongPassphrase: "Die wachtzin klopt niet."
    case .passphrasesDiffer:
      "De twee wachtzinnen zijn niet gelijk. Typ ze nog eens. Toch niet? Druk op Enter."
    case .teacherWhat:
      "Dat ken ik niet. Typ docent, docent wachtzin, docent talen of docent uit. Een wachtzin typ je "
        + "pas als ik erom vraag: dan staat hij niet op het scherm."
    case .languagesForTeacher: "Alleen je docent kiest de talen. Typ eerst: docent."
    case .offeredLanguages:
      "Leerlingen kunnen kiezen uit deze talen. Lees een vertaling eerst met iemand die de taal spreekt."
    case .howToOfferLanguages(let tag):
      "Aanbieden? Typ talen \(tag). Niet meer? Typ talen \(tag) uit."
    case .noTranslations: "Er zijn nog geen vertalingen. Zo maak je er een: weerwoord translate."
    case .noTranslation(let word, let there):
      "In ‘\(word)’ is niets vertaald."
        + (there.isEmpty ? "" : " Deze talen zijn er: \(there.joined(separator: ", ")).")
    case .passphraseSet(let path):
      "De wachtzin is bewaard. Vergeten? " + ForgottenPassphrase(path: path).dutch
    case .nowTypeTeacher: "Wil je de opnamen zien? Typ nu docent."
    case .passphraseIsSet:
      "Er is al een wachtzin. Wil je er geen meer? Wat je dan doet, staat in de README, bij ‘Vergeten?’."
    case .forgottenPassphrase:
      "Wachtzin vergeten? Wat je dan doet, staat in de README, bij ‘Vergeten?’."
    case .choosePassphrase:
      "Docent? Kies eerst een wachtzin: typ docent wachtzin. Gebruikt geen enkele leerling deze "
        + "laptop? Hoe het dan gaat, staat in de README."
    case .teacherOn: "Je ziet nu alle opnamen."
    case .teacherOnWithoutPassphrase:
      "Je ziet nu alle opnamen. Deze laptop is alleen van jou. Gaan leerlingen hem ook gebruiken? "
        + "Typ eerst docent wachtzin."
    case .teacherHints:
      "Dit kan nu: lespagina 1 (wat je in de les doet), speel 1 --klas, terugkijken, bespreek, zoek, "
        + "les, boom, verder. Meer? Typ help. Klaar? Typ docent uit."
    case .notReadYet(let scenario, let count):
      "Nog niet gelezen: \(count) \(count == 1 ? "tekst" : "teksten") in \(scenario). "
        + "Typ: bespreek \(scenario) lezen."
    case .notLookedAt(let count):
      "Nog niet bekeken: \(count) \(count == 1 ? "spel dat" : "spellen die") alleen jij mag zien. "
        + "Typ: terugkijken namen."
    case .unseen: "nog niet bekeken"
    case .teacherName: "docent"
    case .whatIf: "wat als"
    case .teacherOff: "De stand voor de docent is uit. Je ziet nu alleen de opnamen van nu."
    }
  }
}
