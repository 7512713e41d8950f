import Foundation
import Glibc
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@testable import Shell

@Suite("Reading lines at a terminal")
struct ReadlineReaderTests {
  private func reader(
    columns: Int = 80, environment: [String: String] = [:], _ arguments: String = "read"
  ) throws -> TerminalProgram {
    let terminal = try TerminalProgram.fixture(
      arguments, columns: columns, environment: environment)
    try terminal.wait(forPrompt: ">")
    return terminal
  }

  @Test("a line, with accents, emoji and Arabic, also under the C locale")
  func line() throws {
    for language in ["nl_NL.UTF-8", "C"] {
      let terminal = try reader(environment: ["LANG": language, "LC_ALL": language])
      try terminal.type("één سلام ኛ中👍🏽x")
      // Three characters are taken away again, one of them of two code points.
      try terminal.type("\u{7F}\u{7F}\u{7F}ë\r")
      try terminal.wait(for: "[line \"één سلام ኛë\"]")
    }
  }

  @Test("Ctrl-C clears the line; on an empty one it is told")
  func interrupt() throws {
    let terminal = try reader()
    try terminal.type("half")
    try terminal.wait(forPrompt: "> half")
    try terminal.type("\u{03}")
    try terminal.wait(forPrompt: ">")
    #expect(terminal.screen.text == "> half^C\n>")
    try terminal.type("\u{03}")
    try terminal.wait(for: "[interrupted]\n>")
    #expect(terminal.screen.text == "> half^C\n>\n[interrupted]\n>")
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
    try terminal.wait(forPrompt: ">")
    try terminal.type("\u{04}")
    #expect(try terminal.expectEnd() == .status(0))
    #expect(terminal.screen.text.hasSuffix("[ended]\n"))
    #expect(terminal.isCooked)
  }

  @Test("a bracketed paste is one line with line breaks, and no command")
  func paste() throws {
    let terminal = try reader()
    try terminal.paste("/stop\r\ntwee\tdrie\u{07}\r\n")
    try terminal.type("!\r")
    try terminal.wait(for: "[pasted \"/stop\\ntwee    drie!\"]")
    try terminal.wait(forPrompt: ">")
    try terminal.type("zie ")
    try terminal.paste("/stop")
    try terminal.type("\r")
    try terminal.wait(for: "[line \"zie /stop\"]")
    try terminal.wait(forPrompt: ">")
    try terminal.paste("/stop")
    try terminal.type("\u{15}/stop\r")
    try terminal.wait(for: "[line \"/stop\"]")
  }

  @Test("an unbracketed paste is several lines")
  func unbracketed() throws {
    let terminal = try reader()
    try terminal.type("een\rtwee\rdrie\r")
    try terminal.wait(for: "[line \"drie\"]")
    #expect(terminal.screen.text.contains("[line \"een\"]"))
    #expect(terminal.screen.text.contains("[line \"twee\"]"))
  }

  @Test("one megabyte, pasted or typed, is refused and hangs nothing", arguments: [true, false])
  func megabyte(bracketed: Bool) throws {
    let terminal = try reader()
    let text = String(repeating: "abc ", count: 1 << 18)
    if bracketed { try terminal.paste(text) } else { try terminal.type(text + "\r") }
    try terminal.wait(for: "[too long 1048576]", seconds: 60)
    try terminal.wait(forPrompt: ">")
    try terminal.type("klaar\r")
    try terminal.wait(for: "[line \"klaar\"]")
  }

  @Test("of a paste, ten thousand characters are kept and one more is not")
  func limit() throws {
    let terminal = try reader()
    try terminal.paste(String(repeating: "ë", count: InputError.maximumTextLength + 1))
    try terminal.wait(for: "[too long 10001]")
    try terminal.wait(forPrompt: ">")
    try terminal.paste(String(repeating: "ë", count: InputError.maximumTextLength))
    try terminal.type("\r")
    try terminal.wait(until: "the line") { $0.raw.contains("ëë\"]") }
  }

  @Test("bytes that are no UTF-8 become U+FFFD")
  func invalid() throws {
    let terminal = try reader()
    try terminal.type(Array("a".utf8) + [0xFF] + Array("b\r".utf8))
    try terminal.wait(for: "[line \"a\u{FFFD}b\"]")
  }

  @Test("the arrow brings lines back; once they are forgotten, nothing does")
  func history() throws {
    let terminal = try reader()
    try terminal.answer(">", "geheim een")
    try terminal.answer(">", "iets anders")
    try terminal.wait(forPrompt: ">")
    try terminal.type("\u{1B}[A\u{1B}[A\r")
    try terminal.wait(until: "the line again") {
      $0.screen.text.components(separatedBy: "[line \"geheim een\"]").count == 3
    }
    try terminal.wait(forPrompt: ">")
    try terminal.answer(">", "forget")
    // Up, a search, the last search, the word before: none of the lines.
    for keys in ["\u{1B}[A", "\u{12}gehei\u{07}", "\u{1B}p\r", "\u{1B}.", "\u{1B}<", "\u{10}"] {
      try terminal.wait(forPrompt: ">")
      try terminal.type("\(keys)\u{05}\u{15}.\r")
      try terminal.wait(for: "[line \".\"]")
    }
    let after = terminal.screen.text.components(separatedBy: "[line \"forget\"]").last ?? ""
    #expect(!after.contains("geheim"))
    #expect(!after.contains("anders"))
  }

  @Test("Tab completes a choice by its first letters, whatever their case")
  func completion() throws {
    let terminal = try reader()
    try terminal.type("ik w\t")
    try terminal.wait(forPrompt: "> Ik wacht nog even.")
    try terminal.type("\r")
    try terminal.wait(for: "[line \"Ik wacht nog even.\"]")
    try terminal.wait(forPrompt: ">")
    try terminal.type("ik \t")
    try terminal.wait(for: "vraag waarom.")
  }

  /// A reader that was asked for a secret.
  private func secretReader(
    columns: Int = 80, environment: [String: String] = [:]
  ) throws -> TerminalProgram {
    let terminal = try reader(columns: columns, environment: environment)
    try terminal.type("secret\r")
    try terminal.wait(forPrompt: "secret>")
    return terminal
  }

  @Test("a passphrase is shown as signs, one a character, and does not come back")
  func secret() throws {
    let terminal = try secretReader()
    try terminal.type("open sesam")
    try terminal.wait(forPrompt: "secret> ••••••••••")
    try terminal.type("\r")
    try terminal.wait(for: "[line \"open sesam\"]")
    let written = terminal.screen.text.components(separatedBy: "open sesam").count - 1
    #expect(written == 1)
    try terminal.wait(forPrompt: ">")
    try terminal.type("\u{1B}[A\r")
    try terminal.wait(until: "the command again") {
      $0.screen.text.components(separatedBy: "[line \"secret\"]").count == 3
    }
  }

  @Test("of a passphrase, Backspace takes one character, Ctrl-U and Ctrl-C all")
  func secretKeys() throws {
    let terminal = try secretReader()
    // A letter of two scalars, an emoji of several, an arrow that means nothing.
    try terminal.type("e\u{301}👩🏽‍🔧x\u{1B}[D")
    try terminal.wait(forPrompt: "secret> •••")
    try terminal.type("\u{7F}\u{7F}")
    try terminal.wait(forPrompt: "secret> •")
    try terminal.type("\u{7F}\u{7F}ab")
    try terminal.wait(forPrompt: "secret> ••")
    try terminal.type("\u{15}")
    try terminal.wait(forPrompt: "secret>")
    try terminal.type("fout")
    try terminal.wait(forPrompt: "secret> ••••")
    try terminal.type("\u{03}")
    try terminal.wait(forPrompt: "secret>")
    try terminal.type("\u{04}goed")
    try terminal.type("\u{04}\r")
    // Ctrl-D on an empty line is the end.
    try terminal.wait(for: "[ended]")
    try terminal.wait(for: "[line \"goed\"]")
  }

  @Test("Esc leaves a passphrase, as does Ctrl-C where nothing is typed")
  func secretLeft() throws {
    let terminal = try secretReader()
    try terminal.type("half\u{1B}")
    try terminal.wait(for: "secret> ••••\n[interrupted]\n")
    try terminal.answer(">", "secret")
    try terminal.wait(forPrompt: "secret>")
    try terminal.type("\u{03}")
    try terminal.wait(for: "secret>\n[interrupted]\n")
    #expect(!terminal.screen.text.contains("half"))
  }

  @Test("a passphrase is pasted; of several lines the first counts")
  func secretPaste() throws {
    let terminal = try secretReader()
    try terminal.paste("open sesam\nen meer\n")
    try terminal.wait(forPrompt: "secret> ••••••••••")
    try terminal.type("!\r")
    try terminal.wait(for: "[line \"open sesam!\"]")
  }

  @Test("a passphrase longer than the line shows as many signs as fit, and loses nothing")
  func longSecret() throws {
    let terminal = try secretReader(columns: 20)
    let secret = String(repeating: "abcdefgh", count: 8)
    try terminal.type(secret)
    try terminal.wait(forPrompt: "secret> •••••••••••")
    try terminal.type("\r")
    try terminal.wait(until: "the line") {
      $0.screen.text.filter { !$0.isNewline }.contains("[line \"\(secret)\"]")
    }
  }

  @Test("a window that is resized while a passphrase is typed shows the signs anew")
  func secretResize() throws {
    let terminal = try secretReader()
    try terminal.type("abc")
    try terminal.wait(forPrompt: "secret> •••")
    terminal.resize(columns: 40)
    terminal.send(SIGWINCH)
    try terminal.type("d")
    try terminal.wait(forPrompt: "secret> ••••")
    try terminal.type("\r")
    try terminal.wait(for: "[line \"abcd\"]")
  }

  @Test("Ctrl-Z in mid-passphrase gives the terminal back, fg goes on; nothing of it is shown")
  func suspendSecret() throws {
    let fixture = BuiltProducts.path(of: "ShellFixture")
    let terminal = try TerminalProgram.start(
      ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"], columns: 100,
      environment: ["PS1": "$ "])
    try terminal.wait(for: "$")
    try terminal.type("\(fixture) read\n")
    try terminal.answer(">", "secret")
    try terminal.wait(forPrompt: "secret>")
    try terminal.type("half")
    try terminal.wait(forPrompt: "secret> ••••")
    try terminal.type("\u{1A}")
    try terminal.wait(for: "Stopped")
    try terminal.wait(until: "a terminal as it was") { $0.isCooked }
    try terminal.type("fg\n")
    try terminal.wait(forPrompt: "secret> ••••")
    try terminal.wait(until: "a terminal that shows nothing") { !$0.isCooked }
    #expect(!terminal.screen.text.contains("half"))
    #expect(!terminal.raw.contains("[?1049"))
    try terminal.type(" heel\r")
    try terminal.wait(for: "[line \"half heel\"]")
  }

  @Test("a program that is asked to stop while a passphrase is typed gives the terminal back")
  func secretSignal() throws {
    let terminal = try secretReader()
    try terminal.type("half")
    try terminal.wait(forPrompt: "secret> ••••")
    terminal.send(SIGTERM)
    #expect(try terminal.expectEnd() == .status(0))
    #expect(terminal.isCooked)
    #expect(terminal.screen.text.hasSuffix("[closed \"\"]\n[closed \"\"]\n"))
  }

  /// Emacs' keys, and vi's as a person's `.inputrc` asks for them.
  private static let keymaps = ["", "set editing-mode vi\n"]

  @Test("no search begins where nothing can be found, in either keymap", arguments: keymaps)
  func nothingToSearch(inputrc: String) throws {
    let file = NSTemporaryDirectory() + UUID().uuidString
    try inputrc.write(toFile: file, atomically: true, encoding: .utf8)
    defer { unlink(file) }
    let terminal = try reader(environment: ["INPUTRC": file, "MALLOC_PERTURB_": "165"])
    for keys in ["\u{12}", "\u{13}", "\u{1B}", "\u{12}", "\u{1B}p", "\u{1B}", "/", "x", "\r"] {
      try terminal.type(keys)
      try terminal.waitUntilRead()
    }
    // In vi's keymap ‘x’ erased a character, in emacs' it is one.
    try terminal.wait(for: "[line \"\(inputrc.isEmpty ? "x" : "")\"]\n>")
    try terminal.type("\u{03}")
    // A signal may overtake keys, and keys a signal.
    try terminal.wait(for: "[interrupted]\n>")
    try terminal.type("ja\r")
    try terminal.wait(for: "[line \"ja\"]")
    #expect(!terminal.raw.contains("i-search"))
  }

  @Test("Alt-Enter does not change the keys to vi's, and the file of keys is not read again")
  func noOtherKeymap() throws {
    let file = NSTemporaryDirectory() + UUID().uuidString
    try "".write(toFile: file, atomically: true, encoding: .utf8)
    defer { unlink(file) }
    let terminal = try reader(environment: ["INPUTRC": file])
    try "set editing-mode vi\n".write(toFile: file, atomically: true, encoding: .utf8)
    try terminal.type("een\u{1B}\r\u{1B}\n\u{18}\u{12}twee")
    // In vi's keymap this would be a letter.
    try terminal.type("\u{01}x\r")
    try terminal.wait(for: "[line \"xeentwee\"]")
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
    let fixture = BuiltProducts.path(of: "ShellFixture")
    let terminal = try TerminalProgram.start(
      ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"], columns: 100,
      environment: ["PS1": "$ "])
    try terminal.wait(for: "$")
    try terminal.type("\(fixture) read\n")
    try terminal.wait(forPrompt: ">")
    #expect(!terminal.isCooked)
    try terminal.type("half")
    try terminal.wait(forPrompt: "> half")
    try terminal.type("\u{1A}")
    try terminal.wait(for: "Stopped")
    try terminal.wait(until: "a terminal as it was") { $0.isCooked }
    try terminal.type("echo $((6*7))\n")
    try terminal.wait(for: "42")
    try terminal.type("fg\n")
    try terminal.wait(forPrompt: "> half")
    #expect(!terminal.isCooked)
    try terminal.type(" heel\r")
    try terminal.wait(for: "[line \"half heel\"]")
  }

  @Test("the program asked to stop gives the terminal back", arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func signals(signal: Int32) throws {
    let terminal = try reader()
    #expect(!terminal.isCooked)
    try terminal.type("half")
    try terminal.wait(forPrompt: "> half")
    terminal.send(signal)
    #expect(try terminal.expectEnd() == .status(0))
    #expect(terminal.isCooked)
    #expect(!terminal.screen.readsKeys)
    #expect(terminal.screen.text.hasSuffix("[closed \"half\"]\n"))
  }

  @Test("a closed terminal ends the program")
  func close() throws {
    let terminal = try reader()
    try terminal.type("half")
    try terminal.wait(forPrompt: "> half")
    terminal.close()
    #expect(try terminal.expectEnd() == .status(0))
  }

  @Test(
    "plain lines: no escape code but the one for pastes, and still Ctrl-C, history and Tab",
    arguments: [(["read", "--plain"], [:]), (["read"], ["TERM": "dumb"])])
  func plain(arguments: [String], environment: [String: String]) throws {
    let fixture = BuiltProducts.path(of: "ShellFixture")
    let terminal = try TerminalProgram.start(
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
      $0.screen.text.components(separatedBy: "[line \"Ik wacht").count == 3
    }
    try terminal.type("\u{04}")
    #expect(try terminal.expectEnd() == .status(0))
    #expect(!terminal.raw.replacing(#/\u{1B}\[\?2004[hl]/#, with: "").contains("\u{1B}"))
    #expect(terminal.isCooked)
  }

  @Test(
    "a paste is one answer, also without colours and under --plain",
    arguments: [(["read", "--plain"], [:]), (["read"], ["NO_COLOR": "1"])])
  func pasteIsWhole(arguments: [String], environment: [String: String]) throws {
    let fixture = BuiltProducts.path(of: "ShellFixture")
    let terminal = try TerminalProgram.start(
      [fixture] + arguments, columns: 80, environment: environment)
    try terminal.wait(for: ">")
    #expect(terminal.raw.contains("\u{1B}[?2004h"))
    try terminal.paste("Ik wil kok worden.\n2\n")
    try terminal.type("\r")
    try terminal.wait(for: #"[pasted "Ik wil kok worden.\n2"]"#)
  }

  @Test("NO_COLOR takes the colours away, and nothing else")
  func noColour() throws {
    let terminal = try reader(environment: ["NO_COLOR": "1"])
    try terminal.type("een\u{01}t\r")
    try terminal.wait(for: #"[line "teen"]"#)
    #expect(!terminal.raw.contains(#/\u{1B}\[[0-9;]*3[0-9]m/#))
  }

  @Test("Ctrl-C gives up a paste that never ends, and the next line is read")
  func endlessPaste() throws {
    let terminal = try reader()
    try terminal.type("\u{1B}[200~half")
    try terminal.waitUntilRead()
    try Seat.interrupt(terminal)
    try terminal.type("daarna\r")
    try terminal.wait(for: #"[line "daarna"]"#)
    try terminal.type("\u{1B}[201~nog\r")
    try terminal.wait(for: #"[line "nog"]"#)
  }

  @Test("keys that mean nothing leave nothing on the line; a search speaks no English")
  func meaninglessKeys() throws {
    let terminal = try reader()
    try terminal.type("een\r")
    try terminal.wait(for: #"[line "een"]"#)
    try terminal.type("a\u{1B}[5~b\u{1B}[6~\u{1B}[15~c\u{12}\u{13}d\r")
    try terminal.wait(for: #"[line "abcd"]"#)
    #expect(!terminal.raw.contains("search"))
  }

  @Test(
    "what is joined of several characters is drawn where it stands, whatever key is pressed",
    arguments: ["👩‍👩‍👧", "👩🏽‍🔧", "🏳️‍🌈", "🇳🇱", "👍🏽"])
  func joinedCharacters(character: String) throws {
    let terminal = try reader()
    for (keys, before, after) in [
      ("\(character) ok", "> \(character) ok", ""), ("\u{01}", ">", " \(character) ok"),
      ("Z", "> Z", "\(character) ok"), ("\u{05}", "> Z\(character) ok", ""),
      ("X", "> Z\(character) okX", ""), ("\u{02}\u{02}\u{02}", "> Z\(character) ", "okX"),
      ("a\u{7F}", "> Z\(character) ", "okX"), ("\u{02}\u{02}", "> Z", "\(character) okX"),
    ] {
      try terminal.type(keys)
      try terminal.wait(until: "\(before)|\(after)") {
        $0.screen.line == (before + after).trimmingCharacters(in: .whitespaces)
          && $0.screen.lineToCursor.trimmingCharacters(in: .whitespaces)
            == before.trimmingCharacters(in: .whitespaces)
      }
    }
    try terminal.type("\r")
    try terminal.wait(for: "[line \("Z\(character) okX".debugDescription)]")
  }

  @Test(
    "what is joined of several characters leaves nothing on the line when it is erased",
    arguments: ["👩‍👩‍👧", "👩🏽‍🔧", "🏳️‍🌈", "🇳🇱", "👍🏽"])
  func erasedJoinedCharacter(character: String) throws {
    let terminal = try reader()
    for (keys, line, toCursor) in [
      ("ok\(character)", "> ok\(character)", "> ok\(character)"), ("\u{7F}", "> ok", "> ok"),
      ("x", "> okx", "> okx"),
      // The one at the beginning, with words behind it.
      ("\u{01}\(character)", "> \(character)okx", "> \(character)"), ("\u{7F}", "> okx", ">"),
      // All of the line at once.
      ("\(character)", "> \(character)okx", "> \(character)"), ("\u{05}\u{15}", ">", ">"),
    ] {
      try terminal.type(keys)
      try terminal.wait(until: "\(line)|\(toCursor)") {
        $0.screen.line == line
          && $0.screen.lineToCursor.trimmingCharacters(in: .whitespaces) == toCursor
      }
    }
    try terminal.type("ja\r")
    try terminal.wait(for: "[line \"ja\"]")
  }

  @Test(
    "keys move over and erase what a person sees as one character",
    arguments: ["👩🏽‍🔧", "🏳️‍🌈", "👨‍👩‍👧", "e\u{301}\u{323}", "🇳🇱"])
  func wholeCharacters(character: String) throws {
    let terminal = try reader()
    try terminal.type("a\(character)\u{7F}b\r")
    try terminal.wait(for: #"[line "ab"]"#)
    try terminal.type("a\(character)b\u{1B}[D\u{1B}[Dx\r")
    try terminal.wait(for: "[line \("ax\(character)b".debugDescription)]")
    try terminal.type("\(character)b\u{01}\u{04}\r")
    try terminal.wait(for: #"[line "b"]"#)
  }
}
