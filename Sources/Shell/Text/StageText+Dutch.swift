import Roleplay
import Yarn

extension StageText {
  var dutch: String {
    switch self {
    case .you: "Jij: "
    case .youBegin(let words): "Jij: \(words) "
    case .choose(let count): count == 1 ? "Kies 1: " : "Kies 1–\(count): "
    case .goOn: "↵ "
    case .saidAloud: "Gezegd? ↵ "
    case .nextPage: "Enter = verder, q = stop: "
    case .more: "… "
    case .count: "Tel: "
    case .countAgain: "Enter = verder, of tel opnieuw: "
    case .decide: "Wie beslist? Nummer: "
    case .heard: "Gehoord: "
    case .pick: "Kies een nummer: "
    case .noteNumber(let number): "\(number). "
    case .note(let clock): clock.map { "\($0) Notitie: " } ?? "Notitie: "
    case .retry: "Enter = nog een keer: "
    case .number(let least, let most): "Getal (\(least)–\(most)): "
    case .place(let least, let most): "Plaats (\(least)–\(most)): "
    case .step: "0 = blijf staan, 1 = stap over: "
    case .player(let role): "Wie speelt \(Self.dutch(role: role))? "
    case .agreeWho(let number): "\(number). Wie? "
    case .agreeWhat: "   Doet wat? "
    case .agreeWhen: "   Wanneer? "
    case .partOf(let number, let count): "Deel \(number) van \(count) · "
    case .questionOf(let number, let count): "Vraag \(number) van \(count) · "

    case .hintGoOn: "Druk op Enter om verder te gaan. Hulp nodig? Typ /hulp."
    case .hintAloud: "Zeg het nu hardop. Klaar? Druk op Enter. Hulp nodig? Typ /hulp."
    case .aloudIsEnough: "Hardop zeggen is genoeg. Wat je hier typt, bewaren we niet."
    case .hintChoice: "Typ een nummer en druk op Enter."
    case .hintBack: "Iets anders antwoorden? Met /terug ga je één stap terug."
    case .hintAnswer: "Typ je antwoord en druk op Enter. Meer regels? Typ /meer."
    case .hintMore: "Typ je regels. Klaar? Typ /klaar, of geef een lege regel."
    case .hintCount(let example): "Tel de handen per keuze. Typ bijvoorbeeld: \(example)"
    case .hintColours:
      "Tel de kaarten: eerst groen, dan rood. Typ bijvoorbeeld: 34 12. "
        + "Of typ: meer groen, gelijk, meer rood."
    case .hintHeard: "Typ twee of drie antwoorden uit de klas. Klaar? Druk op Enter."
    case .hintCollect(let minimum):
      "Typ er één per regel, minstens \(minimum). Genoeg? Druk op Enter. Te veel? Typ: weg 2."
    case .hintPick: "Welke is de beste? Typ het nummer."
    case .hintDiscuss(let minutes, let isAlone):
      "\(isAlone ? "Denk na, of zeg het hardop" : "Praat samen"): \(Self.dutch(minutes: minutes)). "
        + "Een notitie mag. Klaar? Druk op Enter."
    case .hintDiscussWithoutClock(let minutes, let isAlone):
      "\(isAlone ? "Denk na, of zeg het hardop" : "Praat samen"): \(Self.dutch(minutes: minutes)). "
        + "Een notitie mag. Een lege regel gaat verder."
    case .order: "Volgorde: "
    case .hintOrder(let example):
      "Typ de nummers in jouw volgorde, de eerste eerst. Zo: \(example)"
    case .hintPoints(let example):
      "Typ de punten voor elk, in de volgorde van de lijst. Zo: \(example)"
    case .pointsUnclear(let example):
      "Dat is niet duidelijk. Typ de punten voor elk, zo: \(example)"
    case .points(let points): points == 1 ? "1 punt" : "\(points) punten"
    case .hintNumber: "Typ een heel getal en druk op Enter."
    case .hintScale: "Waar sta jij? Typ het getal van je plaats."
    case .hintStep: "Stap je over de lijn? Typ 1. Blijf je staan? Typ 0."
    case .hintPlaces(let example):
      "Tel de mensen per plaats, van links naar rechts. Typ bijvoorbeeld: \(example)"
    case .hintSteps(let example):
      "Tel eerst wie blijft staan, dan wie overstapt. Typ bijvoorbeeld: \(example)"
    case .hintCast:
      "Typ een letter (A, B) of een rij (rij 2). Nooit een naam. Enter: het programma speelt."
    case .hintNotes:
      "Anders? Typ: wijzig 2 en de nieuwe tekst. Bij elkaar? Typ: kop 1 3 Thuis."
    case .hintAgree: "Wie doet wat, en wanneer? Geen afspraak meer? Druk op Enter."
    case .hintClock: "Typ /pauze voor pauze en /minuut voor één minuut erbij."
    case .hintPrivate: "Notities bewaren we hier niet. Straks schrijf je de afspraken op."

    case .notANumber(let count):
      switch count {
      case 1: "Typ het nummer 1."
      case 2: "Typ 1 of 2."
      default: "Typ een nummer van 1 tot en met \(count)."
      }
    case .countUnclear(let example):
      "Dat begrijp ik niet. Typ één getal per keuze, bijvoorbeeld: \(example)"
    case .numbersNotThere(let numbers):
      numbers.map { String($0) }.joined(separator: " en ")
        + (numbers.count == 1 ? " is er niet. " : " zijn er niet. ")
        + "Typ de nummers nog een keer."
    case .moreAtChoice: "Hier kies je een nummer. /meer is voor een open vraag."
    case .moreElsewhere: "/meer is voor een open vraag. Hier past één regel."
    case .notCounted(let uncounted, let example):
      Self.dutch(uncounted).joined(separator: " en ").firstUppercased
        + (uncounted.count == 1 ? " ontbreekt" : " ontbreken")
        + ". Typ één getal per keuze, bijvoorbeeld: \(example)"
    case .nobodyCounted(let example):
      "Je telde niemand. Typ hoeveel mensen er zijn bij elke keuze, bijvoorbeeld: \(example)"
    case .hintBoard(let example):
      "Typ de getallen, bijvoorbeeld: \(example). Hulp? Typ /hulp. Letters groter? Ctrl en +."
    case .helpCounting:
      """
      Zo tel je. Typ een getal voor elke keuze, in de volgorde van het scherm: 34 12.
      Ook goed: 34 groen 12 rood. Kinderen en ouders apart: kinderen 10 5 ouders 24 7.
      Niet geteld, alleen gekeken: meer groen, meer rood of gelijk.
      Fout geteld? Typ /terug of typ de goede getallen. Dit was het? Druk op Enter.
      """
    case .voters(.children): "Kinderen"
    case .voters(.adults): "Ouders"
    case .oneNumberOnly(let example, let hasColours):
      "Typ voor elke keuze een getal, bijvoorbeeld: \(example). "
        + "Of typ: \(hasColours ? "meer groen" : "meer 2")."
    case .playsAlready(let player, let role):
      "\(player) speelt al \(Self.dutch(role: role)). Wie speelt deze rol? Typ een andere letter of rij."
    case .emptyAnswer: "Je antwoord is nog leeg. Typ iets, of druk nog een keer op Enter."
    case .alreadyWritten(let text): "Dit schreef je al: “\(text)”. Enter stuurt het."
    case .linesThrownAway: "Je regels zijn weg. Typ opnieuw."
    case .timeIsUp(let isAlone):
      "De tijd is om. \(isAlone ? "Denk gerust nog even na" : "Praat rustig af"). Enter gaat verder."
    case .readOnFirst: "Er komt nog tekst. Druk eerst op Enter. Straks kun je antwoorden."
    case .nothingToRepeat: "Er is nog niets om te herhalen."
    case .askStop: "Wil je stoppen? Druk nog een keer op Ctrl-C. Je spel wordt bewaard."
    case .makeSpace: "Maak ruimte en druk op Enter, of typ /stop."
    case .tooLateToGoBack: "Het verhaal is al af. Speel het daarna nog een keer."
    case .commandAlone(let command):
      "Typ alleen \(command). Of begin je antwoord met //."
    case .commandOrAnswer(let command):
      "Bedoel je \(command)? Typ de streep erbij. Is dit je antwoord? Typ het dan nog een keer."
    case .fewerNotes(let missing):
      missing == 1
        ? "Weet je er geen meer? Typ een streepje: - Wil je stoppen? Typ /stop."
        : "Weet je er geen meer? Typ \(missing) keer een streepje: - Wil je stoppen? Typ /stop."
    case .howToChoose:
      "Voor elke keuze staat een nummer. Typ alleen dat nummer, en druk op Enter. Met de pijlen ↑ "
        + "en ↓ kiezen kan ook. Lukt het niet? Typ /hulp."
    case .howToStep:
      "Stap je over de lijn? Typ ja of 1. Blijf je staan? Typ nee of 0. Druk daarna op Enter."
    case .noSuchLanguage(let word, let known):
      "\(PrintableText.of(word, layout: .oneLine)) is er niet voor dit verhaal. "
        + "Je kunt kiezen: \(known.joined(separator: ", "))."
    case .howToAddDutch: "Wil je het Nederlands erbij? Typ /beide."
    case .shownIn(let name): "Het verhaal staat er nu in: \(name)."
    case .shownInTwo(let first, let second):
      "Het verhaal staat er nu in: \(first), met \(second) eronder. Typ /beide, en het stopt."
    case .noSecondLanguage: "Dit verhaal is er niet in een andere taal."
    case .noVoiceProgram:
      "Deze computer kan niet voorlezen. Vraag je docent om espeak-ng te installeren."
    case .noVoice(let language): "Deze computer heeft geen stem voor deze taal: \(language)."
    case .nothingHeard:
      "Er was niets te horen. Kijk of het geluid aan staat, en of er een koptelefoon of luidspreker aan zit."
    case .nothingToRead: "Er is nog niets om voor te lezen."
    case .hintVoice: "Stil maken? Druk op een toets."
    case .languageInPlay: "Ik praat nu Nederlands. Het verhaal blijft in de taal van het begin."
    case .hintRecount: "Fout geteld? Typ de goede getallen."
    case .thanks: "Dank jullie wel"
    case .forTheTeacher: "Dit is voor de docent. De groep hoeft dit niet te zien."
    case .nothingSwaps: "Er wisselt niets: één speelt alle rollen. Eén keer spelen is genoeg."
    case .commandNeedsSlash(let command): "Bedoel je \(command)? Typ de streep erbij."
    case .noteTakenBack(let number): "Notitie \(number) is weg."
    case .noteNotUnderstood(let example): "Dat begrijp ik niet. Typ bijvoorbeeld: \(example)"
    case .agreementTakenBack(let number): "Afspraak \(number) is weg."
    case .placesUnclear(let example):
      "Dat begrijp ik niet. Typ één getal per plaats, bijvoorbeeld: \(example)"
    case .clockPaused: "De klok staat stil. Typ /pauze om verder te gaan."
    case .clockRuns: "De klok loopt weer."
    case .clockLonger: "Er is één minuut bij."
    case .noClock: "Er loopt nu geen klok."
    case .swapLater: "Wisselen kan na de scène. Speel eerst verder."
    case .noteStays: "Dit blijft alleen op het scherm."
    case .scenePaused: "Pauze. Het verhaal staat stil. Er gaat niets verder."
    case .sceneGoesOn:
      "Enter gaat verder bij dezelfde vraag. Praten met iemand? Typ /hulp. Stoppen? Typ /stop."
    case .softening(.done): "Goed. De ander luistert vanaf nu eerder."
    case .softening(.softestAlready): "De ander luistert al zo gauw als kan. Pauze? Typ /pauze."
    case .softening(.hasNone): "In dit verhaal kan het niet zachter. Pauze? Typ /pauze."
    case .softerSoon: "Goed. Dat doen we vanaf de volgende vraag."
    case .notExplained(let word, let others):
      "\(PrintableText.of(word, layout: .oneLine)) staat niet in de woordenlijst. "
        + (others.isEmpty
          ? "Vraag het aan je docent."
          : "Vraag het aan je docent. Deze woorden wel: \(others.joined(separator: ", ")).")
    case .explainedWords(let words):
      "Deze woorden kun je opzoeken: \(words.joined(separator: ", ")). "
        + "Typ bijvoorbeeld /woord \((words.first ?? "").lowercased())."
    case .noExplainedWords: "Typ /woord en het woord dat je niet kent."
    case .unknownCommand(let command, let suggestion):
      suggestion.map { "‘\(command)’ ken ik niet. Bedoel je \($0)?" }
        ?? "‘\(command)’ ken ik niet. Typ /hulp. Begint je antwoord met een streep? Typ dan //."

    case .aloud: "HARDOP"
    case .green: "GROEN"
    case .red: "ROOD"
    case .rightCard: "Goed."
    case .wrongCard: "Niet goed."
    case .chosenBefore: "(✓ gekozen)"
    case .unavailable: "(kan nu niet)"
    case .chose(.solo): "Dit koos jij:"
    case .chose(.pair): "Dit kozen jullie:"
    case .chose(.three): "Dit kozen jullie:"
    case .chose: "Dit koos de groep:"
    case .equalOutcome: "Gelijk."
    case .majorityOutcome(let words): "Meer voor: \(words)\(words.hasSuffix(".") ? "" : ".")"
    case .paused: "pauze"
    case .theEnd: "Einde."
    case .act(let role, let player): "SPEEL: \(player) is \(Self.dutch(role: role))"
    case .ownWay: "Zeg het op jouw manier."
    case .nowPlays(let player, let role): "\(player) speelt nu \(Self.dutch(role: role))."
    case .program: "Het programma"
    case .stays: "blijft staan"
    case .steps: "stapt over"
    case .people(let count): count == 1 ? "1 mens" : "\(count) mensen"
    case .round(let number): "Ronde \(number)"
    case .group(let number): "Groep \(number)"
    case .panel(let number): "Plaatje \(number)"
    case .thinks(let name): "\(name) denkt"
    case .withoutHeading: "Zonder kop"
    case .helpCommands:
      """
      /meer  meer regels typen
      /terug  één stap terug
      /taal  een andere taal: /taal en
      /beide  Nederlands, met de andere taal eronder
      /lees  lees de tekst hardop voor
      /herhaal  de laatste tekst nog eens
      /woord  een woord opzoeken: /woord stage
      /pauze  het verhaal of de klok stilzetten
      /zachter  de ander luistert eerder
      /minuut  één minuut erbij
      /stop  stoppen en bewaren
      /hulp  deze hulp
      //  zo begint een antwoord met een streep
      Ctrl-C  de regel leegmaken
      """
    case .helpWithoutSchool: "Is er iets mis? Praat met je docent of je mentor."
    }
  }

  /// Who is called "you" in a script, is somebody else to those who read who plays whom.
  private static func dutch(role: String) -> String {
    role == "Jij" ? "de leerling" : role
  }

  private static func dutch(_ uncounted: [Uncounted]) -> [String] {
    uncounted.map { option in
      switch option {
      case .green: "groen"
      case .red: "rood"
      case .choice(let number): "keuze \(number)"
      }
    }
  }

  private static func dutch(minutes: Int) -> String {
    minutes == 1 ? "1 minuut" : "\(minutes) minuten"
  }
}
