import Archive
import Roleplay
import Testing
import Yarn

@testable import Shell

@MainActor
@Suite("Another language in mid-play")
struct LanguagesInPlayTests {
  private static let scenario = Scenario(
    name: "proef",
    sources: [
      Source(
        name: "proef/proef.yarn",
        text: """
          title: Proef
          ---
          <<declare $wens = "">>
          <<declare $naam = "Noor">>
          Vader: Hallo. #line:1
          Vader: Wat doe je, {$naam}? #line:2
          -> Ik wacht. #line:2a
          -> Ik ga weg. #line:2b
          Verteller: Maak af: [begin]ik wil[/begin] … #line:3
          <<ask $wens>>
          Vader: {$naam} wil {$wens}. #line:4
          Verteller: Klaar. #line:5
          ===
          """)
    ],
    tables: [
      "en": [
        Source(
          name: "proef/proef.en.csv",
          text: """
            language,id,text
            en,line:1,Father: Hello.
            en,line:2,"Father: What do you do, {0}?"
            en,line:2a,I wait.
            en,line:2b,I leave.
            en,line:3,Narrator: Finish: [begin]I want[/begin] …
            en,line:4,"Father: To want {1}, {0}!"
            en,line:5,Narrator: Done.

            """)
      ],
      "ar": [
        Source(
          name: "proef/proef.ar.csv",
          text: "language,id,text\nar,line:2a,أنتظر.\nar,line:5,الراوي: انتهى.\n")
      ],
    ])

  private func play(
    _ lines: String..., known: [String] = ["nl", "en", "ar"], resuming: Transcript? = nil
  ) async throws -> (screen: String, transcript: Transcript, language: Language) {
    let theatre = Theatre(typed: lines, pace: .through)
    let stage = TerminalStage(console: theatre.console, audience: .solo, help: nil)
    stage.takeOver(Self.scenario)
    let languages = ShownLanguages(played: "nl", known: known, preferred: ["nl"]) { Self.scenario }
    let begun = resuming ?? Transcript(opening: .proef())
    languages.takeUp(begun.shownIn)
    stage.languages = languages
    var performance = try Performance(
      resuming: begun, of: Self.scenario, stage: stage, journal: nil, clock: { 0 })
    _ = await performance.run()
    return (theatre.screen, performance.transcript, theatre.console.language)
  }

  @Test(
    "/taal en shows the same place in English; what is recorded, and where it goes, is the same")
  func english() async throws {
    let plain = try await play("1", "kok worden")
    let (screen, transcript, language) = try await play("/taal en", "I wait", "I want kok worden.")
    #expect(language == .english)
    #expect(screen.contains("Vader: Hallo.\n"))
    #expect(screen.contains("The story is shown in: English."))
    #expect(screen.contains("Father: Hello.\nFather: What do you do, Noor?\n"), "\(screen)")
    #expect(screen.contains("  1  I wait.\n"))
    #expect(screen.contains("Narrator: Finish: I want …"))
    #expect(screen.contains("I want "))
    #expect(screen.contains("Father: To want kok worden, Noor!"), "values in another order")
    #expect(screen.contains("Narrator: Done."))
    #expect(transcript.entries.map(\.kind) == plain.transcript.entries.map(\.kind))
    #expect(transcript.shownIn == ["en"])
    #expect(try Verification(of: transcript, in: Self.scenario).difference == nil)
  }

  @Test("/beide shows Dutch with the other language below it, until it is typed again")
  func both() async throws {
    let (screen, transcript, _) = try await play("/beide", "1", "/beide", "kok")
    #expect(
      screen.contains(
        """
        Vader: Hallo.
          Hello.
        Vader: Wat doe je, Noor?
          What do you do, Noor?

          1  Ik wacht.
             I wait.
          2  Ik ga weg.
             I leave.
        """), "\(screen)")
    #expect(screen.contains("Verteller: Klaar.\n") && !screen.contains("  Done."))
    #expect(
      transcript.entries.map(\.aside.shownIn).filter { !$0.isEmpty } == [["nl", "en"], ["nl"]])
  }

  @Test("a language that the school offers; what its table has not stays in Dutch")
  func offered() async throws {
    let (screen, transcript, language) = try await play("/taal arabisch", "1", "kok", "/beide")
    #expect(language == .dutch, "the program's own words")
    #expect(screen.contains("Het verhaal staat er nu in: العربية."))
    #expect(screen.contains("  1  أنتظر.\n  2  Ik ga weg.\n"))
    #expect(screen.contains("الراوي: انتهى."))
    #expect(transcript.shownIn == ["ar"])
  }

  @Test("what cannot be chosen is one sentence, in both languages; alone it lists")
  func refused() async throws {
    let (screen, transcript, _) = try await play(
      "/taal ar", "/taal klingon", "/taal \u{1B}[2J", "/taal", "", "/taal en", "/language ar",
      "/stop",
      known: ["nl", "en"])
    #expect(screen.contains("ar is er niet voor dit verhaal. Je kunt kiezen: nl, en."))
    #expect(screen.contains("klingon is er niet voor dit verhaal."))
    #expect(screen.contains("␛[2J is er niet voor dit verhaal."))
    #expect(screen.contains("  1  Nederlands\n  2  English\n"))
    #expect(screen.contains("This story does not have ar. You can choose: nl, en."))
    #expect(transcript.entries.allSatisfy { $0.kind != .end(.teacher) })
    let alone = try await play("/beide", "/stop", known: ["nl"])
    #expect(alone.screen.contains("Dit verhaal is er niet in een andere taal."))
  }

  @Test("a play that is resumed is shown as it was shown last, and a step back keeps that")
  func resumed() async throws {
    let (_, stopped, _) = try await play("/taal en", "1", "/stop")
    #expect(stopped.shownIn == ["en"])
    let (screen, transcript, _) = try await play("/back", "2", "kok", resuming: stopped)
    #expect(screen.contains("Narrator: Finish: I want …"))
    #expect(screen.contains("  2  I leave.\n"))
    #expect(transcript.decisions.first?.reply?.chosen == "line:2b")
    #expect(try Verification(of: transcript, in: Self.scenario).difference == nil)
  }
}
