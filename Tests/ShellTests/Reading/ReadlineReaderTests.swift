import Foundation
import Glibc
import Roleplay
import Testing

@testable import Shell

@Suite("Reading lines at a terminal")
struct ReadlineReaderTests {
  private func reader(
    columns: Int = 80, environment: [String: String] = [:], _ arguments: String = "read"
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal.fixture(
      arguments, columns: columns, environment: environment)
    try terminal.prompt(">")
    return terminal
  }

  @Test("a line, with accents, emoji and Arabic, also under the C locale")
  func line() throws {
    for language in ["nl_NL.UTF-8", "C"] {
      let terminal = try reader(environment: ["LANG": language, "LC_ALL": language])
      try terminal.type("één سلام ኛ中👍🏽x")
      // Two characters and a grapheme are taken away again.
      try terminal.type("\u{7F}\u{7F}\u{7F}\u{7F}ë\r")
      try terminal.wait(for: "[line \"één سلام ኛë\"]")
    }
  }

  @Test("Ctrl-C clears the line; on an empty one it is told")
  func interrupt() throws {
    let terminal = try reader()
    try terminal.type("half")
    try terminal.prompt("> half")
    try terminal.type("\u{03}")
    try terminal.prompt(">")
    #expect(terminal.screen == "> half^C\n>")
    try terminal.type("\u{03}")
    try terminal.wait(for: "[interrupted]\n>")
    #expect(terminal.screen == "> half^C\n>\n[interrupted]\n>")
  }

  @Test("a search where nothing was typed before finds nothing, and harms nothing")
  func emptySearch() throws {
    let terminal = try reader()
    try terminal.type("een\rforget\r")
    try terminal.wait(for: "[line \"forget\"]\n>")
    for _ in 0..<60 { try terminal.type("\u{1B}[A\u{12}geheim\u{07}\u{19}\u{05}\u{15}") }
    try terminal.type("ja\r")
    try terminal.wait(for: "[line \"ja\"]")
  }

  @Test("Ctrl-D on an empty line is the end, within a line it is not")
  func end() throws {
    let terminal = try reader()
    try terminal.type("ab\u{01}\u{04}\r")
    try terminal.wait(for: "[line \"b\"]")
    try terminal.prompt(">")
    try terminal.type("\u{04}")
    #expect(try terminal.status() == 0)
    #expect(terminal.screen.hasSuffix("[ended]\n"))
    #expect(terminal.isCooked)
  }

  @Test("a bracketed paste is one line with line breaks, and no command")
  func paste() throws {
    let terminal = try reader()
    try terminal.paste("/stop\r\ntwee\tdrie\u{07}\r\n")
    try terminal.type("!\r")
    try terminal.wait(for: "[pasted \"/stop\\ntwee    drie!\"]")
    try terminal.prompt(">")
    try terminal.type("zie ")
    try terminal.paste("/stop")
    try terminal.type("\r")
    try terminal.wait(for: "[line \"zie /stop\"]")
    try terminal.prompt(">")
    try terminal.paste("/stop")
    try terminal.type("\u{15}/stop\r")
    try terminal.wait(for: "[line \"/stop\"]")
  }

  @Test("an unbracketed paste is several lines")
  func unbracketed() throws {
    let terminal = try reader()
    try terminal.type("een\rtwee\rdrie\r")
    try terminal.wait(for: "[line \"drie\"]")
    #expect(terminal.screen.contains("[line \"een\"]"))
    #expect(terminal.screen.contains("[line \"twee\"]"))
  }

  @Test("one megabyte, pasted or typed, is refused and hangs nothing", arguments: [true, false])
  func megabyte(bracketed: Bool) throws {
    let terminal = try reader()
    let text = String(repeating: "abc ", count: 1 << 18)
    if bracketed { try terminal.paste(text) } else { try terminal.type(text + "\r") }
    try terminal.wait(for: "[too long 1048576]", seconds: 60)
    try terminal.prompt(">")
    try terminal.type("klaar\r")
    try terminal.wait(for: "[line \"klaar\"]")
  }

  @Test("of a paste, ten thousand characters are kept and one more is not")
  func limit() throws {
    let terminal = try reader()
    try terminal.paste(String(repeating: "ë", count: InputProblem.longestText + 1))
    try terminal.wait(for: "[too long 10001]")
    try terminal.prompt(">")
    try terminal.paste(String(repeating: "ë", count: InputProblem.longestText))
    try terminal.type("\r")
    try terminal.wait(until: "the line") { $0.raw.contains("ëë\"]") }
  }

  @Test("bytes that are no UTF-8 become U+FFFD")
  func invalid() throws {
    let terminal = try reader()
    try terminal.type(bytes: Array("a".utf8) + [0xFF] + Array("b\r".utf8))
    try terminal.wait(for: "[line \"a\u{FFFD}b\"]")
  }

  @Test("the arrow and Ctrl-R bring lines back; when another person begins, nothing does")
  func history() throws {
    let terminal = try reader()
    try terminal.answer(">", "geheim een")
    try terminal.answer(">", "iets anders")
    try terminal.prompt(">")
    try terminal.type("\u{1B}[A\u{1B}[A\r")
    try terminal.wait(until: "the line again") {
      $0.screen.components(separatedBy: "[line \"geheim een\"]").count == 3
    }
    try terminal.prompt(">")
    try terminal.type("\u{12}anders\r")
    try terminal.wait(until: "the line found") {
      $0.screen.components(separatedBy: "[line \"iets anders\"]").count == 3
    }
    try terminal.prompt(">")
    try terminal.type("gewist geheim\u{15}")
    try terminal.answer(">", "forget")
    // Up, what was cut, the last search, a macro: nothing of the last person.
    for keys in ["\u{1B}[A", "\u{19}\u{15}", "\u{12}\u{12}\u{07}", "\u{1B}y", "\u{18}e", "\u{1B}p"]
    {
      try terminal.prompt(">")
      try terminal.type("\(keys)\u{05}\u{15}.\r")
      try terminal.wait(for: "[line \".\"]")
    }
    let after = terminal.screen.components(separatedBy: "[line \"forget\"]").last ?? ""
    #expect(!after.contains("geheim"))
    #expect(!after.contains("anders"))
  }

  @Test("Tab completes a choice by its first letters, whatever their case")
  func completion() throws {
    let terminal = try reader()
    try terminal.type("ik w\t")
    try terminal.prompt("> Ik wacht nog even.")
    try terminal.type("\r")
    try terminal.wait(for: "[line \"Ik wacht nog even.\"]")
    try terminal.prompt(">")
    try terminal.type("ik \t")
    try terminal.wait(for: "vraag waarom.")
  }

  @Test("a passphrase is shown nowhere and does not come back")
  func secret() throws {
    let terminal = try reader()
    try terminal.answer(">", "secret")
    try terminal.wait(until: "the second prompt") { $0.raw.contains("secret> ") }
    try terminal.type("open sesam\r")
    try terminal.wait(for: "[line \"open sesam\"]")
    let written = terminal.screen.components(separatedBy: "open sesam").count - 1
    #expect(written == 1)
    try terminal.prompt(">")
    try terminal.type("\u{1B}[A\r")
    try terminal.wait(until: "the command again") {
      $0.screen.components(separatedBy: "[line \"secret\"]").count == 3
    }
  }

  @Test("a window resized in mid-line keeps the line")
  func resize() throws {
    let terminal = try reader(columns: 40)
    let words = "een twee drie vier vijf zes zeven acht negen tien elf"
    try terminal.type(words)
    try terminal.wait(for: "elf")
    terminal.resize(columns: 25)
    terminal.send(SIGWINCH)
    try terminal.type(" twaalf")
    terminal.resize(columns: 80)
    terminal.send(SIGWINCH)
    try terminal.type(" dertien\r")
    try terminal.wait(for: "[line \"\(words) twaalf dertien\"]")
  }

  @Test("Ctrl-Z gives the terminal back, fg takes the line up again")
  func suspend() throws {
    let fixture = PseudoTerminal.products.appendingPathComponent("ShellFixture").path
    let terminal = try PseudoTerminal(
      ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"], columns: 100,
      environment: ["PS1": "$ "])
    try terminal.wait(for: "$")
    try terminal.type("\(fixture) read\n")
    try terminal.prompt(">")
    #expect(!terminal.isCooked)
    try terminal.type("half")
    try terminal.prompt("> half")
    try terminal.type("\u{1A}")
    try terminal.wait(for: "Stopped")
    try terminal.wait(until: "a terminal as it was") { $0.isCooked }
    try terminal.type("echo $((6*7))\n")
    try terminal.wait(for: "42")
    try terminal.type("fg\n")
    try terminal.prompt("> half")
    #expect(!terminal.isCooked)
    try terminal.type(" heel\r")
    try terminal.wait(for: "[line \"half heel\"]")
  }

  @Test("the program asked to stop gives the terminal back", arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func signals(signal: Int32) throws {
    let terminal = try reader()
    #expect(!terminal.isCooked)
    try terminal.type("half")
    try terminal.prompt("> half")
    terminal.send(signal)
    #expect(try terminal.status() == 0)
    #expect(terminal.isCooked)
    #expect(!terminal.model.isReading)
    #expect(terminal.screen.hasSuffix("[closed \"half\"]\n"))
  }

  @Test("a closed terminal ends the program")
  func close() throws {
    let terminal = try reader()
    try terminal.type("half")
    try terminal.prompt("> half")
    terminal.close()
    #expect(try terminal.status() == 0)
  }

  @Test(
    "plain lines: no escape code at all, and still Ctrl-C, history and Tab",
    arguments: [
      (["read", "--plain"], [:]), (["read"], ["NO_COLOR": "1"]), (["read"], ["TERM": "dumb"]),
    ])
  func plain(arguments: [String], environment: [String: String]) throws {
    let fixture = PseudoTerminal.products.appendingPathComponent("ShellFixture").path
    let terminal = try PseudoTerminal(
      [fixture] + arguments, columns: 80, environment: environment)
    try terminal.wait(for: ">")
    try terminal.type("half")
    try terminal.wait(for: "half")
    try terminal.type("\u{03}")
    try terminal.wait(for: "^C")
    try terminal.type("ik w\t\r")
    try terminal.wait(for: "[line \"Ik wacht nog even.\"]")
    try terminal.type("\u{1B}[A\r")
    try terminal.wait(until: "the line again") {
      $0.screen.components(separatedBy: "[line \"Ik wacht").count == 3
    }
    try terminal.type("\u{04}")
    #expect(try terminal.status() == 0)
    #expect(!terminal.raw.contains("\u{1B}"))
    #expect(terminal.isCooked)
  }
}
