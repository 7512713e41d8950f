extension Exercise {
  /// Sets a trait of a comic's hero.
  static let hero = Exercise(
    "hero",
    Wording("Een kenmerk van de held van de strip.", "A trait of the hero of the comic."),
    [
      Parameter(
        .word(HeroTrait.allCases.map(\.rawValue)), Wording("kenmerk", "trait"), "name",
        Wording("Welk kenmerk.", "Which trait.")),
      Parameter(
        .textVariable, Wording("variabele", "variable"), "$naam",
        Wording("De variabele waarin het staat.", "The variable that holds it.")),
    ]
  ) { arguments, session in
    guard let trait = HeroTrait(rawValue: arguments.text(0)) else { return nil }
    return .plain(.hero(trait: trait, value: session.text(in: arguments.text(1))))
  }
}
