import Foundation
import PseudoTerminal
import TestFiles
import Testing

@Suite("Reading aloud")
struct VoiceTests {
  private static let scene = """
    title: Kantine
    heading: De kantine
    heading_en: The canteen
    ---
    Verteller: Hier is de kantine. #line:ka-1
    Verteller: Wat doe je? #line:ka-2
    -> Ik wacht. #line:ka-2a
    Verteller: Goed. #line:ka-3
    ===

    """

  /// A laptop with only this program that speaks: it writes down its language and text, and then
  /// speaks for as long as it is told. On a computer without sound it is done at once.
  private func laptop(
    _ name: String = "espeak-ng", seconds: String = "0.4", more: String = ""
  ) throws -> Laptop {
    let laptop = try Laptop()
    try laptop.addScenario("kantine", Self.scene.replacing("kantine. #", with: "kantine.\(more) #"))
    try laptop.write(
      "language,id,text\nen,line:ka-1,Narrator: This is the canteen.\(more)\nen,line:ka-2,Narrator: What now?\n"
        + "en,line:ka-2a,I wait.\nen,line:ka-3,Narrator: Good.\n",
      to: "Scenarios/kantine/kantine.en.csv")
    let text = try laptop.write(
      """
      #!/bin/sh
      [ "$2" = tr ] && exit 1
      echo "$* | $(/bin/cat)" >> '\(laptop.folder)/spoken'
      /bin/sleep \(seconds)
      echo end >> '\(laptop.folder)/spoken'

      """, to: "bin/text")
    // Written by another program: a file that is still open for writing in a child of this one, which
    // other tests start at any moment, cannot be started.
    let program = laptop.folder + "/bin/\(name)"
    let copy = try Process.run(
      URL(fileURLWithPath: "/bin/cp"), arguments: [text, program])
    copy.waitUntilExit()
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    laptop.environment["PATH"] = laptop.folder + "/bin"
    return laptop
  }

  private func spoken(_ laptop: Laptop) -> [String] {
    let text = try? String(contentsOfFile: laptop.folder + "/spoken", encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// A play that waits for its first answer.
  private func begun(_ laptop: Laptop, _ options: String...) throws -> TerminalProgram {
    let program = try laptop.start(["play", "kantine", "--as", "Ree"] + options)
    try Pupil(moves: []).read(program, until: "Kies 1: ")
    return program
  }

  private static let dutch = [
    "-v nl --stdin | Verteller: Hier is de kantine.", "end",
    "-v nl --stdin | Verteller: Wat doe je?", "end", "-v nl --stdin | 1. Ik wacht.", "end",
  ]

  @Test("/lees reads what is on the screen, each line with the voice of its language")
  func reads() throws {
    let laptop = try laptop()
    let program = try begun(laptop)
    try program.enter("/lees")
    try program.expect("Stil maken? Druk op een toets.")
    try program.wait(until: "the words are spoken") { _ in spoken(laptop) == Self.dutch }
    try program.enter("/taal en")
    try program.expect("What now?")
    try program.enter("/read")
    try program.wait(until: "the words are spoken") { _ in spoken(laptop).count == 12 }
    #expect(spoken(laptop)[6] == "-v en --stdin | Narrator: This is the canteen.")
    try program.enter("/stop")
    #expect(try program.expectEnd() == .status(0))
  }

  @Test("any key stops it at once, and does what it else does")
  func stops() throws {
    let laptop = try laptop(seconds: "30")
    let program = try begun(laptop)
    try program.enter("/lees")
    try program.wait(until: "the words are spoken") { _ in spoken(laptop).count == 1 }
    try program.type("1")
    try program.expectScreen("the key") { $0.lineToCursor.hasSuffix("Kies 1: 1") }
    try program.enter()
    try program.expect("Goed.")
    #expect(spoken(laptop) == [Self.dutch[0]])
  }

  @Test("without sound, one sentence says what to look at, and the rest is not read")
  func silent() throws {
    for (language, command, words) in [
      ("nl", "/lees", "Er was niets te horen."), ("en", "/read", "Nothing was heard."),
    ] {
      // No voice says so much in less than two seconds, and a busy computer starts the program sooner.
      let laptop = try laptop(seconds: "0", more: String(repeating: " La la la la", count: 50))
      let program = try laptop.start(
        ["play", "kantine", "--as", "Ree", "--language", language])
      try Pupil(moves: []).read(program, until: language == "nl" ? "Kies 1: " : "Choose 1: ")
      try program.enter(command)
      try program.expect(words)
      #expect(spoken(laptop).count == 2)
      // It is said once.
      try program.enter(command)
      try program.wait(until: "the words are spoken") { _ in spoken(laptop).count == 4 }
      try program.enter("1")
      try program.expect(language == "nl" ? "Goed." : "Good.")
      #expect(program.text.ranges(of: words).count == 1)
    }
  }

  @Test("--voice reads all that is shown; with speech-dispatcher too")
  func readsAll() throws {
    for (name, words) in [
      ("espeak-ng", "-v nl --stdin | "), ("spd-say", "--pipe-mode --wait --language nl | "),
    ] {
      let laptop = try laptop(name)
      let program = try begun(laptop, "--voice")
      try program.wait(until: "the words are spoken") { _ in
        spoken(laptop).contains { $0.hasPrefix(words) && $0.contains("1. Ik wacht.") }
      }
      try program.enter("1")
      try program.wait(until: "the words are spoken") { _ in
        spoken(laptop).contains { $0.contains("Verteller: Goed.") }
      }
    }
  }

  @Test("without a program, or a voice for a language, one sentence says so, in both languages")
  func none() throws {
    let laptop = try laptop("niets")
    laptop.environment["PATH"] = laptop.folder + "/bin"
    for (language, command, words) in [
      ("nl", "/lees", "Vraag je docent om espeak-ng te installeren."),
      ("en", "/read", "Ask your teacher to install espeak-ng."),
    ] {
      let outcome = try laptop.run(
        ["play", "kantine", "--as", "Ree", "--language", language], input: "\(command)\n1\n")
      #expect(outcome.status == 0)
      #expect(outcome.unwrappedErrors.contains(words), "\(outcome.errors)")
    }
    let other = try self.laptop()
    try other.write(
      "language,id,text\ntr,line:ka-2a,Bekliyorum.\n", to: "Scenarios/kantine/kantine.tr.csv")
    let program = try begun(other, "--language", "tr")
    try program.enter("/lees")
    try program.expect("Deze computer heeft geen stem voor deze taal: Türkçe.")
  }
}
