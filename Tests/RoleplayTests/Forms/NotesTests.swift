import Roleplay
import Testing
import Yarn

@Suite("Notes that are edited, grouped and agreed on")
struct NotesTests {
  private func fold(_ kind: Cue.Kind, _ inputs: [Input], tags: [String] = []) throws -> Reply {
    var open = try #require(
      OpenCue(Cue(line: "l", text: "Hoe?", tags: tags, kind: kind), audience: .solo))
    try open.accept(inputs)
    return open.reply
  }

  private let notes = Cue.Kind.collect(name: "wegen", minimum: 1)

  @Test("a note gets other words, and stands under a heading that moves along with it")
  func grouped() throws {
    let reply = try fold(
      notes,
      [
        .text("praten"), .text("wachten"), .text("bellen"), .group(3, heading: "Thuis"),
        .group(1, heading: "School"), .edit(2, "nog even wachten"), .withdraw(1),
        .text("vragen"), .choose("2"), .submit,
      ])
    #expect(reply.texts == ["nog even wachten", "bellen", "vragen"])
    #expect(reply.headings == ["", "Thuis", ""])
    #expect(reply.picked == 2)
  }

  @Test("notes that are not there, and headings too long for one, are refused")
  func refused() {
    #expect(throws: InputError.noteMissing(2)) { try fold(notes, [.text("a"), .edit(2, "b")]) }
    #expect(throws: InputError.noteMissing(0)) {
      try fold(notes, [.text("a"), .group(0, heading: "b")])
    }
    #expect(throws: InputError.headingTooLong(characters: 81)) {
      try fold(notes, [.text("a"), .group(1, heading: String(repeating: "k", count: 81))])
    }
    #expect(throws: InputError.emptyText) { try fold(notes, [.text("a"), .edit(1, "  ")]) }
  }

  @Test("in a script a note has its heading")
  func inScript() throws {
    let scene = Scenario(
      script: """
        Verteller: Welke wegen zijn er? #line:n-1
        <<collect wegen 1>>
        Verteller: {item("wegen", 2)} bij {heading("wegen", 2)}, {heading("wegen", 1)}. #line:n-2
        <<compare wegen>>
        """)
    var session = try scene.session()
    _ = try session.advance()
    let cue = try #require(session.openCue)
    try session.accept(
      try ReplyText.inputs(from: "praten | *bellen @Thuis", for: cue, audience: .solo))
    #expect(try session.advance() == ["Verteller: bellen bij Thuis, .", " / praten / bellen"])
  }

  @Test("an agreement says who and what, and when where that is known")
  func agreed() throws {
    let reply = try fold(
      .agree(name: "afspraken"),
      [.text("Mentor\nbelt school\nvrijdag"), .text("Ik\nkijk\n"), .submit])
    #expect(
      reply.texts.compactMap { Agreement(kept: $0)?.sentence } == [
        "Mentor: belt school (vrijdag)", "Ik: kijk",
      ])
    #expect(throws: InputError.agreementIncomplete) {
      try fold(.agree(name: "a"), [.text("Mentor\n\nvrijdag")])
    }
    #expect(throws: ReplyTextError.noAgreement("Mentor")) {
      try ReplyText.inputs(
        from: "Mentor", for: Cue(line: "l", text: "", kind: .agree(name: "a")), audience: .solo)
    }
  }

  @Test("of a talk about one child no notes are taken")
  func notKept() {
    #expect(throws: InputError.notesNotKept) {
      try fold(.discuss(minutes: 5), [.text("thuis is het lastig")], tags: ["private"])
    }
    #expect(
      InputError.notesNotKept.dutch
        == "Notities van dit gesprek bewaren we niet. Schrijf ze op papier, of praat verder.")
  }

  @Test("a finished recording has neither the words nor the headings that were changed")
  func finished() throws {
    let scene = Scenario(
      script: "Verteller: Welke? #line:n-1\n<<collect wegen 1>>\nVerteller: Dank. #line:n-2")
    var session = try scene.session()
    _ = try session.advance()
    let cue = try #require(session.openCue)
    let inputs: [Input] = [
      .text("geheim een"), .group(1, heading: "geheim twee"), .edit(1, "geheim drie"),
      .edit(1, "open"), .group(1, heading: "Thuis"), .text("geheim vier"), .withdraw(2),
      .choose("1"), .submit,
    ]
    let reply = try #require(try session.accept(inputs))
    let kinds: [Entry.Kind] = [.cue(cue)] + inputs.map { .input($0) } + [.reply(reply)]
    let transcript = Transcript(
      opening: scene.opening(),
      entries: kinds.enumerated().map { Entry(number: $0 + 1, milliseconds: 0, kind: $1) })
    let finished = transcript.finished()
    #expect(!"\(finished)".contains("geheim"))
    #expect(reply.headings == ["Thuis"])
    // What counts runs exactly as before.
    var again = try scene.session()
    _ = try again.advance()
    #expect(try again.accept(finished.decisions[0].inputs) == reply)
  }
}
