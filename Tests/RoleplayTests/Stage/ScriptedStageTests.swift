import Roleplay
import Testing
import Yarn

@Suite("A stage that answers from lines")
struct ScriptedStageTests {
  private let scene = Scenario(
    script: """
      <<declare $zin = "">>
      Met wie? #line:s-1
      -> Vader #line:s-1a
      -> Moeder #line:s-1b
      <<wait 1>>
      Wat zeg je? #line:s-2
      <<ask $zin>>
      Welke wegen? #line:s-3
      <<collect wegen 2>>
      Praat. #line:s-4
      <<discuss 3>>
      """)

  private func play(
    _ answers: [String], _ audience: Audience = .solo, screen: (any Stage)? = nil,
    journal: (any Journal)? = nil
  ) async throws -> (stage: ScriptedStage, outcome: String, transcript: Transcript) {
    let stage = ScriptedStage(answers: answers, audience: audience, screen: screen)
    var performance = try Performance(
      of: scene, opening: scene.opening(audience), stage: stage, journal: journal, clock: { 0 })
    let outcome = await performance.run()
    return (stage, outcome.words, performance.transcript)
  }

  @Test("one line a reply, none for what takes no reply")
  func answers() async throws {
    let (stage, outcome, transcript) = try await play(
      ["moeder", #"een\ntwee"#, "een | *twee", "", "over"])
    #expect(outcome == "finished")
    #expect(await stage.problem == nil)
    #expect(await stage.used == 4)
    #expect(await stage.left == 1)
    #expect(
      transcript.decisions.map(\.reply) == [
        Reply(chosen: "line:s-1b", isComplete: true),
        Reply(texts: ["een\ntwee"], isComplete: true),
        Reply(texts: ["een", "twee"], picked: 2, isComplete: true), Reply(isComplete: true),
      ])
  }

  @Test("a class is counted; where it is equal the next line decides")
  func counts() async throws {
    let (stage, outcome, transcript) = try await play(["7 7", "2", "x", "a | b", ""], .class)
    #expect(outcome == "finished")
    #expect(await stage.problem == nil)
    #expect(
      transcript.decisions[0].reply
        == Reply(chosen: "line:s-1b", tally: .counts([7, 7]), isComplete: true))
  }

  @Test("where the answers run out, or one does not fit, it says which one, to what, and why")
  func problems() async throws {
    let cases: [(answers: [String], dutch: String, english: String)] = [
      (
        ["1", "x"], "Antwoord 3 ontbreekt, bij ‘Welke wegen?’. Zet er een regel bij.",
        "Answer 3 is missing, at ‘Welke wegen?’. Add a line for it."
      ),
      (
        ["1", "x", "een"],
        "Antwoord 3, ‘een’, past niet bij ‘Welke wegen?’. "
          + "Er zijn er 2 nodig. Je hebt er 1. Bedenk er nog 1.",
        "Answer 3, ‘een’, does not fit ‘Welke wegen?’. 2 are needed. You have 1. Think of 1 more."
      ),
      (
        ["tante \u{1B}[2J"],
        "Antwoord 1, ‘tante ␛[2J’, past niet bij ‘Met wie?’. Geen keuze begint met ‘tante ␛[2J’. "
          + "Typ het nummer of het begin van een keuze.",
        "Answer 1, ‘tante ␛[2J’, does not fit ‘Met wie?’. No choice begins with ‘tante ␛[2J’. "
          + "Type the number or the start of a choice."
      ),
      (
        ["3 4"],
        "Antwoord 1, ‘3 4’, past niet bij ‘Met wie?’. "
          + "Tellen kan alleen met een klas of met ouders. Kies nu zelf.",
        "Answer 1, ‘3 4’, does not fit ‘Met wie?’. "
          + "Counting is for a class or for parents. Choose for yourself now."
      ),
    ]
    for (answers, dutch, english) in cases {
      let (stage, outcome, _) = try await play(answers)
      #expect(outcome == "stopped")
      #expect(await stage.problem?.dutch == dutch)
      #expect(await stage.problem?.english == english)
      let question = Cue(line: "", text: "", kind: .ask)
      #expect(await stage.move(for: question, answer: .words(nil)) == .stop)
    }
    let wordless = ScriptedStage(answers: [], audience: .solo)
    _ = await wordless.move(for: Cue(line: "", text: "", kind: .ask), answer: .words(nil))
    #expect(
      await wordless.problem?.dutch == "Antwoord 1 ontbreekt, bij de vraag. Zet er een regel bij.")
    #expect(
      await wordless.problem?.english == "Answer 1 is missing, at the question. Add a line for it.")
    await wordless.refuse(.noRoom, for: Cue(line: "", text: "", kind: .ask))
    #expect(await wordless.problem?.number == 0)
  }

  @Test("a screen shows the cues, and is asked when something cannot be kept")
  func screen() async throws {
    let screen = PuppetStage([], retries: [.again])
    let (_, outcome, _) = try await play(
      ["1", "x", "a | b", ""], screen: screen,
      journal: FaultyJournal([2: FaultyJournal.DiskFull()]))
    #expect(outcome == "finished")
    #expect(
      await screen.words == [
        "Met wie?", "Met wie?", "wait 1.0", "Wat zeg je?", "Wat zeg je?", "Welke wegen?",
        "Welke wegen?", "Praat.", "Praat.", "",
      ])
    #expect(await screen.troubles == ["The disk is full."])
    let (_, alone, _) = try await play(
      ["1"], journal: FaultyJournal([2: FaultyJournal.DiskFull()]))
    #expect(alone == "not kept: De schijf is vol.")
  }
}
