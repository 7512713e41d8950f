import Testing
import Yarn

@testable import Roleplay

@Suite("A scene that is made softer while it is played")
struct SofteningTests {
  private static func scenario(_ header: String) -> Scenario {
    Scenario(
      name: "zacht",
      sources: [
        Source(
          name: "zacht/zacht.yarn",
          text: """
            title: Zacht
            \(header)
            ---
            <<declare $hard = 1>>
            Verteller: Hoe hard? #line:z-1
            -> Gewoon #line:z-1a
                <<set $hard = 2>>
            -> Hard #line:z-1b
                <<set $hard = 3>>
            Vader: {$hard} #line:z-2
            Verteller: Eerst? #line:z-3
            -> Ja #line:z-3a
            Vader: {$hard} #line:z-4
            Verteller: Dan? #line:z-5
            -> Ja #line:z-5a
            Vader: {$hard} #line:z-6
            ===
            """)
      ])
  }

  private let scene = scenario("hardness: $hard 1-3 $open")

  private func choose(_ id: String) -> Move { .inputs([.choose("line:" + id), .submit]) }

  private func play(
    _ moves: Move..., of scene: Scenario? = nil
  ) async throws -> (stage: PuppetStage, transcript: Transcript) {
    let stage = PuppetStage(moves)
    let scene = scene ?? self.scene
    var performance = try Performance(
      of: scene, opening: scene.opening(), stage: stage, journal: MemoryJournal(),
      clock: TickingClock().now)
    _ = await performance.run()
    return (stage, performance.transcript)
  }

  /// What the father says on the road that counts.
  private func father(_ transcript: Transcript) -> [String] {
    transcript.currentPath.compactMap { entry in
      if case .cue(let cue) = entry.kind, cue.speaker == "Vader" { cue.text } else { nil }
    }
  }

  @Test("one step from here on: the variable that the script's header names")
  func oneStep() async throws {
    let (stage, transcript) = try await play(
      choose("z-1b"), .soften, choose("z-3a"), .soften, choose("z-5a"))
    #expect(father(transcript) == ["3", "2", "1"])
    #expect(await stage.softenings == [.done, .done])
  }

  @Test("the recording says what holds from here on; not when, nor that anybody wanted it")
  func entry() async throws {
    let (_, transcript) = try await play(choose("z-1b"), .soften, choose("z-3a"), choose("z-5a"))
    let index = try #require(
      transcript.entries.firstIndex { if case .set = $0.kind { true } else { false } })
    let entry = transcript.entries[index]
    #expect(entry.kind == .set(Setting(variable: "$hard", value: .number(2))))
    #expect(entry.milliseconds == transcript.entries[index - 1].milliseconds)
  }

  @Test("the same entries give the same play: followed, verified, finished, branched off")
  func again() async throws {
    let (_, transcript) = try await play(choose("z-1b"), .soften, choose("z-3a"), choose("z-5a"))
    #expect(try Verification(of: transcript, in: scene).difference == nil)
    #expect(try Verification(of: transcript.finished(), in: scene).difference == nil)
    let following = try Session.follow(transcript, in: scene)
    #expect(following.session.variables["$hard"] == .number(2))
    #expect(following.divergence == nil)
    let last = try #require(transcript.decisions.last)
    let branch = transcript.branch(at: last.number, opening: transcript.opening)
    #expect(try Session.follow(branch, in: scene).session.variables["$hard"] == .number(2))
  }

  @Test("it is no answer: nothing that is shown or told of a recording has it")
  func hidden() async throws {
    let (_, soft) = try await play(choose("z-1b"), .soften, choose("z-3a"), choose("z-5a"))
    let moments = PlaybackIndex(of: soft).moments
    let shown = Set(moments.map(\.entry))
    for entry in soft.entries {
      if case .set = entry.kind { #expect(!shown.contains(entry.number)) }
    }
    #expect(soft.decisions.map(\.inputs.count) == [2, 2, 2])
  }

  @Test("a step back does not make the other person hard again, and stops where the choice is open")
  func back() async throws {
    let (_, transcript) = try await play(
      choose("z-1b"), choose("z-3a"), .soften, .back, choose("z-3a"), choose("z-5a"))
    #expect(father(transcript) == ["3", "2", "2"])
    #expect(try Verification(of: transcript, in: scene).difference == nil)
    let (_, anew) = try await play(
      choose("z-1b"), .soften, .back, choose("z-1b"), choose("z-3a"), choose("z-5a"))
    #expect(father(anew) == ["3", "3", "3"])
  }

  @Test("stopping right after it keeps it")
  func stopped() async throws {
    let (_, transcript) = try await play(choose("z-1b"), .soften, .stop)
    let stage = PuppetStage([choose("z-3a"), choose("z-5a")])
    var performance = try Performance(
      resuming: transcript, of: scene, stage: stage, journal: MemoryJournal(),
      clock: TickingClock().now)
    _ = await performance.run()
    #expect(father(performance.transcript) == ["3", "2", "2"])
  }

  @Test("where it cannot be, that is said and nothing is kept")
  func cannot() async throws {
    let (stage, transcript) = try await play(.soften, choose("z-1a"), .soften, .soften)
    #expect(await stage.softenings == [.softestAlready, .done, .softestAlready])
    #expect(transcript.entries.count { if case .set = $0.kind { true } else { false } } == 1)
    let none = Self.scenario("form: roleplay")
    let (other, _) = try await play(.soften, of: none)
    #expect(await other.softenings == [.hasNone])
  }

  @Test("a header that names no variable and no ends is none")
  func headers() {
    #expect(Hardness(header: "$hard 1-3 $open")?.opener == "$open")
    #expect(Hardness(header: "$hard 1-3")?.range == 1...3)
    for header in ["", "hard 1-3", "$hard", "$hard 3-1", "$hard een-drie", "1-3 $hard"] {
      #expect(Hardness(header: header) == nil, "\(header)")
    }
  }
}
