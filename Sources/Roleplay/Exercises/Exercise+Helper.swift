extension Exercise {
  /// Adds a person who can help, and with what.
  static let helper = Exercise(
    "helper",
    Wording(
      "Iemand op de kaart van mensen die helpen, en waarvoor.",
      "Somebody on the map of people who help, and what for."),
    [
      Parameter(
        .textVariable, Wording("wie", "who"), "$wie",
        Wording("De variabele met wie het is.", "The variable that holds who it is.")),
      Parameter(
        .textVariable, Wording("waarvoor", "what"), "$waarvoor",
        Wording("De variabele met waarvoor.", "The variable that holds what for.")),
    ]
  ) { arguments, session in
    .plain(
      .helper(who: session.text(in: arguments.text(0)), what: session.text(in: arguments.text(1))))
  }
}
