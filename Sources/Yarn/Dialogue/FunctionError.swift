/// An error of a function. Two errors with the same sentence are equal.
public struct FunctionError: Error, Sendable, Hashable, Explained {
  /// The sentence.
  public let message: String
  /// The reason as a value, for a host that says it in another language.
  public let reason: (any Sendable)?

  /// Makes a value with the given fields.
  public init(_ message: String, reason: (any Sendable)? = nil) {
    self.message = message
    self.reason = reason
  }

  init(_ reason: BuiltInFunctionError) {
    self.init(reason.message, reason: reason)
  }

  /// Whether two errors have the same sentence.
  public static func == (one: FunctionError, other: FunctionError) -> Bool {
    one.message == other.message
  }

  /// Hashes the sentence.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(message)
  }
}

extension String {
  /// The text as an error quotes it: a script can put a long one together.
  var quotable: String {
    let maximum = 80
    guard utf8.count > maximum else { return self }
    return prefix(maximum) + "…"
  }
}

/// An error of one of the language's own functions.
package enum BuiltInFunctionError: Sendable, Hashable, Explained {
  case notANumber(String)
  case notABool(String)
  case wrongFormat(String)
  case assertion
  /// What comes of it is longer than a text may be.
  case textTooLong

  /// The sentence.
  package var message: String {
    switch self {
    case .notANumber(let text): "number(\"\(text)\") cannot be: that is no number."
    case .notABool(let text):
      "bool(\"\(text)\") cannot be: only \"true\" and \"false\" can."
    case .wrongFormat(let pattern):
      "format(\"\(pattern)\") cannot be: write {0} or {0:F2}, for example."
    case .assertion: "assert: this should be true."
    case .textTooLong: "A text is too long."
    }
  }
}
