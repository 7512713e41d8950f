extension Exercise {
  /// Asks for a whole number in a range.
  static let number = Exercise(
    "number", Wording("De leerling typt een heel getal.", "The pupil types a whole number."),
    [.number("$aantal")]
      + Parameter.range(0...Question.maximumNumber, from: "0", to: "400"),
    keeping: .variable(0), fits: { $0.isRange(1, 2) },
    asks: .number
  ) { arguments, _ in .number(arguments.range(1, 2)) }
}
