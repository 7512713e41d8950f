extension Exercise {
  /// Collects short answers, of which one is picked.
  package static let collect = Exercise(
    "collect",
    Wording(
      "De leerling maakt notities, minstens zoveel, en kiest er een.",
      "The pupil makes notes, at least so many, and picks one."),
    [
      .notes("wegen"),
      Parameter(
        .whole(0...50), Wording("minimum", "minimum"), "3",
        Wording("Hoeveel notities er minstens zijn.", "How many notes there are at least.")),
    ],
    keeping: .notes(0), asks: .ideas
  ) { arguments, _ in
    .notes(.ideas(name: arguments.text(0), minimum: arguments.whole(1)))
  }
}
