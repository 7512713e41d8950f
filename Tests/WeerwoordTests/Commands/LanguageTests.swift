import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@Suite("The language")
struct LanguageTests {
  @Test(
    "is the locale's where that is one of the two, else Dutch; the other one is announced",
    arguments: [
      ("nl_NL.UTF-8", "Rather English? Type: language en"),
      ("en_GB.UTF-8", "Liever Nederlands? Typ: taal nl"),
      ("fr_FR.UTF-8", "Rather English? Type: language en"),
      ("C", "Rather English? Type: language en"),
    ])
  func locale(locale: String, announcement: String) throws {
    let laptop = try Laptop()
    let shell = try laptop.start(with: ["LANG": locale])
    try shell.expect(announcement)
    try shell.expectPrompt("> ")
    try shell.enter("stop")
    #expect(try shell.expectEnd() == .status(0))
  }

  @Test("that was chosen is used at once and the next time, before the locale's")
  func remembered() throws {
    let laptop = try Laptop()
    let settings = laptop.folder + "/settings"
    let shell = try laptop.start(with: ["XDG_CONFIG_HOME": settings])
    try shell.expectPrompt("> ")
    try shell.enter("taal en")
    try shell.expectPrompt("> ")
    try shell.enter("list")
    try shell.expect("The electrician")
    try shell.expectPrompt("> ")
    try shell.enter("quit")
    #expect(try shell.expectEnd() == .status(0))
    #expect(try contents(of: settings + "/weerwoord/language") == "en\n")
    #expect(try rights(of: settings + "/weerwoord/language") == "600")
    #expect(try rights(of: settings + "/weerwoord") == "700")

    let next = try laptop.start(with: ["XDG_CONFIG_HOME": settings])
    try next.expect("Liever Nederlands? Typ: taal nl")
    try next.expectPrompt("> ")
    try next.enter("taal nl")
    try next.expectPrompt("> ")
    try next.enter("lijst")
    try next.expect("De elektricien")
    let once = try laptop.run(
      ["list", "--language", "en"], with: ["XDG_CONFIG_HOME": settings])
    #expect(once.output.contains("  elektricien: The electrician"))
  }

  @Test("of a scenario is the person's: the same play in English")
  func scenario() throws {
    let laptop = try Laptop()
    let answers = try laptop.write("Father\n", to: "answers.txt")
    let english = try laptop.run(
      ["play", "elektricien", "--as", "Tulp", "--answers", answers, "--language", "en"])
    #expect(english.output.contains("  1  Father\n"))
    #expect(try laptop.transcript().opening.language == "en")
    #expect(try laptop.transcript().opening.heading == "The electrician")
  }
}
