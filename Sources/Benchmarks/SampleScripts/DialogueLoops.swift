/// Scripts that go round for ever, each round saying the same.
public enum DialogueLoops {
  /// Lines, conditions and options: five events a round, six texts.
  public static let plain = """
    title: Start
    ---
    <<declare $n = 0>>
    <<jump Loop>>
    ===
    title: Loop
    ---
    Vader: Ik wil dat je elektricien wordt, dat is een goed vak. #line:a1
    <<set $n = $n + 1>>
    <<if $n % 2 == 0>>
      Moeder: Laat hem zelf kiezen, hij is oud genoeg daarvoor. #line:a2
    <<else>>
      Kind: Ik wil iets anders dan jij wilt. #line:a3
    <<endif>>
    Verteller: Wat zeg je nu tegen je vader? #line:a4
    -> Ik vraag waarom hij dat wil #line:a5
      Vader: Omdat het een vak is met werk. #line:a6
    -> Ik zeg wat ik zelf wil <<if $n > 3>> #line:a7
      Vader: Vertel. #line:a8
    <<jump Loop>>
    ===
    """

  /// Lines with markup: three events a round.
  public static let marked = """
    title: Start
    ---
    <<declare $n = 1>>
    <<jump Loop>>
    ===
    title: Loop
    ---
    Vader: Ik wil dat je [b]elektricien[/b] wordt, dat is een [wave=2]goed[/wave] vak. #line:a1
    Moeder: Laat hem [shake]zelf[/shake] kiezen, {$n} keer. #line:a2
    Kind: Ik wil [plural value={$n} one="een ding" other="% dingen"/] anders. #line:a3
    <<jump Loop>>
    ===
    """
}
