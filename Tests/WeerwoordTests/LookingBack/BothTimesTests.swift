import Foundation
import PseudoTerminal
import Testing

/// A conversation that was played once more, both times side by side: with the scene that ships.
@Suite("Both times of a conversation")
struct BothTimesTests {
  /// Father soon listens and comes along; then everything once more, in own words, and no agreement.
  private static let answers = [
    "2", "1", "1", "3", "2", "Ik wil liever koken.", "2", "1", "1", "1", "3", "Ik kom zo terug.",
    "3", "5", "1", "Waarom elektricien?", "5", "2", "4", "4", "5", "Ik schrijf dat niet op.", "4",
    "Ik vraag mijn mentor.",
  ]

  private func laptop() throws -> Laptop {
    let laptop = try Laptop()
    laptop.environment["WEERWOORD_SCENARIOS"] = Laptop.checkout + "/Scenarios"
    return laptop
  }

  @Test("at the end of elektricien one key puts them side by side, with how each ended")
  func endScreen() throws {
    let laptop = try laptop()
    let shell = try laptop.start()
    try shell.expectPrompt("> ")
    try shell.enter("speel elektricien --alleen")
    _ = try shell.prompt()
    try shell.enter("1")
    var left = Self.answers[...]
    playing: while true {
      switch try shell.prompt() {
      case "↵ ", "Gezegd? ↵ ", "Nummer, of Enter = 1: ": try shell.enter()
      case let prompt where prompt.hasSuffix("Notitie: "): try shell.enter()
      case let prompt where prompt.hasSuffix("Ja of nee: "): try shell.enter("nee")
      case let prompt where prompt.hasPrefix("Klaar? Druk op Enter."): break playing
      default:
        let answer = try #require(left.first)
        left.removeFirst()
        try shell.enter(answer)
      }
    }
    #expect(left.isEmpty)
    #expect(shell.screen.text.contains("4  De keren naast elkaar"))
    try shell.enter("4")
    try shell.expect("Ronde 1")
    while try shell.prompt() == "Enter = verder, q = stop: " { try shell.enter() }
    let text = shell.screen.text
    #expect(text.contains("Zo liep het af"))
    #expect(text.contains("Jullie kijken zaterdag samen.") && text.contains("Er is geen afspraak."))
    try shell.enter()
    try shell.expectPrompt("> ")
    try shell.enter("stop")
    try shell.expectEnd()
  }

  @Test("a teacher sees them with one option; a conversation that was played once has none")
  func commandLine() throws {
    let laptop = try laptop()
    let all = Self.answers.dropLast() + ["", Self.answers[Self.answers.count - 1]]
    let path = try laptop.write(all.map { $0 + "\n" }.joined(), to: "twee.txt")
    let played = try laptop.run(["play", "elektricien", "--as", "Ree", "--answers", path])
    #expect(played.status == 0, "\(played.errors)")
    let beside = try laptop.run(["terugkijken", "--naast"])
    #expect(beside.status == 0)
    for words in [
      "Ronde 1: Ik zeg: ik wil liever …", "Ronde 2: Ik vraag: waarom wil jij dat ik …?",
      "Zo liep het af", "Ronde 1: Jullie kijken zaterdag samen.",
      "Ronde 2: Er is geen afspraak. Jij praat eerst met je mentor.",
    ] {
      #expect(beside.output.contains(words), "\(words)")
    }
    #expect(!beside.output.contains("Ik vraag mijn mentor."))
    let once = Array(Self.answers[..<12]) + ["3", "1", "", "Klaar."]
    let other = try laptop.write(once.map { $0 + "\n" }.joined(), to: "een.txt")
    #expect(
      try laptop.run(["play", "elektricien", "--as", "Wolk", "--answers", other]).status == 0)
    let none = try laptop.run(["replay", "--as", "Wolk", "--beside"])
    #expect(none.status == 1)
    #expect(none.unwrappedErrors.contains("Dit is één keer gespeeld."))
  }
}
