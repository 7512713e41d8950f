import Testing

import Authoring

@Suite("Fairness")
struct FairnessTests {
  private let conflict = MarkedScenario.headers.replacing("form: talk", with: "form: roleplay")

  @Test("every role gets an answer somewhere")
  func silentRoles() {
    let scenario = MarkedScenario(
      body: """
        Vader: Wat wil je? #line:a
        -> Wachten #line:b
        Jij: Ik wacht. #line:c
        1️⃣Tante: Ik vind van niet. #line:d
        Verteller: Het is stil. #line:e
        """)
    #expect(scenario.findings("WW120") == ["1️⃣ WW120"])
  }

  @Test("after every choice the pupil can keep their dignity")
  func dignity() {
    let scenario = MarkedScenario(
      """
      title: Start
      \(conflict)
      ---
      Wat doe je? #line:a
      -> Wachten #line:b
          Jij wacht. #line:c #ending:waiting
          Nog iets? #line:l
          -> Nee #line:m
              Goed. #line:n
      -> Meegaan #line:d
          <<jump Mee>>
      -> Hulp #line:e
          Jij vraagt hulp. #line:f #ending:help
      ===
      title: Mee
      ---
      Hoe? #line:g
      -> 1️⃣Ja zeggen #line:h
          Jij zegt ja. #line:i #ending:giving-in
      -> Niets zeggen #line:j
          Jij zegt niets. #line:k #ending:silence
      ===

      """)
    #expect(scenario.findings("WW121", "WW122", "WW123") == ["1️⃣ WW121"])
  }

  @Test("a conflict has an ending for waiting and one for asking for help")
  func conflictEndings() {
    let body = """
      Wat doe je? #line:a
      -> Praten #line:b
          Jullie praten. #line:c #ending:together
      """
    let scenario = MarkedScenario("title: 1️⃣Start\n\(conflict)\n---\n\(body)\n===\n")
    #expect(scenario.findings("WW122", "WW123") == ["1️⃣ WW122", "1️⃣ WW123"])
    #expect(MarkedScenario(body: body).findings("WW122", "WW123") == [])
  }

  @Test("an ending has a name that is known")
  func endings() {
    let scenario = MarkedScenario(body: "1️⃣Jij wacht. #line:a #ending:wating")
    #expect(scenario.findings("WW125") == ["1️⃣ WW125"])
  }

  @Test("one gender does not always have the same kind of profession")
  func professions() {
    let women = """
      Mijn tante is 1️⃣verpleegkundige. #line:a
      De verzorgster helpt. #line:b
      """
    #expect(MarkedScenario(body: women).findings("WW124") == ["1️⃣ WW124"])
    #expect(MarkedScenario(body: women + "\nMijn zus is monteur. #line:c").findings("WW124") == [])
    #expect(MarkedScenario(body: "Mijn zus is kapper. #line:c").findings("WW124") == [])
    #expect(
      MarkedScenario(body: "Zij zijn monteur. #line:c\nZij werken als lasser. #line:d")
        .findings("WW124") == [])
  }
}
