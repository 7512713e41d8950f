extension ReplyTextError {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .takesNoReply:
      "Hier hoort geen antwoord."
    case .noNumber(let text, let least, let most):
      "‘\(text.shown)’ is geen getal dat past. Typ een heel getal van \(least) tot en met \(most)."
    case .noOrder(let text, let items):
      (text.trimmed.isEmpty ? "" : "‘\(text.shown)’ is nog geen volgorde. ")
        + "Typ alle nummers van 1 tot en met \(items), de eerste eerst."
    case .noPoints(let text, let items):
      "‘\(text.shown)’ past niet. Typ \(items) getallen: de punten voor elk."
    case .noAgreement(let text):
      "‘\(text.shown)’ is geen afspraak. Schrijf: wie; wat; wanneer."
    case .empty:
      "Je antwoord is nog leeg. Typ eerst iets."
    case .noSuchOption(let words):
      "Geen keuze begint met ‘\(words.shown)’. Typ het nummer of het begin van een keuze."
    case .noSuchNumber(let number, let options):
      options == 1
        ? "Keuze \(number) is er niet. Er is één keuze: typ 1."
        : "Keuze \(number) is er niet. Typ een nummer van 1 tot en met \(options)."
    case .severalOptions(let words, let options):
      "‘\(words.shown)’ past bij meer keuzes: \(options.map { "‘\($0.shown)’" }.joined(separator: ", ")). "
        + "Typ wat meer, of het nummer."
    case .noSuchColour(let words):
      "‘\(words.shown)’ kan niet: deze keuzes hebben die kleur niet. Typ het nummer."
    case .noPlayer:
      "Schrijf geen naam op. Typ een letter (A), een nummer (2) of een rij (rij 2)."
    case .severalPicked:
      "Er staat meer dan één sterretje. Kies één briefje."
    }
  }
}
