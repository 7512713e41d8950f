extension Exercise {
  /// Asks an open question whose answer is stored as the next step.
  static let nextStep = Exercise(
    "nextstep",
    Wording(
      "Een open vraag; het antwoord is de volgende stap voor het dossier.",
      "An open question; the answer is the next step for the dossier."),
    [.answer("$stap")], keeping: .variable(0), asks: .words(.nextStep)
  ) { _, _ in .words(.nextStep) }
}
