extension Exercise {
  /// Asks an open question whose answer is stored as an insight.
  static let insight = Exercise(
    "insight",
    Wording(
      "Een open vraag; het antwoord is een inzicht voor het dossier.",
      "An open question; the answer is an insight for the dossier."),
    [.answer("$inzicht")], keeping: .variable(0), asks: .words(.insight)
  ) { _, _ in .words(.insight) }
}
