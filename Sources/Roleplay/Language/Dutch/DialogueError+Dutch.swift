public import Yarn

extension DialogueError: Phrase {
  /// ` (scène 'Start')`, where one was running.
  private var place: String { node.map { " (scène '\($0)')" } ?? "" }

  /// The sentence in Dutch.
  public var dutch: String {
    switch kind {
    case .notStarted: "Er is nog geen scène begonnen."
    case .unknownNode(let name):
      "Er is geen scène '\(name)'\(place). Maak hem of verander de naam in het script."
    case .awaitsSelection: "Kies eerst een antwoord\(place)."
    case .nothingToSelect: "Er is nu niets te kiezen\(place)."
    case .optionOutOfRange(let option, let count):
      "Keuze \(option + 1) is er niet: er zijn er \(count)\(place)."
    case .optionNotAvailable(let option): "Keuze \(option + 1) kan nu niet\(place)."
    case .goesOnForever(let limit):
      "Het script doet meer dan \(limit) stappen zonder iets te zeggen\(place). Gaat het rond? Haal de kring eruit."
    case .detourTooDeep(let limit):
      "Het script maakt omwegen in omwegen\(place), meer dan \(limit). Gaat het rond? Haal de kring eruit."
    case .divisionByZero: "Het script deelt door nul\(place)."
    case .unknownFunction(let name):
      "De functie \(name)() bestaat niet\(place). Verander de naam in het script."
    case .wrongArguments(let name):
      "De functie \(name)() krijgt waarden die niet passen\(place)."
    case .function(let problem): problem.dutch + place
    case .smartVariablesTooDeep(let limit):
      "Meer dan \(limit) variabelen worden uit elkaar berekend\(place). Maak de rij korter."
    case .textTooLong(let limit):
      "Het script maakt een tekst van meer dan \(limit) bytes\(place). Maak hem korter."
    case .storesTooMuch(let limit):
      "Het script bewaart meer dan \(limit) bytes tekst in variabelen\(place). Bewaar minder."
    case .conditionTooDeep(let group, let limit):
      "Voorwaarden vragen naar elkaar, meer dan \(limit) diep, bij '\(group)'\(place). Gaat het rond? Haal de kring eruit."
    }
  }
}
