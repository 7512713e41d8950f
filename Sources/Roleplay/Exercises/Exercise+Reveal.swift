extension Exercise {
  /// Shows the room's answer to the last choice.
  package static let reveal = Exercise(
    "reveal",
    Wording("Laat zien wat de zaal heeft gekozen.", "Shows what the room has chosen.")
  ) { _, session in session.lastChoice.map { .plain(.reveal($0)) } }
}
