/// Why a dialogue cannot go on.
public struct DialogueProblem: Error, Sendable, Hashable, Phrase {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// ``Dialogue/start(at:)`` was not called yet.
    case notStarted
    /// There is no node of this title.
    case unknownNode(String)
    /// Options wait for ``Dialogue/select(_:)``.
    case awaitsSelection
    /// No options wait.
    case nothingToSelect
    /// There is no option at this place, from 0.
    case optionOutOfRange(Int, count: Int)
    /// The condition of the option at this place, from 0, does not hold.
    case optionNotAvailable(Int)
    /// So many steps have passed without anything being handed out.
    case goesOnForever(limit: Int)
    /// More detours than this are under way inside each other.
    case detourTooDeep(limit: Int)
    /// A number was divided by zero with `%`.
    case divisionByZero
    /// There is no function of this name.
    case unknownFunction(String)
    /// A function was given values it cannot take.
    case wrongArguments(function: String)
    /// A function of the host program could not answer.
    case function(FunctionProblem)
    /// More smart variables than this are computed from each other.
    case smartVariablesTooDeep(limit: Int)
    /// A text that the script puts together is longer than so many UTF-8 bytes.
    case textTooLong(limit: Int)
    /// More conditions than this ask for content whose condition asks for content.
    case conditionTooDeep(String, limit: Int)
  }

  /// What is wrong.
  public let kind: Kind
  /// The node it happened in, where one was running.
  public let node: String?

  /// Makes a problem.
  public init(_ kind: Kind, node: String?) {
    self.kind = kind
    self.node = node
  }

  private var place: (dutch: String, english: String) {
    guard let node else { return ("", "") }
    return (" (scène '\(node)')", " (node '\(node)')")
  }

  /// The sentence in Dutch.
  public var dutch: String {
    switch kind {
    case .notStarted: "Er is nog geen scène begonnen."
    case .unknownNode(let name):
      "Er is geen scène '\(name)'\(place.dutch). Maak hem of verander de naam in het script."
    case .awaitsSelection: "Kies eerst een antwoord\(place.dutch)."
    case .nothingToSelect: "Er is nu niets te kiezen\(place.dutch)."
    case .optionOutOfRange(let option, let count):
      "Keuze \(option + 1) is er niet: er zijn er \(count)\(place.dutch)."
    case .optionNotAvailable(let option): "Keuze \(option + 1) kan nu niet\(place.dutch)."
    case .goesOnForever(let limit):
      "Het script doet meer dan \(limit) stappen zonder iets te zeggen\(place.dutch). Gaat het rond? Haal de kring eruit."
    case .detourTooDeep(let limit):
      "Het script maakt omwegen in omwegen\(place.dutch), meer dan \(limit). Gaat het rond? Haal de kring eruit."
    case .divisionByZero: "Het script deelt door nul\(place.dutch)."
    case .unknownFunction(let name):
      "De functie \(name)() bestaat niet\(place.dutch). Verander de naam in het script."
    case .wrongArguments(let name):
      "De functie \(name)() krijgt waarden die niet passen\(place.dutch)."
    case .function(let problem): problem.dutch + place.dutch
    case .smartVariablesTooDeep(let limit):
      "Meer dan \(limit) variabelen worden uit elkaar berekend\(place.dutch). Maak de rij korter."
    case .textTooLong(let limit):
      "Het script maakt een tekst van meer dan \(limit) bytes\(place.dutch). Maak hem korter."
    case .conditionTooDeep(let group, let limit):
      "Voorwaarden vragen naar elkaar, meer dan \(limit) diep, bij '\(group)'\(place.dutch). Gaat het rond? Haal de kring eruit."
    }
  }

  /// The sentence in English.
  public var english: String {
    switch kind {
    case .notStarted: "No node has been started yet."
    case .unknownNode(let name):
      "There is no node '\(name)'\(place.english). Make it or change the name in the script."
    case .awaitsSelection: "Select an option first\(place.english)."
    case .nothingToSelect: "There is nothing to select now\(place.english)."
    case .optionOutOfRange(let option, let count):
      "There is no option \(option + 1): there are \(count)\(place.english)."
    case .optionNotAvailable(let option): "Option \(option + 1) is not available\(place.english)."
    case .goesOnForever(let limit):
      "The script takes more than \(limit) steps without saying anything\(place.english). Does it go round? Take the circle out."
    case .detourTooDeep(let limit):
      "The script makes detours within detours\(place.english), more than \(limit). Does it go round? Take the circle out."
    case .divisionByZero: "The script divides by zero\(place.english)."
    case .unknownFunction(let name):
      "There is no function \(name)()\(place.english). Change the name in the script."
    case .wrongArguments(let name):
      "The function \(name)() is given values that do not fit\(place.english)."
    case .function(let problem): problem.english + place.english
    case .smartVariablesTooDeep(let limit):
      "More than \(limit) variables are computed from each other\(place.english). Make the row shorter."
    case .textTooLong(let limit):
      "The script makes a text of more than \(limit) bytes\(place.english). Make it shorter."
    case .conditionTooDeep(let group, let limit):
      "Conditions ask for each other, more than \(limit) deep, at '\(group)'\(place.english). Do they go round? Take the circle out."
    }
  }
}
