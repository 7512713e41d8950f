extension Exercise {
  /// Pauses. The command is part of Yarn.
  package static let wait = Exercise(
    "wait", Wording("Een pauze.", "A pause."),
    [
      Parameter(
        .number(0...Cue.maximumWait), Wording("seconden", "seconds"), "2",
        Wording("Hoe lang de pauze duurt.", "How long the pause takes."))
    ]
  ) { arguments, _ in .plain(.wait(arguments.number(0))) }
}
