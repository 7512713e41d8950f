import Roleplay

extension Scenario {
  /// A scene with every kind of cue, roads that meet again, a loop and chance.
  static let everything = Scenario(script: everythingScript)

  static let everythingScript = """
    <<declare $e_wie = "">>
    <<declare $e_zin = "">>
    <<declare $e_keer = 0>>
    <<declare $e_plaats = 0>>
    <<declare $e_aantal = 0>>
    Verteller: Met wie praat je? #line:e-1
    -> Vader #line:e-1a #green
    -> Moeder #line:e-1b #red
    -> Niemand <<if $e_keer > 0>> #line:e-1c
        Verteller: Stil. #line:e-2
    <<set $e_wie = chosen()>>
    {$e_wie}: Ronde {$e_keer}, dobbel {dice(6)}. #line:e-3
    <<wait 1>>
    Verteller: Wat zeg je? #line:e-4
    <<ask $e_zin>>
    {$e_wie}: Jij zei {$e_zin}. #line:e-5
    Verteller: Welke wegen zijn er? #line:e-6
    <<collect wegen 2>>
    Verteller: Jij koos {picked("wegen")} uit {count("wegen")}. #line:e-7
    Verteller: Eens? #line:e-8 #statement
    -> Eens #line:e-8a #green
    -> Oneens #line:e-8b #red
    <<reveal>>
    Verteller: Wie is de vader? #line:e-11
    <<cast Vader>>
    <<round tafel>>
    Vader: Zeg dat je trots bent. #line:e-12 #prompt
    Vader: Ik ben trots. #line:e-13
    Verteller: Waar sta je? #line:e-14
    <<scale $e_plaats 1 3>>
    Verteller: Hoeveel? #line:e-15
    <<number $e_aantal 0 9>>
    Verteller: Wie doet wat? #line:e-16
    <<agree afspraken>>
    <<swap>>
    <<compare tafel>>
    Verteller: {player("Vader")} staat op {$e_plaats}: {item("afspraken", 1)}. #line:e-17
    Verteller: Wat zag je? #line:e-18
    <<insight $e_zin>>
    <<hero name $e_zin>>
    Verteller: De held vliegt. #line:e-19
    <<panel flying>>
    Verteller: Praat. #line:e-9
    <<discuss 3>>
    <<set $e_keer += 1>>
    <<if $e_keer < 2>>
        <<jump Start>>
    <<endif>>
    Verteller: Klaar na {visited_count("Start")} keer. #line:e-10
    """
}
