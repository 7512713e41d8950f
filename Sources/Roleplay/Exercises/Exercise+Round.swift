extension Exercise {
  /// Begins a scene, for the first time or again.
  static let round = Exercise(
    "round",
    Wording(
      "Hier begint een scène, de eerste of een volgende keer.",
      "Here a scene begins, for the first or a later time."),
    [.scene]
  ) { arguments, session in
    let name = arguments.text(0)
    return .plain(.round(name: name, number: session.begin(round: name)))
  }
}
