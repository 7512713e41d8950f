import Roleplay
import Testing

@Suite("What is said about an open cue comes to a reply")
struct OpenCueTests {
  private static let options = [
    Cue.Option(id: "a", text: "Eens", tags: ["green"]),
    Cue.Option(id: "b", text: "Oneens", tags: ["red"]),
    Cue.Option(id: "c", text: "Geheim", isAvailable: false),
  ]

  private func open(
    _ kind: Cue.Kind, _ audience: Audience = .solo, tags: [String] = []
  ) throws -> OpenCue {
    try #require(
      OpenCue(Cue(line: "l", text: "Vraag", tags: tags, kind: kind), audience: audience))
  }

  private func choice(_ audience: Audience = .solo, statement: Bool = false) throws -> OpenCue {
    try open(.choice(Self.options), audience, tags: statement ? ["statement"] : [])
  }

  @Test("a cue that takes no reply cannot be opened")
  func closedKinds() {
    for kind in [.line, .wait(1), .command("x"), .end] as [Cue.Kind] {
      #expect(OpenCue(Cue(line: "l", text: "", kind: kind), audience: .solo) == nil)
    }
  }

  // MARK: A choice of one person

  @Test("a choice may change until it is closed, and not after that")
  func choosing() throws {
    var cue = try choice()
    try cue.accept([.choose("a")])
    #expect(cue.reply == Reply(chosen: "a"))
    try cue.accept([.choose("b")])
    try cue.accept([.submit])
    #expect(cue.reply == Reply(chosen: "b", isComplete: true))
    #expect(throws: InputError.noOpenCue) { try cue.accept([.choose("a")]) }
    #expect(cue.totals == nil)
  }

  @Test("what was said can be taken back as a whole")
  func withdrawing() throws {
    var cue = try choice()
    try cue.accept([.choose("a"), .withdraw(nil)])
    #expect(cue.reply == Reply())
  }

  @Test(
    "what does not fit a choice is refused",
    arguments: [
      (.submit, .nothingChosen), (.choose("x"), .unknownOption("x")),
      (.choose("c"), .unavailableOption("Geheim")), (.tally(.equal), .noRoom),
      (.ballot(voter: "v", option: "a"), .noRoom), (.text("a"), .wrongKind),
      (.withdraw(1), .wrongKind), (.erased, .wrongKind),
    ] as [(Input, InputError)])
  func choiceRefusals(input: Input, problem: InputError) throws {
    var cue = try choice()
    #expect(throws: problem) { try cue.accept([input]) }
    #expect(cue.reply == Reply())
  }

  @Test("inputs are taken together or not at all")
  func together() throws {
    var cue = try choice()
    try cue.accept([.choose("a")])
    #expect(throws: InputError.unknownOption("x")) {
      try cue.accept([.choose("b"), .choose("x"), .submit])
    }
    #expect(cue.reply == Reply(chosen: "a"))
    #expect(throws: InputError.noOpenCue) { try cue.accept([.submit, .choose("b")]) }
    #expect(cue.reply == Reply(chosen: "a"))
  }

  // MARK: A choice of a room

  @Test("what most people want is chosen; a count can be corrected")
  func counting() throws {
    var cue = try choice(.class)
    try cue.accept([.tally(.counts([12, 7, 0]))])
    #expect(cue.reply == Reply(chosen: "a", tally: .counts([12, 7, 0])))
    try cue.accept([.tally(.counts([12, 17, 0])), .submit])
    #expect(cue.reply == Reply(chosen: "b", tally: .counts([12, 17, 0]), isComplete: true))
  }

  @Test("without counting it can be said what most want")
  func most() throws {
    var cue = try choice(.parents)
    try cue.accept([.tally(.most(1))])
    #expect(cue.reply.chosen == "b")
    #expect(cue.leaders == [1])
    #expect(cue.totals == nil)
  }

  @Test("where it is equal somebody decides; of a statement equal is an outcome")
  func equal() throws {
    for tally in [.equal, .counts([9, 9, 0])] as [Tally] {
      var cue = try choice(.class)
      try cue.accept([.tally(tally)])
      #expect(cue.reply.chosen == nil)
      #expect(throws: InputError.undecided(["1 Eens", "2 Oneens"])) { try cue.accept([.submit]) }
      try cue.accept([.choose("b"), .submit])
      #expect(cue.reply == Reply(chosen: "b", tally: tally, isComplete: true))
      var statement = try choice(.class, statement: true)
      try statement.accept([.tally(tally), .submit])
      #expect(statement.reply == Reply(chosen: nil, tally: tally, isComplete: true))
    }
  }

  @Test("nobody is no outcome, not even of a statement")
  func nobody() throws {
    var cue = try choice(.parents, statement: true)
    try cue.accept([.tally(.counts([0, 0, 0]))])
    #expect(throws: InputError.nothingChosen) { try cue.accept([.submit]) }
  }

  @Test("the last word counts: who decides over a count, and a new count over who decided")
  func lastWord() throws {
    var cue = try choice(.class)
    try cue.accept([.tally(.counts([12, 7, 0])), .choose("b")])
    #expect(cue.reply.chosen == "b")
    try cue.accept([.tally(.counts([13, 7, 0]))])
    #expect(cue.reply.chosen == "a")
  }

  @Test("phones and cards are counted together; a voter may change")
  func ballots() throws {
    var cue = try choice(.parents)
    try cue.accept([.ballot(voter: "v", option: "a"), .ballot(voter: "w", option: "b")])
    #expect(cue.totals == [1, 1, 0])
    #expect(cue.reply.chosen == nil)
    try cue.accept([.ballot(voter: "v", option: "b")])
    #expect(cue.totals == [0, 2, 0])
    #expect(cue.reply.chosen == "b")
    try cue.accept([.tally(.counts([5, 1, 0]))])
    #expect(cue.totals == [5, 3, 0])
    #expect(cue.reply.chosen == "a")
    #expect(cue.reply.ballots == ["v": "b", "w": "b"])
    try cue.accept([.withdraw(nil)])
    #expect(cue.reply == Reply())
  }

  @Test(
    "what does not fit a count is refused",
    arguments: [
      (.tally(.counts([1, 2])), .countsDoNotFit(got: 2, expected: 3)),
      (.tally(.counts([1, -2, 0])), .impossibleCount(-2)),
      (.tally(.counts([1, .max, 0])), .impossibleCount(.max)),
      (.tally(.counts([1, 2, 3])), .unavailableOption("Geheim")),
      (.tally(.most(3)), .unknownOption("3")), (.tally(.most(-1)), .unknownOption("-1")),
      (.tally(.most(2)), .unavailableOption("Geheim")),
      (.ballot(voter: "v", option: "x"), .unknownOption("x")),
      (.ballot(voter: "v", option: "c"), .unavailableOption("Geheim")),
    ] as [(Input, InputError)])
  func countRefusals(input: Input, problem: InputError) throws {
    var cue = try choice(.class)
    #expect(throws: problem) { try cue.accept([input]) }
    #expect(cue.reply == Reply())
  }

  // MARK: Words

  @Test("of several answers the last one counts")
  func asking() throws {
    var cue = try open(.ask)
    try cue.accept([.text("een"), .text("twee\nregels")])
    #expect(cue.reply == Reply(texts: ["twee\nregels"]))
    try cue.accept([.submit])
    #expect(cue.reply == Reply(texts: ["twee\nregels"], isComplete: true))
  }

  @Test("a pupil may stay silent, but not answer with white space")
  func silence() throws {
    var cue = try open(.ask)
    #expect(throws: InputError.emptyText) { try cue.accept([.text(" \n\t")]) }
    try cue.accept([.text("een"), .withdraw(nil), .submit])
    #expect(cue.reply == Reply(isComplete: true))
  }

  @Test("an answer has a longest length, in whatever script")
  func longText() throws {
    var cue = try open(.ask)
    try cue.accept([.text(String(repeating: "ë", count: 10_000))])
    for text in [
      String(repeating: "a", count: 10_001), "e" + String(repeating: "\u{301}", count: 10_000),
    ] {
      #expect(throws: InputError.textTooLong(characters: 10_001)) {
        try cue.accept([.text(text)])
      }
    }
    #expect(throws: InputError.textTooLong(characters: 1_000_000)) {
      try cue.accept([.text(String(repeating: "x", count: 1_000_000))])
    }
    #expect(cue.reply.texts.first?.count == 10_000)
  }

  @Test(
    "what does not fit an open question is refused",
    arguments: [.choose("1"), .tally(.equal), .ballot(voter: "v", option: "a"), .withdraw(1)]
      as [Input])
  func askRefusals(input: Input) throws {
    var cue = try open(.ask)
    #expect(throws: InputError.wrongKind) { try cue.accept([input]) }
  }

  @Test("notes are added and taken away; one is picked, and stays picked when others go")
  func collecting() throws {
    var cue = try open(.collect(name: "wegen", minimum: 2))
    try cue.accept([.text("een"), .text("twee"), .text("drie"), .choose("2")])
    #expect(cue.reply == Reply(texts: ["een", "twee", "drie"], picked: 2))
    try cue.accept([.withdraw(1)])
    #expect(cue.reply == Reply(texts: ["twee", "drie"], picked: 1))
    try cue.accept([.withdraw(1)])
    #expect(cue.reply == Reply(texts: ["drie"]))
    #expect(throws: InputError.tooFewNotes(have: 1, minimum: 2)) { try cue.accept([.submit]) }
    try cue.accept([.text("vier")])
    #expect(throws: InputError.nothingPicked) { try cue.accept([.submit]) }
    try cue.accept([.choose("1"), .withdraw(2), .text("vijf"), .submit])
    #expect(cue.reply == Reply(texts: ["drie", "vijf"], picked: 1, isComplete: true))
  }

  @Test("all notes can be taken back at once; where none are needed none need be picked")
  func noNotes() throws {
    var cue = try open(.collect(name: "wegen", minimum: 0))
    try cue.accept([.text("een"), .choose("1"), .withdraw(nil)])
    #expect(cue.reply == Reply())
    try cue.accept([.submit])
    #expect(cue.reply == Reply(isComplete: true))
  }

  @Test(
    "what does not fit notes is refused",
    arguments: [
      (.choose("2"), .noteMissing(2)), (.choose("0"), .noteMissing(0)),
      (.choose("een"), .unknownOption("een")),
      (.choose(String(Int.min)), .noteMissing(.min)), (.withdraw(2), .noteMissing(2)),
      (.withdraw(.min), .noteMissing(.min)), (.text(""), .emptyText), (.tally(.equal), .wrongKind),
      (.ballot(voter: "v", option: "1"), .wrongKind),
    ] as [(Input, InputError)])
  func collectRefusals(input: Input, problem: InputError) throws {
    var cue = try open(.collect(name: "wegen", minimum: 1))
    try cue.accept([.text("een")])
    #expect(throws: problem) { try cue.accept([input]) }
    #expect(cue.reply == Reply(texts: ["een"]))
  }

  @Test("a talk takes notes, or none")
  func discussing() throws {
    var cue = try open(.discuss(minutes: 3))
    try cue.accept([.text("een"), .text("twee"), .withdraw(1), .submit])
    #expect(cue.reply == Reply(texts: ["twee"], isComplete: true))
    var silent = try open(.discuss(minutes: 3))
    try silent.accept([.submit])
    #expect(silent.reply == Reply(isComplete: true))
    var refusing = try open(.discuss(minutes: 3))
    for input in [.choose("1"), .tally(.equal), .ballot(voter: "v", option: "a")] as [Input] {
      #expect(throws: InputError.wrongKind) { try refusing.accept([input]) }
    }
  }

  @Test("words that are erased count as words, but no cue can be closed with them")
  func erased() throws {
    for kind in [.ask, .collect(name: "wegen", minimum: 0), .discuss(minutes: 1)] as [Cue.Kind] {
      var cue = try open(kind)
      try cue.accept([.erased])
      #expect(cue.reply == Reply(texts: [""]))
      #expect(throws: InputError.emptyText) { try cue.accept([.submit]) }
      try cue.accept([.withdraw(nil), .submit])
      #expect(cue.reply == Reply(isComplete: true))
    }
  }
}
