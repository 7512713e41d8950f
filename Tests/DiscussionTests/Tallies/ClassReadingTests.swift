import Archive
import Foundation
import PlayedClass
import Roleplay
import Testing
import Yarn

@testable import Discussion

@Suite("Reading what a class said")
struct ClassReadingTests {
  /// Counted by hand from the transcripts as they are read everywhere else.
  @Test("thirty recordings: every figure is the one counted by hand")
  func thirty() async throws {
    let folder = try RecordingsFolder()
    let played = try PlayedClass("elektricien", scenarios: RecordingsFolder.scenes)
    var transcripts: [Transcript] = []
    for seed in 1...30 as ClosedRange<UInt32> {
      let transcript = try await played.recording(
        seed, visibility: seed % 6 == 0 ? .teacher : .class, entries: 100)
      try folder.add(transcript)
      transcripts.append(transcript)
    }
    let shown = transcripts.filter { $0.visibility == .class }
    var chosen: [String: Int] = [:]
    var answers: [String: Int] = [:]
    var silent: [String: Int] = [:]
    var endings: [String: Int] = [:]
    for transcript in shown {
      for decision in transcript.decisions {
        let reply = try #require(decision.reply)
        switch decision.cue.shape {
        case .options: chosen[try #require(reply.chosen), default: 0] += 1
        case .words, .notes(.talk):
          answers[decision.cue.line, default: 0] += reply.texts.count
          if reply.texts.isEmpty { silent[decision.cue.line, default: 0] += 1 }
        default: break
        }
      }
      for entry in transcript.currentPath {
        guard case .cue(let cue) = entry.kind, let tag = cue.tags.first, tag.hasPrefix("ending:")
        else { continue }
        endings[String(tag.dropFirst(7)), default: 0] += 1
      }
    }
    let results = try folder.reading().results(of: "elektricien")
    #expect(results.heading == "De elektricien")
    #expect(results.turnout.read == 30)
    #expect(results.turnout.counted == 25)
    #expect(results.turnout.notShown == 5)
    #expect(results.turnout.versions == 1)
    var counted: [String: Int] = [:]
    for question in results.questions {
      switch question.figure {
      case .choice(let votes):
        for option in votes.flatMap(\.options) where option.people > 0 {
          counted[option.id, default: 0] += option.people
          #expect(option.people == option.recordings)
          #expect(!option.words.isEmpty)
        }
      case .answers(let open):
        #expect(open.shown.isEmpty)
        #expect(open.unread == answers[question.id] ?? 0)
        #expect(open.silent == silent[question.id] ?? 0)
      default: Issue.record("\(question.id) is asked in no other way")
      }
    }
    #expect(counted == chosen)
    #expect(
      Dictionary(uniqueKeysWithValues: results.endings.map { ($0.name, $0.recordings) }) == endings)
    #expect(results.endings.map(\.recordings) == endings.values.sorted(by: >))
  }

  @Test("the story's order is the script's, wherever roads go")
  func order() async throws {
    let folder = try RecordingsFolder()
    let played = try PlayedClass("elektricien", scenarios: RecordingsFolder.scenes)
    for seed in 1...20 as ClosedRange<UInt32> { try folder.add(try await played.recording(seed)) }
    let ids = try folder.reading().results(of: "elektricien").questions.map(\.id)
    #expect(
      ids
        == [
          "el-05", "el-06", "el-07", "el-13", "el-19", "el-35", "el-45", "el-51", "el-59", "te-02",
          "te-03", "te-04", "te-05", "te-09", "te-06",
        ].map { "line:\($0)" })
  }

  @Test("the road's steps into a crossing are as many as those out of it")
  func road() async throws {
    let folder = try RecordingsFolder()
    let played = try PlayedClass("elektricien", scenarios: RecordingsFolder.scenes)
    for seed in 1...20 as ClosedRange<UInt32> { try folder.add(try await played.recording(seed)) }
    let results = try folder.reading().results(of: "elektricien")
    #expect(!results.flow.crossings.isEmpty)
    for crossing in results.flow.crossings {
      let into = results.flow.steps.filter { $0.to == .crossing(crossing) }
      let out = results.flow.steps.filter { $0.from == .crossing(crossing) }
      #expect(into.reduce(0) { $0 + $1.recordings } == out.reduce(0) { $0 + $1.recordings })
      #expect(out.allSatisfy { $0.option != nil })
    }
    let starts = results.flow.steps.filter { $0.from == .start }
    #expect(starts.reduce(0) { $0 + $1.recordings } == 20)
  }

  @Test("whoever reads them, and in whatever order, the results are the same")
  func sameEachTime() async throws {
    let folder = try RecordingsFolder()
    for name in ["tegenslag", "stellingen"] {
      let played = try PlayedClass(name, scenarios: RecordingsFolder.scenarios)
      for seed in 1...15 as ClosedRange<UInt32> {
        let audience: Audience = name == "stellingen" || seed % 3 == 0 ? .class : .solo
        try folder.add(try await played.recording(seed, audience: audience))
      }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let paths = names.map { folder.path + "/" + $0 }
    let one = ClassReading(try RecordingFiles(paths), readers: 1)
    let other = ClassReading(try RecordingFiles(paths.reversed()), readers: 1)
    let two = try folder.reading(readers: 2)
    for name in ["tegenslag", "stellingen"] {
      #expect(one.results(of: name) == other.results(of: name))
      #expect(one.results(of: name) == two.results(of: name))
      #expect(one.openTexts(of: name) == other.openTexts(of: name))
    }
    #expect(one.scenarios.map(\.recordings) == [15, 15])
  }

  @Test("a question asked twice on one road has two figures, and how people moved")
  func twice() throws {
    let folder = try RecordingsFolder()
    let roads = [("a", "a"), ("a", "b"), ("a", "b"), ("b", "b"), ("b", "a")]
    for (index, road) in roads.enumerated() {
      try folder.add(
        .proef([
          .choice("1", ["a", "b"], .chose(road.0)), .choice("1", ["a", "b"], .chose(road.1)),
        ]).by(seed: UInt32(index)))
    }
    let results = try folder.results()
    let votes = results.votes("line:1")
    #expect(votes.map { $0.options.map(\.people) } == [[3, 2], [2, 3]])
    let change = try #require(results.changes.first)
    #expect(change.question == "line:1" && change.again == "line:1" && !change.isLine)
    #expect(change.items.map(\.words) == ["Optie a", "Optie b"])
    #expect(change.items.map(\.before) == [3, 2])
    #expect(change.items.map(\.after) == [2, 3])
    #expect(change.higher == 2 && change.same == 2 && change.lower == 1)
  }

  @Test("places before and after, tied by the tag #again")
  func again() throws {
    let folder = try RecordingsFolder()
    for (index, places) in [(3, 7), (3, 3), (9, 4)].enumerated() {
      try folder.add(
        .proef([
          .scale("voor", 1...10, Reply(chosen: "\(places.0)")),
          .scale("na", 1...10, Reply(chosen: "\(places.1)"), tags: ["again:voor"]),
        ]).by(seed: UInt32(index)))
    }
    let results = try folder.results()
    let change = try #require(results.changes.first)
    #expect(change.isLine && change.question == "line:voor" && change.again == "line:na")
    #expect(change.items.map(\.before) == [0, 0, 2, 0, 0, 0, 0, 0, 1, 0])
    #expect(change.items.map(\.after) == [0, 0, 1, 1, 0, 0, 1, 0, 0, 0])
    #expect(change.higher == 1 && change.same == 1 && change.lower == 1)
  }

  @Test("cards, phones and who played alone are told apart")
  func cardsAndPhones() throws {
    let folder = try RecordingsFolder()
    let options = ["groen", "rood"]
    try folder.add(.proef([.choice("1", options, .chose("groen"), tags: ["statement"])]))
    try folder.add(
      .proef(
        [
          .choice(
            "1", options,
            Reply(
              chosen: "line:rood", tally: .counts([3, 4]),
              ballots: [
                "children/1": "line:groen", "adults/1": "line:rood", "adults/2": "line:rood",
              ]), tags: ["statement"])
        ], audience: .parents, seed: 2))
    try folder.add(
      .proef(
        [.choice("1", options, Reply(tally: .equal), tags: ["statement"])], audience: .class,
        seed: 3))
    try folder.add(
      .proef(
        [.choice("1", options, Reply(chosen: "line:rood", tally: .most(1)), tags: ["statement"])],
        audience: .class, seed: 4))
    let results = try folder.results()
    #expect(results.turnout.rooms == 3)
    #expect(results.questions[0].isStatement)
    let vote = try #require(results.votes("line:1").first)
    #expect(vote.options.map(\.card) == [.green, .red])
    #expect(vote.options.map(\.alone) == [1, 0])
    #expect(vote.options.map(\.cards) == [3, 4])
    #expect(vote.options.map(\.phones) == [1, 2])
    #expect(vote.options.map(\.uncounted) == [0, 1])
    #expect(vote.options.map(\.recordings) == [1, 2])
    #expect(vote.equal == 1 && vote.people == 11)
    #expect(vote.groups == GroupComparison(items: [], hidden: 2))
  }

  @Test("no groups are shown apart where no size is known, and never one of one")
  func noSize() throws {
    let folder = try RecordingsFolder()
    let ballots = [
      "children/1": "line:groen", "children/2": "line:rood", "adults/1": "line:rood",
    ]
    try folder.add(
      .proef(
        [.choice("1", ["groen", "rood"], Reply(chosen: "line:rood", ballots: ballots))],
        audience: .parents))
    let reading = try folder.reading()
    for smallest in [nil, 0, 1, -3] as [Int?] {
      let results = reading.results(of: "proef", smallestGroup: smallest)
      #expect(
        results.votes("line:1")[0].groups
          == (smallest == nil ? nil : GroupComparison(items: [], hidden: 2)))
      #expect(results.smallestGroup == (smallest == nil ? nil : 2))
    }
  }

  @Test("rooms on the road are told apart from who played alone")
  func rooms() throws {
    let folder = try RecordingsFolder()
    let options = ["groen", "rood"]
    let roads: [(Audience, Reply)] = [
      (.parents, Reply(chosen: "line:groen", tally: .counts([46, 0]))),
      (.class, Reply(chosen: "line:groen", tally: .most(0))), (.solo, .chose("rood")),
    ]
    for (index, road) in roads.enumerated() {
      try folder.add(
        .proef(
          [.choice("1", options, road.1), .line("Klaar.", tags: ["ending:samen"])],
          audience: road.0, seed: UInt32(index)))
    }
    let results = try folder.results()
    let crossing = ChoiceFlow.Place.crossing(.init(question: "line:1"))
    #expect(
      results.flow.steps == [
        .init(from: .start, option: nil, to: crossing, travellers: .init(players: 1, rooms: 2)),
        .init(
          from: crossing, option: "line:groen", to: .ending("samen"), travellers: .init(rooms: 2)),
        .init(
          from: crossing, option: "line:rood", to: .ending("samen"), travellers: .init(players: 1)),
      ])
    #expect(results.endings.map(\.travellers) == [.init(players: 1, rooms: 2)])
    #expect(results.fewPlayers == 1)
  }

  @Test("a vote that nobody counted is not held against another")
  func uncountedChange() throws {
    let folder = try RecordingsFolder()
    let options = ["groen", "rood"]
    try folder.add(
      .proef(
        [
          .choice("1", options, Reply(chosen: "line:groen", tally: .most(0))),
          .choice("1", options, Reply(chosen: "line:rood", tally: .counts([3, 9]))),
        ], audience: .class))
    let results = try folder.results()
    #expect(results.changes.isEmpty)
    #expect(results.votes("line:1").map(\.isUncounted) == [true, false])
  }

  @Test("few recordings of pupils are told, as long as they are fewer than the smallest group")
  func few() throws {
    let folder = try RecordingsFolder()
    let reading = { try folder.reading() }
    #expect(try reading().results(of: "proef").fewPlayers == nil)
    for seed in 0..<4 as Range<UInt32> { try folder.add(Transcript.proef([]).by(seed: seed)) }
    #expect(try reading().results(of: "proef").fewPlayers == 4)
    #expect(try reading().results(of: "proef", smallestGroup: nil).fewPlayers == 4)
    #expect(try reading().results(of: "proef", smallestGroup: 4).fewPlayers == nil)
    try folder.add(Transcript.proef([], audience: .class).by(seed: 9))
    #expect(try reading().results(of: "proef").fewPlayers == 4)
    try folder.add(Transcript.proef([]).by(seed: 10))
    #expect(try reading().results(of: "proef").fewPlayers == nil)
  }

  @Test("a question is called by the number its words begin with, and no two by the same")
  func ownNumbers() {
    func results(_ words: [String]) -> ClassResults {
      ClassResults(
        scenario: "a", heading: "A", language: "nl",
        questions: words.map {
          QuestionResults(id: $0, words: $0, isStatement: true, figure: .choice([]))
        })
    }
    let own = results(["4. De havo?", "Praat.", "11) Zin?", "2.5 miljoen?", "7."])
    #expect((0..<5).map { own.number(of: $0) } == [4, nil, 11, nil, nil])
    #expect(
      own.questions.map(\.wordsAlone) == ["De havo?", "Praat.", "Zin?", "2.5 miljoen?", "7."])
    let none = results(["De havo?", "Praat.", "2026. Toen?"])
    #expect((0..<3).map { none.number(of: $0) } == [1, 2, 3])
  }

  @Test("children and adults are put side by side, where each are enough")
  func childrenAndAdults() throws {
    let folder = try RecordingsFolder()
    var ballots: [String: String] = [:]
    for number in 0..<6 { ballots["children/\(number)"] = number < 4 ? "line:groen" : "line:rood" }
    for number in 0..<5 { ballots["adults/\(number)"] = "line:rood" }
    try folder.add(
      .proef(
        [.choice("1", ["groen", "rood"], Reply(chosen: "line:rood", ballots: ballots))],
        audience: .parents))
    #expect(
      try folder.results().votes("line:1")[0].groups
        == GroupComparison(items: [
          .init(group: .children, counts: [4, 2]), .init(group: .adults, counts: [0, 5]),
        ]))
    #expect(
      try folder.results(smallestGroup: 6).votes("line:1")[0].groups
        == GroupComparison(items: [], hidden: 2))
  }

  @Test("folders that are called like classes are several classes, whatever laptops are below them")
  func classes() throws {
    let folder = try RecordingsFolder()
    for (place, name) in ["2A", "2B"].enumerated() {
      for number in 0..<5 {
        try folder.add(
          .proef([.choice("1", ["a", "b"], .chose(place == 0 ? "a" : "b"))])
            .by(seed: UInt32(place * 10 + number)), name: "\(name)/laptop-\(number)/1.jsonl")
      }
    }
    let reading = try folder.reading()
    #expect(
      reading.results(of: "proef").votes("line:1")[0].groups
        == GroupComparison(items: [
          .init(group: .named("2A"), counts: [5, 0]), .init(group: .named("2B"), counts: [0, 5]),
        ]))
  }

  @Test("what a pupil typed and a question says again is left out of the question")
  func typedWords() throws {
    let folder = try RecordingsFolder()
    var transcript = Transcript.proef([
      .ask("1", ["kok worden\nin Gent"]), .choice("2", ["a", "b"], .chose("a")),
    ])
    guard case .cue(var cue) = transcript.entries[3].kind else { throw Unexpected() }
    cue.text = "Jij zei: kok worden. Doe je dat? Een kok wordenkaart is er niet. Hoekok worden?"
    cue.kind = .choice([
      .init(id: "line:a", text: "Ja, in Gent!"), .init(id: "line:b", text: "Nee"),
    ])
    transcript.entries[3].kind = .cue(cue)
    try folder.add(transcript)
    let results = try folder.results()
    #expect(
      results.questions[1].words == "Jij zei: […]. Doe je dat? Een […] is er niet. Hoekok worden?")
    #expect(results.votes("line:2")[0].options.map(\.words) == ["Ja, […]!", "Nee"])
  }

  @Test("words are the newest recording's, and options of an older one stay")
  func newestWords() throws {
    let folder = try RecordingsFolder()
    func recording(_ month: Int, _ options: [String], _ chosen: String) -> Transcript {
      var transcript = Transcript.proef(
        [.choice("1", options, .chose(chosen))], recorded: "2026-0\(month)-01T10:00:00Z")
      guard case .cue(var cue) = transcript.entries[0].kind else { return transcript }
      cue.text = "Maand \(month)?"
      transcript.entries[0].kind = .cue(cue)
      return transcript
    }
    try folder.add(recording(3, ["b", "c"], "c"))
    try folder.add(recording(5, ["c", "a"], "a"))
    try folder.add(recording(1, ["d", "a"], "d"))
    let results = try folder.results()
    #expect(results.questions.map(\.words) == ["Maand 5?"])
    #expect(
      results.votes("line:1")[0].options.map(\.id) == ["c", "a", "b", "d"].map { "line:\($0)" })
    #expect(results.votes("line:1")[0].options.map(\.people) == [1, 1, 0, 1])
  }

  @Test("what the teacher typed, who plays what and agreements are nobody's opinion")
  func notCounted() throws {
    let folder = try RecordingsFolder()
    var transcript = Transcript.proef([.ask("1", ["1 4 5"], tags: ["teacher"])], audience: .class)
    for (line, kind, text) in [
      ("2", Cue.Kind.cast(role: "Vader"), "Sam"), ("3", .agree(name: "a"), "ik\nbel\nmorgen"),
    ] {
      transcript.entries.insert(
        contentsOf: [
          Entry(number: 0, milliseconds: 0, kind: .cue(Cue(line: line, text: "?", kind: kind))),
          Entry(number: 0, milliseconds: 0, kind: .reply(Reply(texts: [text], isComplete: true))),
        ], at: 0)
    }
    for index in transcript.entries.indices { transcript.entries[index].number = index + 1 }
    try folder.add(transcript)
    #expect(try folder.results().questions.isEmpty)
    #expect(try folder.reading().openTexts(of: "proef").isEmpty)
  }

  @Test("numbers, with the one in the middle")
  func numbers() throws {
    let folder = try RecordingsFolder()
    for (index, number) in [12, 3, 12, 40].enumerated() {
      try folder.add(.proef([.number("1", number)]).by(seed: UInt32(index)))
    }
    guard case .numbers(let counts)? = try folder.results().questions.first?.figure else {
      throw Unexpected()
    }
    #expect(
      counts.items == [
        .init(number: 3, recordings: 1), .init(number: 12, recordings: 2),
        .init(number: 40, recordings: 1),
      ])
    #expect(counts.median == 12)
  }

  struct Unexpected: Error {}
}
