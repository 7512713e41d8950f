import Testing

import Authoring

@Suite("Order")
struct OrderTests {
  @Test("a line without an id is told once, by the scenario where a reply follows")
  func ids() {
    let scenario = MarkedScenario(
      body: """
        1️⃣Hallo.
        2️⃣Wat doe je?
        -> Wachten #line:b
            3️⃣Verteller: Goed.
        """)
    #expect(
      scenario.findings("WW110", "WW0001") == ["1️⃣ WW110", "2️⃣ WW0001", "3️⃣ WW110"])
  }

  @Test("indents with tabs or with spaces, not with both")
  func indentation() {
    let scenario = MarkedScenario(
      body: """
        Wat doe je? #line:a
        -> Wachten #line:b
            Goed. #line:c
        -> Praten #line:d
        1️⃣\tGoed. #line:e
        """)
    #expect(scenario.findings("WW114") == ["1️⃣ WW114"])
  }

  @Test("a web page's tag is told of, but is no word to judge")
  func tags() {
    let scenario = MarkedScenario(body: "Dat is 1️⃣<b>klaar</b>. #line:a")
    #expect(scenario.findings("WW142", "WW105") == ["1️⃣ WW142"])
  }

  @Test("an exercise says what it is")
  func headers() {
    let scenario = MarkedScenario(
      "title: 1️⃣Start\nheading: Proef\nform: talk\nlevel: A2\n---\nHallo. #line:a\n===\n")
    #expect(scenario.findings("WW113") == Array(repeating: "1️⃣ WW113", count: 6))
  }

  @Test("a translation has its line's values, and a line")
  func translations() {
    let scenario = MarkedScenario(
      """
      title: Start
      \(MarkedScenario.headers)
      ---
      <<declare $naam = "Noor">>
      Hallo {$naam}. #line:a
      Dag. #line:b
      ===

      """, english: "language,id,text\nen,line:a,Hello.\nen,line:b,Bye {0}.\nen,line:c,Gone.\n")
    #expect(scenario.findings("WW111", "WW112") == ["2:1 WW111", "3:1 WW111", "4:1 WW112"])
  }
}
