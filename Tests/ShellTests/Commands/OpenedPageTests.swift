import Foundation
import PseudoTerminal
import Testing

@testable import Shell

@Suite("The page of a comic, opened at a real terminal")
struct OpenedPageTests {
  private static let script = """
    title: Held
    heading: Een held
    form: comic
    audience: solo
    ---
    <<declare $held_naam = "Vonk">>
    <<hero name $held_naam>>
    Verteller: Vonk staat op het dak. #line:hd-1
    <<panel small>>
    Vonk: Ik durf niet goed. #line:hd-2 #thought
    ===
    """

  private let house: House
  private let programs: String

  /// A house with a comic, and an `xdg-open` that writes down what it is to open.
  init() throws {
    house = try House(["held": Self.script])
    programs = house.path + "/bin"
    try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: true)
    try "#!/bin/sh\nprintf '%s\\n' \"$@\" >> '\(house.path)/opened'\n".write(
      toFile: programs + "/xdg-open", atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: programs + "/xdg-open")
  }

  /// What was opened, a page a line.
  private var opened: String {
    (try? String(contentsOfFile: house.path + "/opened", encoding: .utf8)) ?? ""
  }

  private func page(_ ending: String) throws -> String {
    let name = try #require(house.files.first { $0.hasSuffix(ending) })
    return "\(house.transcripts)/\(name)"
  }

  /// Plays the comic to its end, and reads it, until another question comes.
  private func play(
    _ arguments: [String] = [], _ environment: [String: String]
  ) throws -> (terminal: TerminalProgram, question: String) {
    let seat = try Seat(
      in: house, arguments: arguments + ["--as", "Tulp"],
      environment: ["PATH": programs + ":/usr/bin:/bin"].merging(environment) { $1 })
    let terminal = seat.terminal
    let questions = [
      // At the end of a line, of a screenful, and at who may see it.
      "↵",
      "q = stop:", "Nummer, of Enter = 1:",
      "Nu openen? Typ een nummer van 1 tot en met 2. Enter = nee:",
      Seat.turnEnds,
    ]
    var typed = "1\r"
    while true {
      let lines = terminal.screen.lineFeeds
      try terminal.type(typed)
      var question: String?
      try terminal.wait(until: "another question") {
        question = questions.first(where: $0.screen.line.hasSuffix)
        return $0.screen.lineFeeds > lines && question != nil
      }
      if let question, !questions.prefix(3).contains(question) { return (terminal, question) }
      typed = "\r"
    }
  }

  @Test(
    "xdg-open is given the page that is asked for, and no other",
    arguments: [[], ["--plain"]])
  func opens(arguments: [String]) throws {
    let (terminal, question) = try play(arguments, ["DISPLAY": ":0"])
    #expect(question == "Nu openen? Typ een nummer van 1 tot en met 2. Enter = nee:")
    let words = try page(".strip.html")
    let drawn = try page(".strip-getekend.html")
    #expect(opened == "")
    try terminal.type("3\r")
    try terminal.wait(for: "Typ 1 of 2.\n")
    try terminal.type("2\r")
    try terminal.wait(until: "the second page") { _ in opened == drawn + "\n" }
    try terminal.wait(forPrompt: question)
    try terminal.type("1\r")
    try terminal.wait(until: "the first page") { _ in opened == "\(drawn)\n\(words)\n" }
    try terminal.wait(forPrompt: question)
    try terminal.type("\r")
    try terminal.wait(forPrompt: Seat.turnEnds)
  }

  @Test("where there is no screen to open it on, nobody is asked")
  func noDisplay() throws {
    let (terminal, question) = try play([], [:])
    #expect(question == Seat.turnEnds)
    #expect(!terminal.screen.text.contains("Nu openen?"))
    #expect(opened == "")
  }

  @Test("its path is a link where the terminal knows links, and plain words elsewhere")
  func links() throws {
    let knowing = ["VTE_VERSION": "7000"]
    let dumb = ["VTE_VERSION": "7000", "TERM": "dumb"]
    let cases: [([String], [String: String], Bool)] = [
      ([], knowing, true), ([], [:], false), (["--plain"], knowing, false), ([], dumb, false),
    ]
    for (arguments, environment, isLink) in cases {
      let fresh = try OpenedPageTests()
      let (terminal, _) = try fresh.play(arguments, environment)
      let path = try fresh.page(".strip.html")
      let written = String(decoding: terminal.bytes, as: UTF8.self)
      #expect(
        written.contains("\u{1B}]8;;file://\(path)\u{1B}\\\(path)\u{1B}]8;;\u{1B}\\") == isLink)
      #expect(written.contains("\u{1B}]8;") == isLink)
      #expect(written.contains(path))
    }
  }
}
