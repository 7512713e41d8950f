extension ReplyTextProblem {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .takesNoReply:
      "Hier hoort geen antwoord."
    case .empty:
      "Je antwoord is nog leeg. Typ eerst iets."
    case .noSuchOption(let words):
      "Geen keuze begint met ‘\(words)’. Typ het nummer of het begin van een keuze."
    case .noSuchNumber(let number, let options):
      options == 1
        ? "Keuze \(number) is er niet. Er is één keuze: typ 1."
        : "Keuze \(number) is er niet. Typ een getal van 1 tot en met \(options)."
    case .severalOptions(let words, let options):
      "‘\(words)’ past bij meer keuzes: \(options.map { "‘\($0)’" }.joined(separator: ", ")). "
        + "Typ wat meer, of het nummer."
    case .noSuchColour(let words):
      "‘\(words)’ kan niet: deze keuzes hebben die kleur niet. Typ het nummer."
    case .severalPicked:
      "Er staat meer dan één sterretje. Kies één briefje."
    }
  }
}
