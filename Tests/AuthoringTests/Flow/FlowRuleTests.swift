import Testing

import Authoring
import Yarn

@Suite("Roads")
struct FlowRuleTests {
  private let start = "title: Start\n\(MarkedScenario.headers)\n---\n"

  @Test("come to every node, or the node is told of")
  func unreached() {
    let scenario = MarkedScenario(
      start + """
        Hallo. #line:a
        <<jump Twee>>
        ===
        title: Twee
        ---
        <<detour Drie>>
        Dag. #line:b
        ===
        title: Drie
        ---
        Ja. #line:c
        ===
        title: 1️⃣Vier
        ---
        Nee. #line:d
        <<jump Vijf>>
        ===
        title: 2️⃣Vijf
        ---
        Nee. #line:e
        ===
        title: Waarden
        ---
        <<declare $a = 1>>
        ===

        """)
    #expect(scenario.findings("WW101") == ["1️⃣ WW101", "2️⃣ WW101"])
  }

  @Test("that are worked out while playing may lead to nodes whose name they can make")
  func computed() {
    let scenario = MarkedScenario(
      start + """
        Hallo. #line:a
        <<declare $n = 2>>
        <<jump {"Scene_" + string($n)}>>
        ===
        title: Scene_2
        ---
        Dag. #line:b
        ===
        title: 1️⃣Anders
        ---
        Dag. #line:c
        ===

        """)
    #expect(scenario.findings("WW101") == ["1️⃣ WW101"])
  }

  @Test("never come below a jump, a stop, or a condition that is always true")
  func deadText() {
    let scenario = MarkedScenario(
      start + """
        Hallo. #line:a
        -> Ja #line:b
            <<jump Twee>>
            1️⃣Dit hoort niemand. #line:c
            Dit ook niet. #line:d
        -> Nee #line:e
            Goed. #line:f
        <<if true>>
            Dag. #line:g
        <<else>>
            2️⃣Nooit. #line:h
        <<endif>>
        <<stop>>
        3️⃣Klaar. #line:i
        ===
        title: Twee
        ---
        Dag. #line:j
        ===

        """)
    #expect(scenario.findings("WW102") == ["1️⃣ WW102", "2️⃣ WW102", "3️⃣ WW102"])
  }

  @Test("do not end with a reply and no word after it")
  func endsAfterReply() {
    let scenario = MarkedScenario(
      start + """
        <<declare $zin = "">>
        Wat doe je? #line:a
        -> 1️⃣Wachten #line:b
        -> Praten #line:c
            Goed. #line:d
        -> Schrijven #line:e
            Wat schrijf je? #line:f
            2️⃣<<ask $zin>>
        ===

        """)
    #expect(scenario.findings("WW103") == ["1️⃣ WW103", "2️⃣ WW103"])
  }

  @Test("come past an ending, where other roads do")
  func endsWithoutEnding() {
    let scenario = MarkedScenario(
      start + """
        Wat doe je? #line:a
        -> Wachten #line:b
            <<jump Wachten>>
        -> Praten #line:c
            1️⃣Jullie praten. #line:d
        ===
        title: Wachten
        ---
        Jij wacht. #line:e #ending:waiting
        ===

        """)
    #expect(scenario.findings("WW103") == ["1️⃣ WW103"])
  }

  @Test("are closed by a shared scene as well, and go on behind a detour")
  func shared() {
    let scenario = MarkedScenario(
      start + """
        Wat doe je? #line:a
        -> Wachten #line:b
        -> Praten #line:c
        <<detour Slot>>
        ===

        """, shared: "title: Slot\n---\nWe kijken terug. #line:s\n===\n")
    #expect(scenario.findings("WW103") == [])
  }

  @Test("to an option are never open where its condition is never true")
  func impossibleOptions() {
    let scenario = MarkedScenario(
      start + """
        <<declare $moe = false>>
        <<declare $punten = 0>>
        Wat doe je? #line:a
        -> Slapen <<if 1️⃣$moe>> #line:b
            Goed. #line:d
        -> Winnen <<if $punten > 3>> #line:c
            Goed. #line:e
        -> Niets <<if 2️⃣1 > 2>> #line:f
            Goed. #line:g
        -> Praten #line:h
            <<set $punten += 1>>
            Goed. #line:i
        ===

        """)
    #expect(scenario.findings("WW108") == ["1️⃣ WW108", "2️⃣ WW108"])
  }

  @Test("do not depend on variables that nobody reads")
  func unusedVariables() {
    let scenario = MarkedScenario(
      start + """
        <<declare 1️⃣$nooit = 1>>
        <<declare $teller = 0>>
        <<declare $antwoord = "">>
        <<declare $naam = "Noor">>
        <<declare 2️⃣$telt = 0>>
        <<set $telt = $telt + 1>>
        Hallo {$naam}. #line:a
        <<ask $antwoord>>
        <<if $teller > 0>>
        Dag. #line:b
        <<endif>>
        Klaar. #line:c
        ===

        """)
    #expect(scenario.findings("WW109") == ["1️⃣ WW109", "2️⃣ WW109"])
  }

  @Test("of a script that is no exercise are looked at, its words are not")
  func plainScript() {
    let text = "title: Start\n---\nEen exorbitante fluctuatie.\n===\ntitle: Los\n---\nDag.\n===\n"
    let review = Review(of: Source(name: "los.yarn", text: text), words: WordList())
    #expect(review.diagnostics.map(\.code) == ["WW101"])
    #expect(review.share == nil)
  }
}
