import Authoring
import Discussion
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Shell

/// Every English sentence of the program with accents on its vowels, so that one that does not come from
/// the tables of languages shows. The words of scenarios and players here have no vowels.
@MainActor
@Suite("English with accents")
struct AccentedEnglishTests {
  nonisolated private static let accents: [Character: Character] = [
    "a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú", "A": "Á", "E": "É", "I": "Í", "O": "Ó",
    "U": "Ú",
  ]

  /// Runs with every sentence accented.
  private func accented<Result>(_ body: () async throws -> Result) async rethrows -> Result {
    try await SentenceAccent.$change.withValue({ text in String(text.map { Self.accents[$0] ?? $0 })
    }) {
      try await body()
    }
  }

  /// The words of a text that have a vowel without an accent.
  private func plain(_ text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init).filter { word in
      word.contains { Self.accents[$0] != nil }
    }
  }

  private static let script = """
    title: Z
    ---
    <<declare $z = "">>
    Brr: Grr. #line:1
    Pff? #line:2
    -> Pst. #line:3
        Brr: Tss. #line:4
    -> Sst. #line:5
        Brr: Hmm. #line:6
    Mmm? #line:7
    <<ask $z>>
    Brr: Brr. #line:8
    ===
    """

  /// Plays the scene, and gives what stood on the screen.
  private func play() async throws -> (screen: String, transcript: Transcript) {
    let scenario = Scenario(name: "z", sources: [Source(name: "z", text: Self.script)])
    let theatre = Theatre(typed: "", "/help", "9", "1", "", "psst", "", language: .english)
    let stage = TerminalStage(console: theatre.console, audience: .solo, help: nil)
    stage.takeOver(scenario)
    let opening = Opening(
      engine: "z", recorded: "2026-01-01T12:00:00Z", scenario: "z", heading: "Zz", form: nil,
      alias: "Tlp", language: "en", audience: .solo, random: .init(seed: 1))
    var performance = try Performance(
      of: scenario, opening: opening, stage: stage, journal: nil, clock: { 0 })
    _ = await performance.run()
    // What is typed stands on the screen too.
    return (theatre.screen.replacing("/help", with: ""), performance.transcript)
  }

  @Test("a scene has no plain sentence, and neither has its replay")
  func scene() async throws {
    try await accented {
      let played = try await play()
      #expect(played.screen.contains("é"))
      #expect(plain(played.screen) == [])
      let theatre = Theatre(language: .english)
      ReplayScreen(console: theatre.console, transcript: played.transcript).run()
      #expect(theatre.screen.contains("Grr."))
      #expect(theatre.screen.contains("é"))
      #expect(plain(theatre.screen) == [])
    }
  }

  @Test("a report has none")
  func report() async throws {
    let options = [
      OptionCount(
        id: "1", words: "Pst.", card: .green, alone: 1, cards: 2, uncounted: 1, recordings: 1),
      OptionCount(id: "2", words: "Sst.", recordings: 0),
    ]
    let results = ClassResults(
      scenario: "z", heading: "Zz", language: "en",
      questions: [
        QuestionResults(
          id: "line:2", speaker: "Brr", words: "Pff?", isStatement: true,
          figure: .choice([VoteCounts(options: options)]))
      ],
      endings: [EndingCount(name: "z", words: "Hmm.", recordings: 1)])
    let html = await accented { ReportPage(results, in: .english).html }
    let words =
      html
      .replacing(#/<(style|script)[\s\S]*?</(?:style|script)>/#, with: "")
      .replacing(#/<[^>]*>|&#?\w+;/#, with: " ")
    #expect(words.contains("é"))
    #expect(plain(words) == [])
  }

  @Test("a check has none")
  func check() async throws {
    let script = """
      title: Z
      form: zz
      level: zz
      ---
      Brr: Grr.
      -> Pst.
      -> Sst. #z <<once>>
      <<zzz>>
      <<ask>>
      <<if 1>>
      [b]Grr
      <<jump Ww>>
      Pff.
      ===
      """
    let source = Source(name: "z", text: script)
    let scenario = Scenario(name: "z", sources: [source])
    let review = Review(of: scenario, sources: [source], words: WordList())
    let told = review.diagnostics + Compiler.compile([source]).diagnostics
    #expect(Set(told.map(\.code)).count > 8)
    await accented {
      for diagnostic in told {
        #expect(plain(diagnostic.text(in: .english)) == [], "\(diagnostic.code)")
        let head = diagnostic.rendered(in: .english).prefix { $0 != "\n" }
        #expect(plain(String(head).replacing("YS", with: "")) == [])
      }
    }
  }
}
