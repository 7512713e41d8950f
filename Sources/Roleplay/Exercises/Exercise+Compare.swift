extension Exercise {
  /// Compares the answers of several rounds, or the notes of several groups.
  package static let compare = Exercise(
    "compare",
    Wording("Zet rondes of notities naast elkaar.", "Puts rounds or notes side by side."),
    [.scene]
  ) { arguments, session in
    session.comparison(of: arguments.text(0)).map { .plain(.compare($0)) }
  }
}
