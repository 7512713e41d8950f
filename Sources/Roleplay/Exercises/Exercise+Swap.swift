extension Exercise {
  /// Makes the players swap roles.
  package static let swap = Exercise(
    "swap", Wording("De spelers wisselen van rol.", "The players change roles."), needsCast: true
  ) { _, session in session.cast.isEmpty ? nil : .plain(.swap(session.swapped())) }
}
