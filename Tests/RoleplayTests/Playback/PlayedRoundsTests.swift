import Testing
import Yarn

@testable import Roleplay

@Suite("A scene that was played more than once")
struct PlayedRoundsTests {
  private let scene = Scenario(
    script: """
      <<declare $keer = 1>>
      <<declare $zin = "">>
      <<round gesprek>>
      <<jump Gesprek>>
      ===
      title: Gesprek
      ---
      Wat doe je? #line:p-1
      -> Ik vraag. #line:p-1a
      -> Ik wacht. #line:p-1b
      Wat zei je? #line:p-2
      <<ask $zin>>
      <<if $zin == "nee">>
          Er is geen afspraak. #line:p-3 #ending:own-way
      <<else>>
          Jullie gaan kijken. #line:p-4 #ending:trying
      <<endif>>
      Nog een keer? #line:p-5
      -> Ja. <<if $keer == 1>> #line:p-5a
          <<set $keer = 2>>
          <<round gesprek>>
          <<jump Gesprek>>
      -> Nee. #line:p-5b
      Wat neem je mee? #line:p-6
      <<ask $zin>>
      """)

  private func play(_ answers: String...) async throws -> Transcript {
    let stage = ScriptedStage(answers: answers, audience: .solo)
    var performance = try Performance(
      of: scene, opening: scene.opening(), stage: stage, journal: nil, clock: { 0 })
    #expect(await performance.run().words == "finished")
    return performance.transcript
  }

  @Test("its times stand side by side, with how each ended; what comes behind belongs to none")
  func sideBySide() async throws {
    let transcript = try await play("1", "kom mee", "1", "2", "nee", "2", "geheim")
    #expect(
      transcript.playedRounds == [
        PlayedRounds(
          comparison: Comparison(
            columns: .rounds,
            rows: [
              .init(question: "Wat doe je?", answers: ["Ik vraag.", "Ik wacht."]),
              .init(question: "Wat zei je?", answers: ["kom mee", "nee"]),
            ]), endings: ["Jullie gaan kijken.", "Er is geen afspraak."])
      ])
  }

  @Test("one time is nothing to put beside another; nor is a time that was gone back from")
  func once() async throws {
    #expect(try await play("1", "kom mee", "2", "iets").playedRounds == [])
    let stage = PuppetStage([
      .inputs([.choose("line:p-1a"), .submit]), .inputs([.text("a"), .submit]),
      .inputs([.choose("line:p-5a"), .submit]), .back, .inputs([.choose("line:p-5b"), .submit]),
      .inputs([.text("b"), .submit]),
    ])
    var performance = try Performance(
      of: scene, opening: scene.opening(), stage: stage, journal: nil, clock: { 0 })
    #expect(await performance.run().words == "finished")
    #expect(performance.transcript.playedRounds == [])
  }
}
