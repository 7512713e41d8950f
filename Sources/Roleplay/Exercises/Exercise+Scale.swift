extension Exercise {
  /// Asks for a place on a line.
  static let scale = Exercise(
    "scale",
    Wording(
      "Een lijn om op te staan; van 0 tot 1 een lijn om over te stappen.",
      "A line to stand on; from 0 to 1 a line to step over."),
    [.number("$plaats")] + Parameter.range(0...1000, from: "1", to: "10"),
    keeping: .variable(0),
    fits: { $0.isRange(1, 2) && $0.range(1, 2).count <= Question.maximumPlaceCount },
    asks: .place
  ) { arguments, _ in .place(arguments.range(1, 2)) }
}
