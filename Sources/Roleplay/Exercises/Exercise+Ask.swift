extension Exercise {
  /// Asks an open question.
  static let ask = Exercise(
    "ask",
    Wording(
      "De leerling antwoordt in eigen woorden op de regel hierboven.",
      "The pupil answers the line above in words of their own."),
    [.answer("$antwoord")], keeping: .variable(0), asks: .words(.answer)
  ) { _, _ in .words(.answer) }
}
