import Roleplay
import Testing
import Yarn

@Suite("What holds of every play, whatever is said in it")
struct PlayPropertyTests {
  private static let seeds: [UInt64] = Array(1...24)

  private func audience(_ seed: UInt64) -> Audience {
    Audience.allCases[Int(seed) % Audience.allCases.count]
  }

  private func play(
    _ seed: UInt64, resuming start: Transcript? = nil, moves: Int = 60, backs: Bool = true
  ) async throws -> Transcript {
    let opening = Scenario.everything.opening(audience(seed), seed: UInt32(seed))
    var performance = try Performance(
      resuming: start ?? Transcript(opening: opening), of: .everything,
      stage: RandomStage(seed: seed, audience: audience(seed), moves: moves, backs: backs),
      journal: MemoryJournal(), clock: TickingClock().now)
    switch await performance.run() {
    case .failed(let problem), .notKept(let problem): Issue.record("\(problem.english)")
    case .finished, .stopped: break
    }
    return performance.transcript
  }

  private func follow(_ transcript: Transcript) throws -> Session {
    let following = try Session.follow(transcript, in: .everything)
    #expect(following.divergence == nil)
    #expect(following.leaves == nil)
    return following.session
  }

  /// Plays on by chance; everything that comes out.
  private func rest(_ session: Session, _ seed: UInt64) throws -> [Cue] {
    var session = session
    var player = RandomPlayer(seed: seed)
    var cues: [Cue] = []
    for _ in 0..<40 where !session.isAtEnd {
      let cue = try session.next()
      cues.append(cue)
      if cue.isOpen {
        _ = try? session.accept(player.inputs(for: cue, audience: session.opening.audience))
      }
    }
    return cues
  }

  private func expectSame(_ one: Session, _ other: Session, _ seed: UInt64) throws {
    #expect(one.openCue == other.openCue)
    #expect(one.reply == other.reply)
    #expect(one.isAtEnd == other.isAtEnd)
    #expect(one.variables.all == other.variables.all)
    #expect(try rest(one, seed) == rest(other, seed))
  }

  @Test("the test scene has nothing wrong with it")
  func clean() {
    #expect(Scenario.everything.diagnostics.map { $0.rendered(in: .english) } == [])
  }

  @Test("entries are numbered without gaps, time never goes back, and all of it can be verified")
  func recording() async throws {
    var kinds: Set<String> = []
    for seed in Self.seeds {
      let transcript = try await play(seed, moves: 400)
      #expect(transcript.entries.map(\.number) == Array(1...transcript.entries.count))
      #expect(
        transcript.entries.map(\.milliseconds) == transcript.entries.map(\.milliseconds).sorted())
      let verification = try Verification(of: transcript, in: .everything)
      #expect(verification.difference == nil)
      #expect(verification.matching == transcript.currentPath.count)
      kinds.formUnion(transcript.entries.map(\.kind.summary))
    }
    // Chance has been everywhere.
    #expect(
      kinds == [
        "cue line", "cue choice", "cue ask", "cue collect", "cue discuss", "cue reveal",
        "cue wait", "cue end", "cue cast", "cue round", "cue act", "cue scale", "cue number",
        "cue agree", "cue swap", "cue compare", "cue insight", "cue hero", "cue panel", "input",
        "reply", "back",
      ])
  }

  @Test("written down and read back it is the same play", arguments: seeds)
  func coding(seed: UInt64) async throws {
    let transcript = try await play(seed)
    let lines = TranscriptCoding.bytes(of: transcript).split(separator: UInt8(ascii: "\n"))
    #expect(try TranscriptCoding.opening(from: lines[0]) == transcript.opening)
    #expect(
      try lines.dropFirst().map { try TranscriptCoding.entry(from: $0) } == transcript.entries)
  }

  @Test("following gives what live play gave, at every entry", arguments: seeds.prefix(6))
  func followingIsLive(seed: UInt64) async throws {
    let transcript = try await play(seed)
    for length in 0...transcript.entries.count {
      let part = Transcript(
        opening: transcript.opening, entries: Array(transcript.entries[..<length]))
      var session = try follow(part)
      // The cue that came next on the same road is the one that comes now.
      let next = transcript.entries.dropFirst(length).first
      if case .cue(let cue)? = next?.kind, part.decisions.last.map({ $0.end != nil }) ?? true {
        #expect(try session.next() == cue)
      }
    }
  }

  @Test("going back any number of times is as never having gone there", arguments: seeds)
  func backs(seed: UInt64) async throws {
    let transcript = try await play(seed)
    var straight = transcript
    straight.entries = transcript.currentPath.enumerated().map { index, entry in
      Entry(number: index + 1, milliseconds: entry.milliseconds, kind: entry.kind)
    }
    #expect(straight.decisions.map(\.inputs) == transcript.decisions.map(\.inputs))
    try expectSame(try follow(transcript), try follow(straight), seed)
  }

  @Test("step by step back to the first decision, it is each time as it was before that decision")
  func allTheWayBack() async throws {
    for seed in Self.seeds.prefix(8) {
      var transcript = try await play(seed, backs: false)
      while let number = transcript.stepBack {
        let before = Transcript(
          opening: transcript.opening,
          entries: transcript.currentPath.filter { $0.number <= number })
        transcript.entries.append(
          Entry(
            number: transcript.nextNumber, milliseconds: transcript.milliseconds,
            kind: .back(to: number)))
        try expectSame(try follow(transcript), try follow(before), seed)
      }
      #expect(transcript.decisions.count <= 1)
    }
  }

  @Test(
    "finishing never changes what following gives, and leaves no withdrawn word", arguments: seeds)
  func finishing(seed: UInt64) async throws {
    let transcript = try await play(seed)
    let finished = transcript.finished()
    try expectSame(try follow(transcript), try follow(finished), seed)
    #expect(try Verification(of: finished, in: .everything).difference == nil)
    #expect(finished.finished() == finished)
    #expect(finished.decisions.map(\.reply) == transcript.decisions.map(\.reply))
    // What is left of typed words counts in the end.
    let counting = Set(
      transcript.decisions.flatMap { decision in
        var open = OpenCue(decision.cue, audience: transcript.opening.audience)
        try? open?.accept(decision.inputs)
        return open?.reply.texts ?? []
      })
    for entry in finished.entries {
      if case .input(.text(let text)) = entry.kind { #expect(counting.contains(text)) }
    }
  }

  @Test("killed after any entry and taken up again, nothing is lost", arguments: seeds.prefix(4))
  func killed(seed: UInt64) async throws {
    let transcript = try await play(seed, moves: 25)
    for length in 0...transcript.entries.count {
      let part = Transcript(
        opening: transcript.opening, entries: Array(transcript.entries[..<length]))
      let whole = try await play(seed &+ UInt64(length), resuming: part, moves: 8)
      #expect(whole.entries.prefix(length).elementsEqual(part.entries))
      #expect(whole.entries.map(\.number) == Array(1...max(1, whole.entries.count)))
      #expect(try Verification(of: whole, in: .everything).difference == nil)
    }
  }

  @Test("a line added anywhere, or taken out, never parts the roads", arguments: seeds.prefix(8))
  func editedLines(seed: UInt64) async throws {
    let transcript = try await play(seed)
    let edited = Scenario(
      script: Scenario.everythingScript
        .replacing("<<wait 1>>\n", with: "Nieuw. #line:n-1\nNog iets. #line:n-2\n")
        .replacing("Verteller: Stil. #line:e-2", with: "Anders. #line:n-3"))
    #expect(edited.isPlayable)
    let following = try Session.follow(transcript, in: edited)
    #expect(following.divergence == nil)
    #expect(following.session.openCue?.line == (try follow(transcript)).openCue?.line)
  }
}
