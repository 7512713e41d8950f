extension Exercise {
  /// Makes agreements, each with who, what and when.
  static let agree = Exercise(
    "agree",
    Wording("Afspraken: wie doet wat, en wanneer.", "Agreements: who does what, and when."),
    [.notes("afspraken")], keeping: .notes(0), asks: .agreements
  ) { arguments, _ in .notes(.agreements(name: arguments.text(0))) }
}
