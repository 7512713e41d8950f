extension InputError {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .noOpenCue:
      "Er is nu geen vraag. Ga eerst verder."
    case .unknownOption(let option):
      "De keuze ‘\(option.shown)’ is er niet. Kies een keuze uit de lijst."
    case .unavailableOption(let words):
      "‘\(words.shown)’ kan nu niet. Kies iets anders."
    case .nothingChosen:
      "Er is nog niets gekozen. Kies eerst."
    case .emptyText:
      "Je antwoord is nog leeg. Typ eerst iets."
    case .textTooLong(let characters):
      """
      Je antwoord is te lang: \(characters) tekens. \
      Er passen \(Self.maximumTextLength) tekens in. Maak het korter.
      """
    case .tooFewNotes(let have, let minimum):
      "Er zijn er \(minimum) nodig. Je hebt er \(have). Bedenk er nog \(minimum - have)."
    case .noteMissing(let number):
      "Briefje \(number) is er niet. Kies een nummer uit de lijst."
    case .nothingPicked:
      "Er is nog niets gekozen. Kies eerst het nummer van een briefje."
    case .countsDoNotFit(let got, let expected):
      "Er zijn \(expected) keuzes, maar je gaf \(got) \(got == 1 ? "getal" : "getallen"). "
        + "Geef één getal per keuze."
    case .impossibleCount(let count):
      "\(count) kan niet. Typ een getal van 0 tot en met \(Self.maximumCount)."
    case .undecided(let options):
      "Het is gelijk: \(options.map { "‘\($0.shown)’" }.joined(separator: " en ")). Wie beslist?"
    case .notInRange(let text, let least, let most):
      "‘\(text.shown)’ kan niet. Typ een heel getal van \(least) tot en met \(most)."
    case .placesDoNotFit(let got, let expected):
      "Er zijn \(expected) plaatsen, maar je gaf \(got) \(got == 1 ? "getal" : "getallen"). "
        + "Geef één getal per plaats."
    case .orderIncomplete(let count):
      "Dit is nog geen volgorde. Zet alle \(count) op volgorde, elk één keer."
    case .playerTooLong(let characters):
      "Dat is te lang: \(characters) tekens. Typ iets korts, zoals A of rij 2."
    case .headingTooLong(let characters):
      "Dat kopje is te lang: \(characters) tekens. Maak het korter dan \(Self.maximumHeadingLength)."
    case .agreementIncomplete:
      "Er ontbreekt iets. Zeg wie het doet en wat die doet."
    case .notesNotKept:
      "Notities van dit gesprek bewaren we niet. Schrijf ze op papier, of praat verder."
    case .playedByProgram(let role):
      "\(role.shown) wordt door het programma gespeeld. Typ wat jij zelf zegt."
    case .noRoom:
      "Tellen kan alleen met een klas of met ouders. Kies nu zelf."
    case .wrongKind:
      "Zo kun je deze vraag niet beantwoorden. Lees de vraag nog eens."
    case .atTheStart:
      "Verder terug kan niet. Je bent bij de eerste vraag."
    }
  }
}
