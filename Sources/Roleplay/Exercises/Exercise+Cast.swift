extension Exercise {
  /// Asks who plays a role, whose name may have several words: Broer aan de telefoon.
  package static let cast = Exercise(
    "cast",
    Wording(
      "Vraagt wie deze rol speelt, iemand of het programma.",
      "Asks who plays this role, somebody or the program."),
    [
      Parameter(
        .words, Wording("rol", "role"), "Vader",
        Wording(
          "De rol, zoals die voor de regels staat.", "The role, as it stands before its lines."))
    ],
    keeping: .cast(0), asks: .role
  ) { arguments, session in .role(session.shownName(of: arguments.text(0))) }
}
