import Archive
import Roleplay
import Testing
import Yarn

@testable import Shell

@MainActor
@Suite("Looking up a word while playing")
struct WordsTests {
  private static let glossary = Glossary.read(
    csv: Array(
      """
      word,forms,meaning,example,en,ar
      stage,stages,Je leert werken bij een bedrijf.,Ik loop stage bij een bakker.,work placement,تدريب
      kraan,,Een hoge machine die zware dingen tilt.,,crane,
      """.utf8)
  ).glossary

  /// Plays with these lines typed.
  ///
  /// - Parameter atEnd: called while the stage still stands.
  private func play(
    _ lines: String..., language: Language = .dutch, atEnd: (Theatre) throws -> Void = { _ in },
    recorded: (Transcript) throws -> Void = { _ in }
  ) async throws -> Theatre {
    let theatre = Theatre(typed: lines, language: language, pace: .through)
    let scenario = Scenario(
      name: "proef",
      sources: [
        Source(
          name: "proef/proef.yarn",
          text: """
            title: Proef
            ---
            Verteller: Je loopt stages. #line:1
            Verteller: Wat doe je? #line:2
            -> Ik bedien de kraan. #line:2a
                Verteller: Goed. #line:3
            -> Ik wacht. #line:2b
                Verteller: Prima. #line:4
            ===
            """)
      ])
    let stage = TerminalStage(console: theatre.console, audience: .solo, help: nil)
    stage.takeOver(scenario)
    stage.readsGlossary = { Self.glossary }
    var performance = try Performance(
      of: scenario, opening: .proef(), stage: stage, journal: nil, clock: { 0 })
    _ = await performance.run()
    try atEnd(theatre)
    try recorded(performance.transcript)
    return theatre
  }

  @Test(
    "gives a simple sentence, one in use, and the word in other languages; then the question stands"
  )
  func explained() async throws {
    let theatre = try await play("/woord Stages?", "1")
    #expect(
      theatre.screen.contains(
        """
        stage: Je leert werken bij een bedrijf.
          Ik loop stage bij een bakker.
          English: work placement
          العربية: تدريب
        """))
    #expect(theatre.screen.contains("Verteller: Goed."))
  }

  @Test("without a word, or with one that is not in the list, tells which can be looked up")
  func others() async throws {
    let theatre = try await play("/woord", "/woord fiets", "/woord \u{1B}[2J", "2")
    #expect(
      theatre.screen.contains(
        "Deze woorden kun je opzoeken: stages, kraan. Typ bijvoorbeeld /woord stages."))
    #expect(
      theatre.screen.contains("fiets staat niet in de woordenlijst. Vraag het aan je docent."))
    #expect(theatre.screen.contains("␛[2J staat niet in de woordenlijst."))
    #expect(theatre.screen.contains("Verteller: Prima."))
    let english = try await play("/word kraan", "1", language: .english)
    #expect(english.screen.contains("kraan: Een hoge machine die zware dingen tilt."))
  }

  @Test("words that are in the list are kept, as the list has them; other words are not")
  func kept() async throws {
    _ = try await play(
      "/woord Stages?", "/woord fiets", "/woord kraan", "1",
      recorded: { transcript in
        #expect(transcript.lookedUpWords == ["stage", "kraan"])
      })
  }

  @Test("a word that was looked up just before stopping is kept")
  func keptAtStop() async throws {
    _ = try await play(
      "/woord kraan", "/stop",
      recorded: { transcript in #expect(transcript.lookedUpWords == ["kraan"]) })
  }

  @Test("Tab completes the words on the screen behind the command, beside the answers")
  func completed() async throws {
    _ = try await play("/stop") { theatre in
      let orders = try #require(theatre.reader.requests.last).orders()
      #expect(orders.contains("/woord kraan"))
      #expect(orders.contains("/woord stages"))
      #expect(orders.contains("/hulp"))
    }
  }
}
