import Roleplay
import Testing

@Suite("The comic of a recording")
struct StripTests {
  private func transcript(_ kinds: Entry.Kind...) -> Transcript {
    Transcript(
      opening: Opening(
        engine: "1", recorded: "r", scenario: "s", heading: "h", form: nil, alias: "a",
        language: "nl", audience: .solo, random: Opening.RandomSource(seed: 1)),
      entries: kinds.enumerated().map {
        Entry(number: $0.offset + 1, milliseconds: 0, kind: $0.element)
      })
  }

  private func line(_ id: String, _ who: String?, _ words: String, _ tags: [String] = [])
    -> Entry.Kind
  {
    .cue(Cue(line: id, speaker: who, text: words, tags: tags, kind: .line))
  }

  private func panel(_ id: String, _ words: String, _ pose: HeroPose) -> Entry.Kind {
    .cue(Cue(line: id, speaker: "Verteller", text: words, kind: .panel(pose: pose)))
  }

  private func hero(_ trait: HeroTrait, _ value: String) -> Entry.Kind {
    .cue(Cue(line: "", text: "", kind: .hero(trait: trait, value: value)))
  }

  @Test("is none where there is no panel")
  func none() {
    #expect(Strip(of: transcript()) == nil)
    #expect(Strip(of: transcript(hero(.name, "Vonk"), line("1", "Vader", "Dag."))) == nil)
  }

  @Test("has what is seen, the pose, and who says and thinks what")
  func panels() throws {
    let strip = try #require(
      Strip(
        of: transcript(
          hero(.name, " Vonk "), hero(.colour, "red"), hero(.emblem, "draak"), hero(.mask, "hood"),
          line("1", "Verteller", "Thuis."), panel("1", "Thuis.", .small),
          line("2", "Vonk", "Ik wil bakker worden."), line("3", "Vader", " "),
          line("4", "Vonk", "Hm.", ["thought"]), line("5", "Verteller", "Vonk vliegt."),
          panel("5", "Vonk vliegt.", .flying), line("6", "Vader", "Hoor eens."),
          line("7", "Verteller", "Dat was jouw strip."), line("8", "Vader", "Niet in de strip."))))
    #expect(strip.hero.name == "Vonk")
    #expect(strip.hero.colour == .red)
    #expect(strip.hero.emblem == .star)
    #expect(strip.hero.mask == .hood)
    #expect(
      strip.panels == [
        .init(
          caption: "Thuis.", pose: .small,
          balloons: [
            .init(speaker: "Vonk", words: "Ik wil bakker worden."),
            .init(speaker: "Vonk", words: "Hm.", isThought: true),
          ]),
        .init(
          caption: "Vonk vliegt.", pose: .flying,
          balloons: [.init(speaker: "Vader", words: "Hoor eens.")]),
      ])
    #expect(strip.others(in: strip.panels[1]) == ["Vader"])
  }

  @Test("has no balloon of a line that says what the next panel shows, whoever says it")
  func nextCaption() throws {
    let strip = try #require(
      Strip(
        of: transcript(
          panel("1", "Een.", .tall), line("2", "Vonk", "Ja."), line("3", "Oma", "Kijk, twee."),
          .cue(Cue(line: "3", speaker: "Oma", text: "Kijk, twee.", kind: .panel(pose: .tall))))))
    #expect(strip.panels.map(\.caption) == ["Een.", "Kijk, twee."])
    #expect(strip.panels.map(\.balloons.count) == [1, 0])
  }

  @Test("follows the road that counts, and a question ends a panel")
  func road() throws {
    let ask = Entry.Kind.cue(Cue(line: "q", text: "Wat?", kind: .ask))
    let strip = try #require(
      Strip(
        of: transcript(
          ask, panel("1", "Weg.", .tall), .back(to: 1),
          .reply(Reply(texts: ["x"], isComplete: true)),
          panel("2", "Blijft.", .listening), ask, line("3", "Vonk", "Niet meer."))))
    #expect(strip.panels == [.init(caption: "Blijft.", pose: .listening)])
  }
}
