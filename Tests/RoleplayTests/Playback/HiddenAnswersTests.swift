import Roleplay
import Testing

@Suite("Answers kept back, and lines that repeat them")
struct HiddenAnswersTests {
  private static let options = [
    Cue.Option(id: "a", text: "Vader"), Cue.Option(id: "b", text: "Ik vraag waarom."),
  ]

  /// The text at each position while answers are hidden.
  private func shown(_ kinds: [Entry.Kind], asking: Int = 0) -> [String] {
    let transcript = Transcript(
      opening: Opening(
        engine: "1", recorded: "r", scenario: "s", heading: "h", form: nil, alias: "Ree",
        language: "nl", audience: .solo, random: Opening.RandomSource(seed: 1)),
      entries: kinds.enumerated().map {
        Entry(number: $0.offset + 1, milliseconds: 0, kind: $0.element)
      })
    var playback = Playback(of: PlaybackIndex(of: transcript))
    playback.unwind()
    playback.hideAnswers(true)
    for _ in 0..<asking { _ = playback.showAnswer() }
    return playback.index.moments.indices.map { words(of: playback.shown(at: $0)) }
  }

  private func words(of moment: Moment) -> String {
    switch moment.kind {
    case .cue(let cue):
      let words = "\(cue.speaker.map { "\($0): " } ?? "")\(cue.text)"
      switch cue.kind {
      case .question where cue.options != nil:
        let options = cue.options ?? []
        return ([words] + options.map(\.text)).joined(separator: " / ")
      case .compare(let comparison):
        return comparison.rows.flatMap(\.answers).joined(separator: " / ")
      case .reveal(let reveal): return "reveal \(reveal.chosen ?? "")"
      default: return moment.concealment == nil ? words : "hidden"
      }
    case .reply(let reply, _):
      return moment.concealment == nil
        ? (reply.texts + [reply.chosen].compactMap { $0 }).joined(separator: " / ") : "hidden"
    case .wentBack, .resumed, .branched: return ""
    }
  }

  private func line(_ text: String, speaker: String = "Verteller") -> Entry.Kind {
    .cue(Cue(line: "l", speaker: speaker, text: text, kind: .line))
  }

  private func said(_ texts: String...) -> [Entry.Kind] {
    [
      .cue(Cue(line: "q", text: "Wat zeg jij?", kind: .ask)),
      .reply(Reply(texts: texts, isComplete: true)),
    ]
  }

  private func chose(_ id: String) -> [Entry.Kind] {
    [
      .cue(Cue(line: "c", text: "Wie?", kind: .choice(Self.options))),
      .reply(Reply(chosen: id, isComplete: true)),
    ]
  }

  @Test("a line behind an answer does not give it away; asked for, it is whole again")
  func repeated() {
    let kinds =
      [line("Wil je kok worden?")] + said("Ik wil kok worden!")
      + [line("Dit zei jij eerst: ‘ik wil\n kok worden’. Goed."), line("Ik wil best praten.")]
    #expect(
      shown(kinds) == [
        "Verteller: Wil je kok worden?", "Wat zeg jij?", "hidden",
        "Verteller: Dit zei jij eerst: ‘[…]’. Goed.", "Verteller: Ik wil best praten.",
      ])
    #expect(
      shown(kinds, asking: 1)[2...3] == [
        "Ik wil kok worden!", "Verteller: Dit zei jij eerst: ‘ik wil\n kok worden’. Goed.",
      ])
  }

  @Test(
    "a word or two, three words of more, who speaks, options and comparisons; ‘ja’ behind a colon")
  func parts() {
    let kinds =
      said("Kok.", "tante Noor") + said("ja") + said("omdat ik graag met mijn handen werk")
      + [
        line("Ja, een kok of een kokkin?"), line("Stil.", speaker: "Tante Noor"),
        line("Je zei: graag met mijn …"),
        line("Eerst zei je: ‘Ja’. En toen niets."),
        .cue(
          Cue(
            line: "x", text: "En nu?",
            kind: .choice(
              ["Ik word kok.", "Kok!"].map { Cue.Option(id: $0, text: $0) }))),
        .cue(
          Cue(
            line: "z", text: "",
            kind: .compare(
              Comparison(
                columns: .notes, rows: [.init(question: "Wat?", answers: ["kok", "brood"])])))),
      ]
    #expect(
      Array(shown(kinds).dropFirst(6)) == [
        "Verteller: Ja, een […] of een kokkin?", "[…]: Stil.", "Verteller: Je zei: […] …",
        "Verteller: Eerst zei je: ‘[…]’. En toen niets.", "En nu? / Ik word kok. / […]!",
        "[…] / brood",
      ])
  }

  @Test("the option that was chosen, where a line names it; not in who speaks; nor the result")
  func chosen() {
    let kinds =
      chose("a") + [line("Vader en je vader.", speaker: "Vader")] + chose("b")
      + [
        line("Jij koos: Ik vraag waarom. Ik vraag het."),
        .cue(
          Cue(
            line: "c", text: "",
            kind: .reveal(.init(question: "", options: Self.options, tally: nil, chosen: "b")))),
      ]
    #expect(
      shown(kinds) == [
        "Wie? / Vader / Ik vraag waarom.", "hidden", "Vader: […] en je vader.",
        "Wie? / Vader / Ik vraag waarom.", "hidden", "Verteller: Jij koos: […]. Ik vraag het.",
        "hidden",
      ])
    #expect(
      shown(kinds, asking: 1).suffix(2) == [
        "Verteller: Jij koos: Ik vraag waarom. Ik vraag het.", "reveal b",
      ])
  }
}
