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
    /// A smart variable is computed from itself.
    case smartVariableLoop
    /// A condition that asks whether a group has content, and so for itself.
    case conditionLoop(String)
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
      "Het script blijft rondgaan zonder iets te zeggen\(place.dutch): \(limit) stappen. Haal de kring eruit."
    case .detourTooDeep(let limit):
      "Het script maakt omwegen in omwegen\(place.dutch), meer dan \(limit). Haal de kring eruit."
    case .divisionByZero: "Het script deelt door nul\(place.dutch)."
    case .unknownFunction(let name):
      "De functie \(name)() bestaat niet\(place.dutch). Verander de naam in het script."
    case .wrongArguments(let name):
      "De functie \(name)() krijgt waarden die niet passen\(place.dutch)."
    case .function(let problem): problem.dutch + place.dutch
    case .smartVariableLoop: "Een variabele wordt berekend uit zichzelf\(place.dutch)."
    case .conditionLoop(let group):
      "Een 'when:' van '\(group)' vraagt naar zichzelf\(place.dutch). Haal de kring eruit."
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
      "The script goes round without saying anything\(place.english): \(limit) steps. Take the circle out."
    case .detourTooDeep(let limit):
      "The script makes detours within detours\(place.english), more than \(limit). Take the circle out."
    case .divisionByZero: "The script divides by zero\(place.english)."
    case .unknownFunction(let name):
      "There is no function \(name)()\(place.english). Change the name in the script."
    case .wrongArguments(let name):
      "The function \(name)() is given values that do not fit\(place.english)."
    case .function(let problem): problem.english + place.english
    case .smartVariableLoop: "A variable is computed from itself\(place.english)."
    case .conditionLoop(let group):
      "A 'when:' of '\(group)' asks for itself\(place.english). Take the circle out."
    }
  }
}
