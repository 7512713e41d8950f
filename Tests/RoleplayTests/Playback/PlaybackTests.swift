import Roleplay
import Testing

@Suite("Playing a recording back")
struct PlaybackTests {
  private static let opening = Opening(
    engine: "1", recorded: "r", scenario: "s", heading: "h", form: nil, alias: "Ree",
    language: "nl", audience: .solo, random: Opening.RandomSource(seed: 1))

  private static func line(_ id: String, _ speaker: String, _ text: String) -> Entry.Kind {
    .cue(Cue(line: id, speaker: speaker, text: text, kind: .line))
  }

  private static let options = [
    Cue.Option(id: "3a", text: "Ik vraag waarom."), Cue.Option(id: "3b", text: "Ik wacht."),
  ]

  /// Lines, a choice that was gone back to, an open answer, and the end.
  private static let kinds: [(Int, Entry.Kind)] = [
    (0, line("1", "Verteller", "Het is avond.")),
    (2000, line("2", "Vader", "Jij wordt elektricien.")),
    (3000, line("3", "Verteller", "Wat doe je?")),
    (3000, .cue(Cue(line: "3", text: "Wat doe je?", kind: .choice(options)))),
    (60_000, .input(.choose("3b"))), (60_000, .input(.submit)),
    (60_000, .reply(Reply(chosen: "3b", isComplete: true))),
    (60_000, line("9", "Vader", "Nou?")),
    (61_000, .back(to: 4)),
    (62_000, .input(.choose("3a"))), (62_000, .input(.submit)),
    (62_000, .reply(Reply(chosen: "3a", isComplete: true))),
    (62_001, line("4", "Vader", "Ik zal het je zeggen.")),
    (63_000, .cue(Cue(line: "5", text: "Wat zeg jij?", kind: .ask))),
    (70_000, .input(.text("Ik wil kok worden"))), (70_000, .input(.submit)),
    (70_000, .reply(Reply(texts: ["Ik wil kok worden"], isComplete: true))),
    (71_000, .cue(Cue(line: "", text: "", kind: .end))), (71_000, .end(.teacher)),
  ]

  private let transcript = Transcript(
    opening: opening,
    entries: kinds.enumerated().map {
      Entry(number: $0.offset + 1, milliseconds: $0.element.0, kind: $0.element.1)
    })

  private var playback: Playback { Playback(of: PlaybackIndex(of: transcript)) }

  /// The entries at which it halts from here on.
  private func stops(_ playback: Playback) -> [Int] {
    var playback = playback
    var stops = [playback.moment?.entry ?? 0]
    while playback.next() { stops.append(playback.moment?.entry ?? 0) }
    return stops
  }

  @Test("shows the road that counts, and where a step back was made")
  func index() {
    let index = playback.index
    #expect(index.moments.map(\.entry) == [1, 2, 3, 4, 9, 12, 13, 14, 17, 18])
    #expect(index.moments[4].kind == .wentBack)
    #expect(index.moments[5].question == 4)
    #expect(index.moments.map(\.isAskedBefore).firstIndex(of: true) == 3)
    #expect(index.lastEntry == 19)
    #expect(index.voices == [.role("Verteller"), .role("Vader"), .player])
  }

  @Test("a question comes with the words before it, an answer with its question")
  func steps() {
    #expect(stops(playback) == [1, 2, 4, 12, 17, 18])
    var playback = playback
    playback.go(toEntry: 12)
    #expect(playback.step.map(\.entry) == [9, 12])
    playback.back()
    #expect(playback.step.map(\.entry) == [3, 4])
    #expect(playback.isAtStart == false)
    playback.rewind()
    #expect(playback.back() == false)
    playback.unwind()
    #expect(playback.next() == false)
    #expect(playback.pause == nil)
  }

  @Test("answers are kept back until they are asked for, and go again when hidden")
  func hiding() {
    var playback = playback
    playback.hideAnswers(true)
    #expect(stops(playback) == [1, 2, 4, 12, 17, 18])
    #expect(!playback.isAnswerHidden && playback.showAnswer() == nil)
    playback.unwind()
    // The last one is shown first, each stays shown, and nothing is passed by.
    #expect(!playback.isAnswerHidden)
    #expect(veils(playback) == [12: .later, 17: .next])
    #expect(playback.showAnswer()?.entry == 17)
    #expect(veils(playback) == [12: .next])
    playback.rewind()
    #expect(playback.showAnswer() == nil, "none so far")
    #expect(veils(playback) == [12: .later])
    playback.go(toEntry: 12)
    #expect(playback.isAnswerHidden)
    #expect(playback.nextQuestion?.line == "3")
    #expect(playback.step.last?.kind == .reply(Reply(), to: playback.nextQuestion ?? Self.end))
    playback.next()
    playback.back()
    #expect(playback.showAnswer()?.entry == 12)
    #expect(!playback.isAnswerHidden)
    playback.hideAnswers(false)
    playback.hideAnswers(true)
    #expect(veils(playback) == [12: .next, 17: .later])
  }

  private static let end = Cue(line: "", text: "", kind: .end)

  /// What is kept back, by its entry.
  private func veils(_ playback: Playback) -> [Int: Moment.Concealment] {
    let moments = playback.index.moments.indices.map { playback.shown(at: $0) }
    return Dictionary(
      uniqueKeysWithValues: moments.compactMap { moment in
        moment.concealment.map { (moment.entry, $0) }
      })
  }

  @Test("goes to any entry, or the first one after it that is shown")
  func entries() {
    var playback = playback
    for (number, shown) in [(1, 1), (3, 4), (5, 12), (13, 17), (15, 17), (19, 18)] {
      #expect(playback.go(toEntry: number) == true)
      #expect(playback.moment?.entry == shown, "\(number)")
    }
    #expect(playback.go(toEntry: 0) == false)
    #expect(playback.go(toEntry: 20) == false)
    #expect(playback.moment?.entry == 18)
  }

  @Test("goes to choices, open answers and marks, on and back")
  func targets() {
    var playback = playback
    #expect(playback.go(to: .choice) == true)
    #expect(playback.moment?.entry == 4)
    #expect(playback.go(to: .choice) == false)
    #expect(playback.go(to: .openAnswer) == true)
    #expect(playback.go(to: .openAnswer) == false)
    #expect(playback.go(to: .choice, .back) == true)
    #expect(playback.go(toOneOf: [2, 17, 400], .back) == true)
    #expect(playback.moment?.entry == 2)
    #expect(playback.go(toOneOf: [2], .back) == false)
    #expect(playback.go(toOneOf: [2, 12, 17], .on) == true)
    #expect(playback.moment?.entry == 12)
  }

  @Test("finds words whatever their capitals, also an option's, and goes on from the start")
  func search() {
    var playback = playback
    #expect(playback.search("WAAROM") == .found)
    #expect(playback.moment?.entry == 4)
    #expect(playback.search("kok") == .found)
    #expect(playback.search("avond") == .foundFromStart)
    #expect(playback.moment?.entry == 1)
    #expect(playback.search("kapper") == .notFound)
    #expect(playback.search("") == .notFound)
    playback.hideAnswers(true)
    #expect(playback.search("kok") == .notFound)
    #expect(playback.search("waarom") == .found, "an option stands there for all")
    #expect(playback.search("nou?") == .notFound, "words of a road that was left")
  }

  @Test("plays one voice alone")
  func voice() {
    var playback = playback
    playback.next()
    #expect(playback.listen(to: .role("Vader")) == true)
    #expect(playback.moment?.entry == 2)
    #expect(playback.position.flatMap { playback.place(before: $0) } == nil)
    playback.next()
    #expect(playback.moment?.entry == 13)
    #expect(playback.step.map(\.entry) == [13])
    #expect(playback.position.flatMap { playback.place(before: $0) } == 1)
    #expect(playback.next() == false)
    #expect(playback.listen(to: .player) == true)
    #expect(playback.moment?.entry == 17)
    #expect(playback.listen(to: .role("Moeder")) == false)
    playback.listen(to: nil)
    #expect(playback.moment?.entry == 17)
  }

  @Test("long silences are shortened, very short ones lengthened; speeds go from a half to eight")
  func time() {
    var playback = playback
    #expect(playback.index.moments.map(\.elapsed).first == 0)
    // Two seconds, one, the question with it, then the long silence and the answer.
    #expect(playback.pause == 2000)
    playback.speed = .half
    #expect(playback.pause == 4000)
    playback.speed = playback.speed.slower
    #expect(playback.speed == .half)
    for _ in 0..<9 { playback.speed = playback.speed.faster }
    #expect(playback.pause == 250)
    #expect(PlaybackSpeed.allCases.map(\.label) == ["½×", "1×", "2×", "4×", "8×"])
    #expect(PlaybackSpeed("4") == .fourfold && PlaybackSpeed("0,5") == .half)
    #expect(PlaybackSpeed("3") == nil)
    playback.speed = .normal
    playback.go(toEntry: 4)
    #expect(playback.pause == 5000 + 1000)
    #expect(playback.index.duration < 71_000)
  }

  @Test("what shows nothing has no moment, and every order is harmless")
  func nothing() {
    var playback = Playback(of: PlaybackIndex(of: Transcript(opening: Self.opening)))
    #expect(playback.moment == nil)
    #expect(playback.step.isEmpty)
    #expect(playback.pause == nil)
    let moved = [
      playback.next(), playback.back(), playback.go(toEntry: 1), playback.go(to: .choice),
    ]
    #expect(moved == [false, false, false, false])
    #expect(playback.search("x") == .notFound)
    playback.hideAnswers(true)
    playback.unwind()
    #expect(!playback.isAnswerHidden)
  }

  @Test("a branch keeps what counts up to an entry, a question standing open again")
  func branch() {
    var opening = Self.opening
    opening.parent = Opening.Parent(recording: "a.jsonl", entry: 14)
    let branch = transcript.branch(at: 14, opening: opening)
    #expect(branch.entries.map(\.number) == Array(1...9))
    #expect(branch.decisions.map(\.reply?.chosen) == ["3a", nil])
    #expect(branch.opening.parent?.recording == "a.jsonl")
    let early = transcript.branch(at: 4, opening: opening)
    #expect(early.decisions.map(\.reply) == [nil])
    var resumed = early
    resumed.entries.append(Entry(number: 5, milliseconds: 0, kind: .resume))
    #expect(PlaybackIndex(of: resumed).moments.last?.kind == .branched)
  }
}
