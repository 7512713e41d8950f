import Testing

@testable import Shell

@Suite("What a terminal can do")
struct TerminalTests {
  @Test("speakers have a colour each, the same for a name")
  func colours() {
    var colours = SpeakerColours()
    let names = [
      "Vader", "Moeder", "Verteller", "Tante", "Voogd", "Meester", "Broer aan de telefoon",
    ]
    let given = names.map { colours.colour(of: $0) }
    #expect(Set(given).count == names.count)
    #expect(names.map { colours.colour(of: $0) } == given)
    #expect(SpeakerColours.palette.contains(colours.colour(of: "Een achtste")))
    var others = SpeakerColours()
    #expect(others.colour(of: "Vader") == given[0])
  }

  @Test("a style is an escape code, on a plain terminal nothing")
  func style() {
    #expect(
      StyledText("Vader", .speaker(36)).rendered(.full) == "\u{1B}[1;36mVader\u{1B}[0m")
    #expect(StyledText("Vader", .speaker(36)).rendered(.none) == "Vader")
    #expect(
      StyledText("Vader", .speaker(36)).rendered(.colourless) == "\u{1B}[1mVader\u{1B}[0m")
    #expect(StyledText("", .bold).rendered(.full) == "")
    #expect(StyledText("Jij: ", .bold).renderedForPrompt(.none) == "Jij: ")
    #expect(
      StyledText("Jij: ", .bold).renderedForPrompt(.full)
        == "\u{01}\u{1B}[1m\u{02}Jij: \u{01}\u{1B}[0m\u{02}")
  }

  @Test("a width of nothing, or too narrow, is taken as one that can be read")
  func columns() {
    #expect(Terminal(isInteractive: false, isPlain: true, fixedColumns: 3).columns == 20)
    #expect(Terminal(isInteractive: false, isPlain: true, fixedColumns: 132).columns == 132)
  }
}
