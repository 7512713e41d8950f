/// Why an order for a class could not be followed.
public enum ClassError: Error, Sendable, Hashable {
  case notUnderstood(String)
  /// The text after `tijd` is not a number of minutes.
  case invalidMinutes(String)
  /// The order lets somebody go on, but does not say who.
  case whoGoesOn
  /// Nobody in the class has this alias.
  case unknownAlias(String)
}

extension ClassError: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .notUnderstood(let words): "‘\(words.shown)’ ken ik niet. Typ: hulp."
    case .invalidMinutes:
      "Typ een aantal minuten van 1 tot en met \(ClassOrder.maximumMinutes), zo: tijd 10."
    case .whoGoesOn: "Zeg wie verder mag, zo: laat Tulp verder."
    case .unknownAlias(let alias):
      "Niemand heet nu ‘\(alias.shown)’. Typ wie om te zien wie er zijn."
    }
  }

  /// The words in English.
  public var english: String {
    switch self {
    case .notUnderstood(let words): "I do not know ‘\(words.shown)’. Type: help."
    case .invalidMinutes:
      "Type a number of minutes from 1 to \(ClassOrder.maximumMinutes), like this: time 10."
    case .whoGoesOn: "Say who may go on, like this: let Tulip continue."
    case .unknownAlias(let alias):
      "Nobody is called ‘\(alias.shown)’ now. Type who to see who is here."
    }
  }
}
