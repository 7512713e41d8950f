import Roleplay
import Testing

@Suite("A reply written as text")
struct ReplyTextTests {
  private let choice = Cue(
    line: "l", text: "Wat zeg je?",
    kind: .choice([
      Cue.Option(id: "a", text: "Ik vraag waarom.", tags: ["green"]),
      Cue.Option(id: "b", text: "Ik zeg ‘nee’", tags: ["red"]),
      Cue.Option(id: "c", text: "Één keer wachten", isAvailable: false),
      Cue.Option(id: "d", text: "10 minuten"),
      Cue.Option(id: "e", text: "Ik zeg"),
    ]))
  private let statement = Cue(
    line: "l", text: "Eens?", tags: ["statement"],
    kind: .choice([
      Cue.Option(id: "a", text: "Eens", tags: ["green"]),
      Cue.Option(id: "b", text: "Oneens", tags: ["red"]),
    ]))

  private func inputs(
    _ text: String, _ cue: Cue, _ audience: Audience = .solo
  ) throws -> [Input] {
    try ReplyText.inputs(from: text, for: cue, audience: audience)
  }

  @Test(
    "a choice is its number or the start of its words, however it is typed",
    arguments: [
      ("1", "a"), (" 5 ", "e"), ("ik vraag", "a"), ("IK VRAAG WAAROM", "a"), ("ik zeg nee", "b"),
      ("ik zeg \"nee\"!", "b"), ("Ik zeg", "e"), ("een keer", "c"), ("één  keer", "c"),
      ("E\u{301}e\u{301}n", "c"), ("١", "a"), (" ۵ ", "e"), ("10", "d"), ("10 min", "d"),
      ("3", "c"),
    ])
  func choosing(text: String, id: String) throws {
    #expect(try inputs(text, choice) == [.choose(id), .submit])
    #expect(try inputs(text, choice, .class) == [.choose(id), .submit])
  }

  @Test("digits of another script are digits where a number is asked, and words where words are")
  func otherDigits() throws {
    #expect("١٢ ٣".withASCIIDigits == "12 3")
    #expect("١ keer".withASCIIDigits == "١ keer")
    let question = Cue(line: "line:w", text: "Hoe oud?", kind: .ask)
    #expect(try inputs("١٢", question) == [.text("١٢"), .submit])
  }

  @Test(
    "what is no choice is refused",
    arguments: [
      ("", ReplyTextError.empty), ("  ", .empty), ("nee", .noSuchOption("nee")),
      ("…", .noSuchOption("…")), ("0", .noSuchNumber(0, options: 5)),
      ("6", .noSuchNumber(6, options: 5)), ("-3", .noSuchNumber(-3, options: 5)),
      ("ik", .severalOptions("ik", options: ["Ik vraag waarom.", "Ik zeg ‘nee’", "Ik zeg"])),
      ("gelijk", .noSuchOption("gelijk")),
    ])
  func choiceRefusals(text: String, problem: ReplyTextError) {
    #expect(throws: problem) { try inputs(text, choice) }
  }

  @Test(
    "a room's count is its numbers, or which colour had more",
    arguments: [
      ("34 12", .counts([34, 12])), ("34, 12", .counts([34, 12])), ("34/12", .counts([34, 12])),
      ("9 9", .counts([9, 9])), ("1 2 3", .counts([1, 2, 3])), ("-1 5", .counts([-1, 5])),
      ("meer groen", .most(0)), ("More Red", .most(1)), ("meer rood", .most(1)),
      ("more green", .most(0)), ("gelijk", .equal), ("equal", .equal), ("Gelijk!", .equal),
    ] as [(String, Tally)])
  func counting(text: String, tally: Tally) throws {
    #expect(try inputs(text, statement, .parents) == [.tally(tally), .submit])
  }

  @Test("counts may leave out what cannot be chosen")
  func countsOfAvailable() throws {
    #expect(try inputs("1 2 3 4", choice, .class) == [.tally(.counts([1, 2, 0, 3, 4])), .submit])
    #expect(
      try inputs("1 2 0 3 4", choice, .class) == [.tally(.counts([1, 2, 0, 3, 4])), .submit])
    #expect(try inputs("1 2", choice, .class) == [.tally(.counts([1, 2])), .submit])
  }

  @Test("a count that leaves a choice undecided is kept; the next line decides")
  func undecided() throws {
    #expect(try inputs("4 4 1 1", choice, .class) == [.tally(.counts([4, 4, 0, 1, 1]))])
    #expect(try inputs("gelijk", choice, .class) == [.tally(.equal)])
    var open = try #require(OpenCue(choice, audience: .class))
    try open.accept(try inputs("4 4 1 1", choice, .class))
    try open.accept(try inputs("2", choice, .class))
    #expect(open.reply.chosen == "b")
    #expect(open.reply.isComplete)
  }

  @Test("who plays alone is told by the session that counting is for a room")
  func countsAlone() throws {
    #expect(try inputs("34 12", statement) == [.tally(.counts([34, 12])), .submit])
    #expect(throws: ReplyTextError.noSuchOption("meer groen")) {
      try inputs("meer groen", statement)
    }
  }

  @Test("a colour that no option has is refused, and so is another word in a room")
  func colours() {
    let plain = Cue(line: "l", text: "?", kind: .choice([Cue.Option(id: "a", text: "Ja")]))
    #expect(throws: ReplyTextError.noSuchColour("meer rood")) {
      try inputs("meer rood", plain, .class)
    }
    #expect(throws: ReplyTextError.noSuchOption("meer blauw")) {
      try inputs("meer blauw", plain, .class)
    }
  }

  @Test(
    "an answer is what stands there, with \\n for a line break; nothing is an answer too",
    arguments: [
      ("Ik wil kok worden.", "Ik wil kok worden."), (#"een\ntwee"#, "een\ntwee"),
      (#"een\\ntwee"#, #"een\ntwee"#), (#"C:\x\"#, #"C:\x\"#), ("12", "12"), ("a | b", "a | b"),
    ])
  func asking(text: String, answer: String) throws {
    let ask = Cue(line: "l", text: "Wat?", kind: .ask)
    #expect(try inputs(text, ask) == [.text(answer), .submit])
    #expect(try inputs("", ask) == [.submit])
    #expect(try inputs("  ", ask) == [.submit])
  }

  @Test("notes stand between bars, a star at the picked one")
  func collecting() throws {
    let collect = Cue(line: "l", text: "Hoe?", kind: .collect(name: "wegen", minimum: 2))
    #expect(
      try inputs("een | *twee | drie", collect)
        == [.text("een"), .text("twee"), .text("drie"), .choose("2"), .submit])
    #expect(
      try inputs("een|twee||", collect) == [.text("een"), .text("twee"), .choose("1"), .submit])
    #expect(
      try inputs(#"a \| b | \*c\n | * d\\"#, collect)
        == [.text("a | b"), .text("*c\n"), .text(#"d\"#), .choose("3"), .submit])
    #expect(try inputs("", collect) == [.submit])
    #expect(throws: ReplyTextError.severalPicked) { try inputs("*een | *twee", collect) }
  }

  @Test("a talk's notes are like that, or nothing")
  func discussing() throws {
    let discuss = Cue(line: "l", text: "Praat.", kind: .discuss(minutes: 3))
    #expect(try inputs("", discuss) == [.submit])
    #expect(try inputs("een | twee", discuss) == [.text("een"), .text("twee"), .submit])
  }

  @Test("a cue that takes no reply takes no text")
  func noReply() {
    #expect(throws: ReplyTextError.takesNoReply) {
      try inputs("1", Cue(line: "l", text: "Dag", kind: .line))
    }
  }

  @Test(
    "why a text is no reply is said in Dutch and in English",
    arguments: [
      (.takesNoReply, "Hier hoort geen antwoord.", "No answer belongs here."),
      (
        .empty, "Je antwoord is nog leeg. Typ eerst iets.",
        "Your answer is still empty. Type something first."
      ),
      (
        .noSuchOption("\u{1B}x"),
        "Geen keuze begint met ‘␛x’. Typ het nummer of het begin van een keuze.",
        "No choice begins with ‘␛x’. Type the number or the start of a choice."
      ),
      (
        .noSuchNumber(9, options: 3), "Keuze 9 is er niet. Typ een nummer van 1 tot en met 3.",
        "There is no choice 9. Type a number from 1 to 3."
      ),
      (
        .noSuchNumber(9, options: 1), "Keuze 9 is er niet. Er is één keuze: typ 1.",
        "There is no choice 9. There is one choice: type 1."
      ),
      (
        .severalOptions("ik", options: ["Ik vraag", "Ik zeg"]),
        "‘ik’ past bij meer keuzes: ‘Ik vraag’, ‘Ik zeg’. Typ wat meer, of het nummer.",
        "‘ik’ fits more than one choice: ‘Ik vraag’, ‘Ik zeg’. Type some more, or the number."
      ),
      (
        .noSuchColour("meer rood"),
        "‘meer rood’ kan niet: deze keuzes hebben die kleur niet. Typ het nummer.",
        "‘meer rood’ is not possible: these choices do not have that colour. Type the number."
      ),
      (
        .severalPicked, "Er staat meer dan één sterretje. Kies één briefje.",
        "There is more than one star. Pick one note."
      ),
    ] as [(ReplyTextError, String, String)])
  func words(problem: ReplyTextError, dutch: String, english: String) {
    #expect(problem.dutch == dutch)
    #expect(problem.english == english)
  }
}
