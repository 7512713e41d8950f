extension Exercise {
  /// Asks to put items in order: the preceding lines with the tag `#item`.
  static let rank = Exercise(
    "rank",
    Wording(
      "De leerling zet de regels met #item die ervoor staan op volgorde: drie tot zeven.",
      "The pupil puts the lines with #item that stand before it in order: three to seven."),
    [
      Parameter(
        .textVariable, Wording("variabele", "variable"), "$eerste",
        Wording(
          "De variabele voor wat bovenaan komt, een tekst.",
          "The variable for what comes first, a text."))
    ],
    keeping: .variable(0), asks: .order
  ) { _, session in
    Question.ordered.contains(session.items.count) ? .order(session.items) : nil
  }
}
