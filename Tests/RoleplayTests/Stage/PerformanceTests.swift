@testable import Roleplay
import Testing
import Yarn

@Suite("A performance")
struct PerformanceTests {
  private let scene = Scenario(
    script: """
      <<declare $zin = "">>
      Verteller: Dag. #line:p-1
      Verteller: Met wie? #line:p-2
      -> Vader #line:p-2a
      -> Moeder #line:p-2b
      <<wait 1>>
      {chosen()}: Wat wil je? #line:p-3
      <<ask $zin>>
      Dus {$zin}. #line:p-4
      """)

  private func choose(_ id: String) -> Move { .inputs([.choose(id), .submit]) }
  private func say(_ text: String) -> Move { .inputs([.text(text), .submit]) }

  private func numbers(_ entries: [Entry]) -> [Int] { entries.map(\.number) }

  /// Runs a new recording.
  private func play(
    _ stage: PuppetStage, _ journal: any Journal = MemoryJournal()
  ) async throws -> (outcome: String, transcript: Transcript) {
    var performance = try Performance(
      of: scene, opening: scene.opening(), stage: stage, journal: journal,
      clock: TickingClock().now)
    let outcome = await performance.run()
    return (outcome.words, performance.transcript)
  }

  @Test("what is done beside the answers is kept with the next entry, and changes nothing else")
  func asides() async throws {
    let moves = [choose("line:p-2b"), Move.back, choose("line:p-2b"), say("kok")]
    let (_, plain) = try await play(PuppetStage(moves))
    let stage = PuppetStage(
      moves,
      asides: [
        0: Aside(lookedUp: ["balie", "bbl"]), 1: Aside(lookedUp: ["balie"], shownIn: ["nl", "en"]),
        3: Aside(lookedUp: ["kok"]),
      ])
    let (_, transcript) = try await play(stage)
    #expect(transcript.lookedUpWords == ["balie", "bbl", "kok"], "a step back takes none away")
    #expect(transcript.shownIn == ["nl", "en"] && plain.shownIn == ["nl"])
    #expect(transcript.finished().lookedUpWords == transcript.lookedUpWords)
    #expect(transcript.entries.map(\.kind) == plain.entries.map(\.kind))
    #expect(try Verification(of: transcript, in: scene).difference == nil)
    let first = try #require(transcript.entries.first { !$0.aside.lookedUp.isEmpty })
    #expect(first.kind.summary == "input")
    let line = String(decoding: TranscriptCoding.line(for: first), as: UTF8.self)
    #expect(line.hasSuffix(#","lookedUp":["balie","bbl"]}"#))
    #expect(try TranscriptCoding.entry(from: Array(line.utf8)) == first)
  }

  @Test("what is done beside the answers just before stopping is kept too, and changes nothing")
  func asidesAtTheEnd() async throws {
    let aside = Aside(lookedUp: ["balie"], shownIn: ["nl", "en"])
    let (outcome, stopped) = try await play(
      PuppetStage([choose("line:p-2b")], asides: [1: aside]))
    #expect(outcome == "stopped")
    #expect(stopped.entries.last?.kind == .aside)
    #expect(stopped.lookedUpWords == ["balie"] && stopped.shownIn == ["nl", "en"])
    let last = try #require(stopped.entries.last)
    let line = String(decoding: TranscriptCoding.line(for: last), as: UTF8.self)
    #expect(line.hasSuffix(#""aside":true,"lookedUp":["balie"],"shownIn":["nl","en"]}"#))
    #expect(try TranscriptCoding.entry(from: Array(line.utf8)) == last)

    // The play goes on as if it were not there.
    var resumed = try Performance(
      resuming: stopped, of: scene, stage: PuppetStage([say("kok")]), journal: nil,
      clock: TickingClock().now)
    #expect(await resumed.run().words == "finished")
    #expect(resumed.divergence == nil)
    #expect(try Verification(of: resumed.transcript, in: scene).difference == nil)
    #expect(resumed.transcript.lookedUpWords == ["balie"])

    // Without anything to keep there is no such entry.
    let (_, plain) = try await play(PuppetStage([choose("line:p-2b")]))
    #expect(plain.entries.count == stopped.entries.count - 1)
  }

  @Test("keeps each cue before it is shown, and what was said with its reply in one go")
  func order() async throws {
    let journal = MemoryJournal()
    let stage = PuppetStage([choose("line:p-2b"), say("kok")])
    let (outcome, transcript) = try await play(stage, journal)
    #expect(outcome == "finished")
    #expect(
      await stage.words == [
        "Verteller: Dag.", "Verteller: Met wie?", "Met wie?", "wait 1.0", "Moeder: Wat wil je?",
        "Wat wil je?", "Dus kok.", "",
      ])
    #expect(
      journal.batches.map { $0.map(\.kind.summary) } == [
        ["cue line"], ["cue line"], ["cue choice"], ["input", "input", "reply"], ["cue wait"],
        ["cue line"], ["cue ask"], ["input", "input", "reply"], ["cue line"], ["cue end"],
      ])
    #expect(transcript.entries == journal.entries)
    #expect(numbers(transcript.entries) == Array(1...14))
    #expect(
      transcript.entries.map(\.milliseconds) == [
        7, 14, 21, 28, 28, 28, 35, 42, 49, 56, 56, 56, 63, 70,
      ])
    #expect(transcript.isAtEnd)
  }

  @Test("keeps what is said bit by bit, and asks on with what it comes to so far")
  func bitByBit() async throws {
    let journal = MemoryJournal()
    let stage = PuppetStage([
      .inputs([.choose("line:p-2a")]), .inputs([.choose("line:p-2b")]), .inputs([.submit]),
      say("x"),
    ])
    let (outcome, _) = try await play(stage, journal)
    #expect(outcome == "finished")
    #expect(
      await stage.answers == [
        .option(.init()), .option(.init(chosen: "line:p-2a")),
        .option(.init(chosen: "line:p-2b")), .words(nil),
      ])
    #expect(
      journal.batches[3...5].map { $0.map(\.kind.summary) } == [
        ["input"], ["input"], ["input", "reply"],
      ])
  }

  @Test("what does not fit is refused, kept nowhere, and asked again")
  func refusal() async throws {
    let journal = MemoryJournal()
    let stage = PuppetStage([
      .inputs([.submit]), .inputs([.choose("line:p-2a"), .text("x"), .submit]),
      choose("line:p-2a"), .inputs([.text(String(repeating: "x", count: 1_000_000)), .submit]),
      say("x"),
    ])
    let (outcome, transcript) = try await play(stage, journal)
    #expect(outcome == "finished")
    #expect(
      await stage.refused == [.nothingChosen, .wrongKind, .textTooLong(characters: 1_000_000)])
    #expect(transcript.entries.count == 14)
  }

  @Test("one step back shows the decision before again, as often as wanted")
  func back() async throws {
    let stage = PuppetStage([
      .back, choose("line:p-2a"), .back, .back, choose("line:p-2b"), say("kok"),
    ])
    let (outcome, transcript) = try await play(stage)
    #expect(outcome == "finished")
    #expect(await stage.refused == [.atTheStart, .atTheStart])
    #expect(
      await stage.words == [
        "Verteller: Dag.", "Verteller: Met wie?", "Met wie?", "wait 1.0", "Vader: Wat wil je?",
        "Wat wil je?", "Met wie?", "wait 1.0", "Moeder: Wat wil je?", "Wat wil je?", "Dus kok.",
        "",
      ])
    #expect(transcript.entries.filter { $0.kind == .back(to: 3) }.map(\.number) == [10])
    // Without a new entry for the cue that is shown again.
    #expect(
      transcript.currentPath.map(\.number) == [1, 2, 3, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21])
    #expect(try Verification(of: transcript, in: scene).difference == nil)
  }

  @Test("a step back may come at any cue that is shown, also at the end")
  func backWhileShown() async throws {
    let stage = PuppetStage(
      [choose("line:p-2a"), choose("line:p-2b"), say("kok"), say("bakker")],
      backAfterShowing: [1, 5, 11])
    let (outcome, transcript) = try await play(stage)
    #expect(outcome == "finished")
    #expect(await stage.refused == [.atTheStart])
    #expect(
      await stage.words == [
        "Verteller: Dag.", "Verteller: Met wie?", "Met wie?", "wait 1.0", "Vader: Wat wil je?",
        "Met wie?", "wait 1.0", "Moeder: Wat wil je?", "Wat wil je?", "Dus kok.", "",
        "Wat wil je?", "Dus bakker.", "",
      ])
    #expect(transcript.decisions.map(\.reply?.texts) == [[], ["bakker"]])
    #expect(try Verification(of: transcript, in: scene).difference == nil)
  }

  @Test("back when a question is shown is back from that question")
  func backWhileQuestionShown() async throws {
    let stage = PuppetStage(
      [choose("line:p-2a"), choose("line:p-2b"), say("kok")], backAfterShowing: [6])
    let (outcome, transcript) = try await play(stage)
    #expect(outcome == "finished")
    #expect(
      await stage.words.prefix(8) == [
        "Verteller: Dag.", "Verteller: Met wie?", "Met wie?", "wait 1.0", "Vader: Wat wil je?",
        "Wat wil je?", "Met wie?", "wait 1.0",
      ])
    #expect(transcript.decisions[0].reply?.chosen == "line:p-2b")
  }

  @Test("stopping keeps all; it can be taken up again where it was, pauses left out of the time")
  func resume() async throws {
    let clock = TickingClock()
    let (outcome, first) = try await play(PuppetStage([choose("line:p-2b"), .stop]))
    #expect(outcome == "stopped")
    #expect(first.milliseconds == 49)
    let stage = PuppetStage([say("kok")])
    let journal = MemoryJournal()
    var second = try Performance(
      resuming: first, of: scene, stage: stage, journal: journal, clock: clock.now)
    #expect(second.divergence == nil)
    #expect(second.reminder.map(\.words) == ["wait 1.0", "Moeder: Wat wil je?"])
    #expect(await second.run().words == "finished")
    #expect(await stage.words == ["Wat wil je?", "Dus kok.", ""])
    #expect(
      journal.entries.map(\.kind.summary) == [
        "resume", "input", "input", "reply", "cue line", "cue end",
      ])
    #expect(numbers(journal.entries) == Array(10...15))
    #expect(journal.entries.map(\.milliseconds) == [56, 63, 63, 63, 70, 77])
    #expect(second.transcript.entries == first.entries + journal.entries)
    #expect(try Verification(of: second.transcript, in: scene).difference == nil)
  }

  @Test("the stage may stop at any cue it is shown")
  func stopWhileShown() async throws {
    for shown in 1...7 {
      let stage = PuppetStage(
        [choose("line:p-2b"), say("kok")], stopsAfterShowing: shown)
      let (outcome, transcript) = try await play(stage)
      #expect(outcome == "stopped")
      var rest = try Performance(
        resuming: transcript, of: scene,
        stage: PuppetStage(shown < 4 ? [choose("line:p-2b"), say("kok")] : [say("kok")]),
        journal: nil, clock: { 0 })
      #expect(await rest.run().words == "finished")
      #expect(
        rest.transcript.currentPath.filter { $0.kind != .resume }.map(\.kind)
          == (try await play(PuppetStage([choose("line:p-2b"), say("kok")]))).transcript.entries
          .map(\.kind))
    }
  }

  @Test("stepping back to a cue it may stop as well, and take it up there")
  func stopAfterBack() async throws {
    let stage = PuppetStage([choose("line:p-2a"), .back, say("x")], stopsAfterShowing: 7)
    let (outcome, transcript) = try await play(stage)
    #expect(outcome == "stopped")
    #expect(transcript.decisions.map(\.number) == [3])
    let again = PuppetStage([choose("line:p-2b"), say("kok")])
    var rest = try Performance(
      resuming: transcript, of: scene, stage: again, journal: nil, clock: { 0 })
    #expect(await rest.run().words == "finished")
    #expect(await again.words.first == "Met wie?")
  }

  @Test("what was being said when it stopped is still there")
  func resumeHalfway() async throws {
    let (_, first) = try await play(PuppetStage([.inputs([.choose("line:p-2a")]), .stop]))
    let stage = PuppetStage([.inputs([.submit]), say("x")])
    var second = try Performance(
      resuming: first, of: scene, stage: stage, journal: nil, clock: { 0 })
    #expect(await second.run().words == "finished")
    #expect(await stage.answers.first == .option(.init(chosen: "line:p-2a")))
    #expect(await stage.words.contains("Vader: Wat wil je?"))
  }

  @Test("where a recording is cut off is no matter: it goes on, and nothing is said twice")
  func cutOffAnywhere() async throws {
    let moves = [choose("line:p-2a"), .back, choose("line:p-2b"), say("kok")]
    let (_, whole) = try await play(PuppetStage(moves))
    for length in 0...whole.entries.count {
      let cut = Transcript(opening: whole.opening, entries: Array(whole.entries[..<length]))
      let stage = ScriptedStage(
        answers: cut.decisions.count { $0.inputs.contains(.submit) } == 0
          ? ["Moeder", "kok"] : ["kok"], audience: .solo)
      var rest = try Performance(
        resuming: cut, of: scene, stage: stage, journal: nil, clock: { 0 })
      #expect(await rest.run().words == "finished", "cut off after \(length)")
      let road = rest.transcript.currentPath.map(\.kind.summary).filter {
        $0 != "resume" && $0 != "input"
      }
      #expect(
        road == [
          "cue line", "cue line", "cue choice", "reply", "cue wait", "cue line", "cue ask", "reply",
          "cue line", "cue end",
        ], "cut off after \(length)")
      #expect(rest.transcript.decisions.last?.reply == Reply(texts: ["kok"], isComplete: true))
      #expect(try Verification(of: rest.transcript, in: scene).difference == nil)
      #expect(rest.transcript.entries.prefix(length).elementsEqual(cut.entries))
    }
  }

  @Test("a finished recording taken up again has nothing more to show")
  func resumeFinished() async throws {
    let (_, whole) = try await play(PuppetStage([choose("line:p-2a"), say("x")]))
    let stage = PuppetStage([])
    var again = try Performance(
      resuming: whole, of: scene, stage: stage, journal: nil, clock: { 0 })
    #expect(await again.run().words == "finished")
    #expect(await stage.shown == [])
  }

  // MARK: What cannot be kept

  @Test("where something cannot be kept the stage is asked, and the very same is tried again")
  func retry() async throws {
    let full = FaultyJournal.DiskFull()
    let journal = FaultyJournal([1: full, 5: full, 6: full])
    let stage = PuppetStage(
      [choose("line:p-2a"), say("x")], retries: [.again, .again, .again])
    let (outcome, transcript) = try await play(stage, journal)
    #expect(outcome == "finished")
    #expect(await stage.troubles == Array(repeating: "The disk is full.", count: 3))
    #expect(journal.entries == transcript.entries)
    #expect(numbers(journal.entries) == Array(1...14))
    #expect(try Verification(of: transcript, in: scene).difference == nil)
  }

  @Test(
    "where it is given up, the performance has failed and all earlier entries are there",
    arguments: 1...10)
  func giveUp(attempt: Int) async throws {
    let journal = FaultyJournal([attempt: FaultyJournal.DiskFull()])
    let stage = PuppetStage([choose("line:p-2a"), say("x")])
    let (outcome, transcript) = try await play(stage, journal)
    #expect(outcome == "not kept: De schijf is vol.")
    #expect(transcript.entries == journal.entries)
    var rest = try Performance(
      resuming: transcript, of: scene,
      stage: PuppetStage(
        [choose("line:p-2a"), say("x")].suffix(2 - transcript.decisions.count { $0.reply != nil })),
      journal: nil, clock: { 0 })
    #expect(await rest.run().words == "finished")
  }

  @Test("what the person should know about the recording is told once, and the play goes on")
  func notice() async throws {
    struct Anew: Phrase {
      let dutch = "Alles is opnieuw bewaard."
      let english = "Everything was kept anew."
    }
    let journal = FaultyJournal([:], notices: [3: Anew()])
    let stage = PuppetStage([choose("line:p-2a"), say("x")])
    let (outcome, transcript) = try await play(stage, journal)
    #expect(outcome == "finished")
    #expect(await stage.told == ["Everything was kept anew."])
    #expect(journal.entries == transcript.entries)
  }

  @Test("an error without words for people gets some")
  func wordless() async throws {
    let (outcome, _) = try await play(
      PuppetStage([]), FaultyJournal([1: FaultyJournal.Wordless()]))
    #expect(outcome == "not kept: Dit kon niet bewaard worden (Wordless()).")
    #expect(
      PerformanceError.notKept("\u{1B}x").english == "This could not be kept (␛x).")
  }

  @Test("failing while going back leaves it where it was")
  func failingBack() async throws {
    let journal = FaultyJournal([8: FaultyJournal.DiskFull()])
    let (outcome, transcript) = try await play(
      PuppetStage([choose("line:p-2a"), .back]), journal)
    #expect(outcome == "not kept: De schijf is vol.")
    #expect(transcript.decisions.count == 2)
  }

  @Test("failing to keep that it was taken up again ends it at once")
  func failingResume() async throws {
    let (_, first) = try await play(PuppetStage([choose("line:p-2a"), .stop]))
    let stage = PuppetStage([say("x")])
    var second = try Performance(
      resuming: first, of: scene, stage: stage,
      journal: FaultyJournal([1: FaultyJournal.DiskFull()]), clock: { 0 })
    #expect(await second.run().words == "not kept: De schijf is vol.")
    #expect(await stage.shown == [])
    #expect(second.transcript == first)
  }

  @Test("a script that cannot go on ends it with its sentence")
  func brokenScript() async throws {
    let scenario = Scenario(script: "Dag. #line:b-1\n<<jump Start>>")
    // For ever, but each line is shown: the stage decides when it is enough.
    let stage = PuppetStage([], stopsAfterShowing: 500)
    var endless = try Performance(
      of: scenario, opening: scenario.opening(), stage: stage, journal: nil, clock: { 0 })
    #expect(await endless.run().words == "stopped")
    let silent = Scenario(
      script: "Dag. #line:b-1\n<<reveal>>\n<<jump Stil>>\n===\ntitle: Stil\n---\n<<jump Stil>>")
    var performance = try Performance(
      of: silent, opening: silent.opening(), stage: PuppetStage([]), journal: nil, clock: { 0 })
    let problem = DialogueError(.goesOnForever(limit: Limits().silentSteps), node: "Stil")
    #expect(await performance.run().words == "failed: \(problem.dutch)")
  }

  // MARK: Edited scripts

  @Test("an edited script goes on live where the roads part; the journal says what is left")
  func editedScript() async throws {
    let (_, first) = try await play(PuppetStage([choose("line:p-2b"), .stop]))
    let edited = Scenario(
      script: """
        <<declare $zin = "">>
        Verteller: Met wie? #line:p-2
        -> Vader #line:p-2a
        -> Tante #line:p-2c
        Tot ziens. #line:p-9
        """)
    let stage = PuppetStage([choose("line:p-2c")])
    let journal = MemoryJournal()
    var second = try Performance(
      resuming: first, of: edited, stage: stage, journal: journal, clock: { 0 })
    #expect(second.reminder == [])
    #expect(second.divergence?.dutch == "Bij ‘Met wie?’ kan ‘Moeder’ niet meer: speel hier verder.")
    #expect(await second.run().words == "finished")
    #expect(journal.entries.prefix(2).map(\.kind) == [.back(to: 0), .resume])
    #expect(
      await stage.words == ["Verteller: Met wie?", "Met wie?", "Tot ziens.", ""])
    #expect(try Verification(of: second.transcript, in: edited).difference == nil)
  }

  @Test("over an edited script it goes back to what was recorded before the edit")
  func backPastEdit() async throws {
    let (_, first) = try await play(PuppetStage([choose("line:p-2b"), .stop]))
    var transcript = first
    transcript.entries += [
      Entry(number: 10, milliseconds: 60, kind: .input(.text("kok"))),
      Entry(number: 11, milliseconds: 60, kind: .input(.submit)),
      Entry(
        number: 12, milliseconds: 60, kind: .reply(Reply(texts: ["kok"], isComplete: true))),
      Entry(
        number: 13, milliseconds: 60,
        kind: .cue(Cue(line: "line:p-5", text: "En nu?", kind: .ask))),
    ]
    let edited = Scenario(
      script: """
        <<declare $zin = "">>
        Verteller: Met wie? #line:p-2
        -> Vader #line:p-2a
        -> Moeder #line:p-2b
        {chosen()}: Wat wil je? #line:p-3
        <<ask $zin>>
        En nu? #line:p-5
        <<ask $zin>>
        """)
    let stage = PuppetStage([.back, .back, choose("line:p-2a"), .stop])
    var performance = try Performance(
      resuming: transcript, of: edited, stage: stage, journal: nil, clock: { 0 })
    #expect(performance.divergence == nil)
    #expect(await performance.run().words == "stopped")
    #expect(
      await stage.words == [
        "En nu?", "Wat wil je?", "Met wie?", "Vader: Wat wil je?", "Wat wil je?",
      ])
  }
}

extension PerformanceOutcome {
  /// The outcome as text, to compare.
  var words: String {
    switch self {
    case .finished: "finished"
    case .stopped: "stopped"
    case .failed(let problem): "failed: \(problem.dutch)"
    case .notKept(let problem): "not kept: \(problem.dutch)"
    }
  }
}

extension Entry.Kind {
  /// What kind of entry it is.
  var summary: String {
    switch self {
    case .cue(let cue):
      "cue \(cue.kind.name)"
    case .input: "input"
    case .reply: "reply"
    case .set: "set"
    case .back: "back"
    case .resume: "resume"
    case .aside: "aside"
    case .end: "end"
    }
  }
}
