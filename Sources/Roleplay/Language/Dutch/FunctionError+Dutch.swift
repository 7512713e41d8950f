public import Yarn

extension FunctionError: Phrase {
  /// The sentence in Dutch.
  public var dutch: String { (reason as? any Phrase)?.dutch ?? message }
}

extension BuiltInFunctionError: Phrase {
  /// The sentence in Dutch.
  package var dutch: String {
    switch self {
    case .notANumber(let text): "number(\"\(text)\") kan niet: dat is geen getal."
    case .notABool(let text):
      "bool(\"\(text)\") kan niet: alleen \"true\" en \"false\" kunnen."
    case .wrongFormat(let pattern):
      "format(\"\(pattern)\") kan niet: schrijf bijvoorbeeld {0} of {0:F2}."
    case .textTooLong: "Een tekst is te lang."
    case .assertion: "assert: dit hoort waar te zijn."
    }
  }
}
