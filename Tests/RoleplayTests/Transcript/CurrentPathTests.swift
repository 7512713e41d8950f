import Roleplay
import Testing

@Suite("The road that counts")
struct CurrentPathTests {
  private let opening = Opening(
    engine: "1", recorded: "r", scenario: "s", heading: "h", form: nil, alias: "a", language: "nl",
    audience: .solo, random: Opening.RandomSource(seed: 1))

  private func transcript(_ kinds: Entry.Kind...) -> Transcript {
    Transcript(
      opening: opening,
      entries: kinds.enumerated().map {
        Entry(number: $0.offset + 1, milliseconds: $0.offset * 10, kind: $0.element)
      })
  }

  private func ask(_ id: String) -> Entry.Kind {
    .cue(Cue(line: id, text: "Vraag \(id)", kind: .ask))
  }

  private let line = Entry.Kind.cue(Cue(line: "line:l", speaker: "Vader", text: "Dag", kind: .line))

  private func reply(_ text: String) -> Entry.Kind {
    .reply(Reply(texts: [text], isComplete: true))
  }

  @Test("going back leaves what lies between, also what went back itself")
  func back() {
    let play = transcript(
      line, ask("a"), .input(.text("een")), .input(.submit), reply("een"),  // 1–5
      ask("b"), .input(.text("twee")), .back(to: 2),  // 6–8
      .input(.text("drie")), .input(.submit), reply("drie"), ask("b"), .back(to: 2), .resume)
    #expect(play.currentPath.map(\.number) == [1, 2, 14])
    #expect(
      play.decisions == [Decision(number: 2, cue: Cue(line: "a", text: "Vraag a", kind: .ask))])
    #expect(play.nextNumber == 15)
    #expect(play.milliseconds == 130)
  }

  @Test("going back to 0 leaves everything; going back to a reply keeps it")
  func backToAnywhere() {
    #expect(transcript(line, ask("a"), .back(to: 0), line).currentPath.map(\.number) == [4])
    let parted = transcript(
      ask("a"), .input(.text("een")), .input(.submit), reply("een"), ask("b"), .back(to: 4), line)
    #expect(parted.currentPath.map(\.number) == [1, 2, 3, 4, 7])
    #expect(parted.decisions.map(\.reply) == [Reply(texts: ["een"], isComplete: true)])
  }

  @Test("decisions hold their inputs; the last one may be open")
  func decisions() {
    let play = transcript(
      .input(.text("voor niemand")), ask("a"), .input(.text("een")), .input(.submit), reply("een"),
      .input(.text("te laat")), line, ask("b"), .input(.text("twee")), .resume)
    #expect(play.decisions.map(\.number) == [2, 8])
    #expect(play.decisions.map(\.inputs) == [[.text("een"), .submit], [.text("twee")]])
    #expect(play.decisions.map(\.reply) == [Reply(texts: ["een"], isComplete: true), nil])
  }

  @Test("one step back goes to the decision before the open one")
  func stepBack() {
    #expect(transcript(line).stepBack == nil)
    #expect(transcript(ask("a")).stepBack == nil)
    #expect(transcript(ask("a"), .input(.submit), reply("x"), line).stepBack == 1)
    #expect(transcript(ask("a"), .input(.submit), reply("x"), line, ask("b")).stepBack == 1)
    #expect(
      transcript(ask("a"), .input(.submit), reply("x"), ask("b"), .back(to: 1)).stepBack == nil)
  }

  @Test("a recording knows whether its end was reached, and who may see it")
  func ends() {
    let end = Entry.Kind.cue(Cue(line: "", text: "", kind: .end))
    #expect(!transcript(line, .resume).isAtEnd)
    #expect(transcript(line, end, .end(.class)).isAtEnd)
    #expect(!transcript(ask("a"), .input(.submit), reply("x"), end, .back(to: 1)).isAtEnd)
    #expect(transcript(line, end, .end(.class)).visibility == .class)
    #expect(transcript(line, end).visibility == nil)
    #expect(transcript().nextNumber == 1)
    #expect(transcript().milliseconds == 0)
  }

  @Test(
    "what was withdrawn is gone when finished: overwritten, taken back, or on a road that was left")
  func finished() {
    let collect = Entry.Kind.cue(
      Cue(line: "c", text: "Hoe?", kind: .collect(name: "wegen", minimum: 1)))
    let options = [Cue.Option(id: "o", text: "Je zei: geheim", isAvailable: false, tags: ["green"])]
    let play = transcript(
      ask("a"), .input(.text("geheim")), .input(.text("blijft")), .input(.submit),
      reply("blijft"),  // 1–5
      collect, .input(.text("weg")), .input(.text("ook weg")), .input(.withdraw(1)),
      .input(.text("mag")), .input(.withdraw(1)), .input(.withdraw(9)), .input(.choose("1")),
      .input(.submit), .reply(Reply(texts: ["mag"], picked: 1, isComplete: true)),  // 6–15
      ask("b"), .input(.text("geheim")), .input(.withdraw(nil)), .input(.text("goed")),
      .input(.submit), reply("goed"),  // 16–21
      ask("d"), .input(.text("geheim")), .input(.submit), reply("geheim"),
      .cue(Cue(line: "l", speaker: "geheim", text: "Je zei: geheim", tags: ["t"], kind: .line)),
      .cue(Cue(line: "m", text: "geheim?", kind: .choice(options))),
      .cue(Cue(line: "m", text: "geheim?", kind: .command("zeg geheim"))),
      .cue(
        Cue(
          line: "m", text: "geheim?",
          kind: .reveal(
            Cue.Reveal(question: "geheim?", options: options, tally: .equal, chosen: "o")))),
      .back(to: 22), .input(.text("open")))  // 22–31
    let finished = play.finished()
    let bytes = String(decoding: TranscriptCoding.bytes(of: finished), as: UTF8.self)
    #expect(!bytes.contains("geheim"))
    #expect(!bytes.contains("weg\""))
    #expect(finished.entries.map(\.number) == play.entries.map(\.number))
    #expect(finished.entries.map(\.milliseconds) == play.entries.map(\.milliseconds))
    let erased = finished.entries.filter { $0.kind == .input(.erased) }.map(\.number)
    #expect(erased == [2, 7, 8, 17, 23])
    #expect(
      finished.entries.filter { [25, 26, 27].contains($0.number) }.map(\.kind) == [
        .reply(Reply(texts: [""], isComplete: true)),
        .cue(Cue(line: "l", text: "", tags: ["t"], kind: .line)),
        .cue(
          Cue(
            line: "m", text: "",
            kind: .choice([
              Cue.Option(id: "o", text: "", isAvailable: false, tags: ["green"])
            ]))),
      ])
    let kept = Set(play.currentPath.map(\.number)).subtracting(erased)
    for (before, after) in zip(play.entries, finished.entries) where kept.contains(before.number) {
      #expect(before == after)
    }
    #expect(finished.finished() == finished)
  }
}
