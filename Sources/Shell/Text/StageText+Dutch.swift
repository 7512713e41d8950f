import Yarn

extension StageText {
  var dutch: String {
    switch self {
    case .you: "Jij: "
    case .choose(let count): count == 1 ? "Kies 1: " : "Kies 1–\(count): "
    case .goOn: "↵ "
    case .more: "… "
    case .count: "Tel: "
    case .countAgain: "Enter = verder, of tel opnieuw: "
    case .decide: "Wie beslist? Nummer: "
    case .heard: "Gehoord: "
    case .pick: "Kies een nummer: "
    case .noteNumber(let number): "\(number). "
    case .note(let clock): clock.map { "\($0) Notitie: " } ?? "Notitie: "
    case .retry: "Enter = nog een keer: "

    case .hintGoOn: "Druk op Enter om verder te gaan. Hulp nodig? Typ /hulp."
    case .hintChoice: "Typ een nummer en druk op Enter."
    case .hintAnswer: "Typ je antwoord en druk op Enter. Meer regels? Typ /meer."
    case .hintMore: "Typ je regels. Klaar? Typ /klaar, of geef een lege regel."
    case .hintCount(let example): "Tel de handen per keuze. Typ bijvoorbeeld: \(example)"
    case .hintColours:
      "Tel de kaarten: eerst groen, dan rood. Typ bijvoorbeeld: 34 12. "
        + "Of typ: meer groen, gelijk, meer rood."
    case .hintHeard: "Typ twee of drie antwoorden uit de klas. Klaar? Druk op Enter."
    case .hintCollect(let minimum):
      "Typ er één per regel, minstens \(minimum). Genoeg? Druk op Enter. Eén weg? Typ: weg 2."
    case .hintPick: "Welke is de beste? Typ het nummer."
    case .hintDiscuss(let minutes):
      "Praat samen: \(Self.dutch(minutes: minutes)). Een notitie mag. Klaar? Druk op Enter."
    case .hintDiscussWithoutClock(let minutes):
      "Praat samen: \(Self.dutch(minutes: minutes)). Een notitie mag. Een lege regel gaat verder."

    case .notANumber(let count):
      count == 1 ? "Typ het nummer 1." : "Typ een nummer van 1 tot \(count)."
    case .countUnclear(let example):
      "Dat begrijp ik niet. Typ één getal per keuze, bijvoorbeeld: \(example)"
    case .emptyAnswer: "Je antwoord is nog leeg. Typ iets, of druk nog een keer op Enter."
    case .alreadyWritten(let text): "Dit schreef je al: “\(text)”. Enter stuurt het."
    case .linesThrownAway: "Je regels zijn weg. Typ opnieuw."
    case .timeIsUp: "De tijd is om. Praat rustig af. Enter gaat verder."
    case .readOnFirst: "Er komt nog tekst. Druk eerst op Enter. Straks kun je antwoorden."
    case .nothingToRepeat: "Er is nog niets om te herhalen."
    case .askStop: "Wil je stoppen? Druk nog een keer op Ctrl-C. Je spel wordt bewaard."
    case .makeSpace: "Maak ruimte en druk op Enter, of typ /stop."
    case .tooLateToGoBack: "Het verhaal is al af. Speel het daarna nog een keer."
    case .commandAlone(let command):
      "Typ alleen \(command). Of begin je antwoord met //."
    case .commandNeedsSlash(let command): "Bedoel je \(command)? Typ de streep erbij."
    case .noteTakenBack(let number): "Notitie \(number) is weg."
    case .unknownCommand(let command, let suggestion):
      suggestion.map { "‘\(command)’ ken ik niet. Bedoel je \($0)?" }
        ?? "‘\(command)’ ken ik niet. Typ /hulp. Begint je antwoord met een streep? Typ dan //."

    case .aloud: "HARDOP"
    case .green: "GROEN"
    case .red: "ROOD"
    case .unavailable: "(kan nu niet)"
    case .roomChose: "Dit koos de groep:"
    case .equalOutcome: "Gelijk."
    case .mostOutcome(let words): "Meer voor: \(words)."
    case .theEnd: "Einde."
    case .helpCommands:
      """
      /meer  meer regels typen
      /terug  één stap terug
      /herhaal  de laatste tekst nog eens
      /stop  stoppen en bewaren
      /hulp  deze hulp
      //  zo begint een antwoord met een streep
      Ctrl-C  de regel leegmaken
      """
    case .helpWithoutSchool: "Is er iets mis? Praat met je docent of je mentor."
    }
  }

  private static func dutch(minutes: Int) -> String {
    minutes == 1 ? "1 minuut" : "\(minutes) minuten"
  }
}
