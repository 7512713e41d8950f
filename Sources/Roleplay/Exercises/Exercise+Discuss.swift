extension Exercise {
  /// A discussion with a timer.
  package static let discuss = Exercise(
    "discuss",
    Wording(
      "Praten met elkaar, zoveel minuten, met een klok.",
      "Talking together, so many minutes, with a clock."),
    [
      Parameter(
        .whole(0...120), Wording("minuten", "minutes"), "3",
        Wording("Hoe lang het gesprek duurt.", "How long the talk takes."))
    ],
    needsLine: false, keeping: .nowhere, asks: .talk
  ) { arguments, _ in .notes(.talk(minutes: arguments.whole(0))) }
}
