extension Exercise {
  /// What was said in several rounds, or the notes of several groups, side by side.
  package static let compare = Exercise(
    "compare",
    Wording("Zet rondes of notities naast elkaar.", "Puts rounds or notes side by side."),
    [.scene]
  ) { arguments, session in
    session.comparison(of: arguments.text(0)).map { .plain(.compare($0)) }
  }
}
