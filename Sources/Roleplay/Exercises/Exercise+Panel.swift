extension Exercise {
  /// Begins a panel of a comic; the line before it is the caption.
  static let panel = Exercise(
    "panel",
    Wording(
      "Hier begint een plaatje van de strip; de regel ervoor is wat je ziet.",
      "Here a panel of the comic begins; the line before it is what is seen."),
    [
      Parameter(
        .word(HeroPose.allCases.map(\.rawValue), usual: HeroPose.tall.rawValue),
        Wording("houding", "pose"), "tall",
        Wording("Hoe de held staat.", "How the hero stands."))
    ],
    needsLine: true
  ) { arguments, session in
    guard let pose = HeroPose(rawValue: arguments.text(0)) else { return nil }
    var cue = session.lead ?? .plain(.line)
    session.lead = nil
    cue.kind = .panel(pose: pose)
    return cue
  }
}
