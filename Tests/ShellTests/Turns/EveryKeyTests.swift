import Archive
import Foundation
import Glibc
import PseudoTerminal
import Roleplay
import Testing

@testable import Shell

/// Presses every key of readline's keymaps where another person sat before, and looks for their words
/// in all that is written.
@Suite("No key brings back what another person typed")
struct EveryKeyTests {
  /// Emacs' keys, and vi's as a person's `.inputrc` asks for them.
  enum Keymap: String, CaseIterable, Sendable {
    case emacs, vi

    var keys: [[UInt8]] { self == .emacs ? EveryKey.emacs : EveryKey.vi }

    /// The variables of a program with this keymap.
    func environment(in house: House) throws -> [String: String] {
      guard self == .vi else { return [:] }
      let file = house.path + "/inputrc"
      try "set editing-mode vi\n".write(toFile: file, atomically: true, encoding: .utf8)
      return ["INPUTRC": file]
    }
  }

  private static let script = """
    title: Les
    heading: De les
    audience: solo
    ---
    <<declare $les_stap = "">>
    <<declare $les_zin = "">>
    Verteller: Wat ga je doen? #line:les-1
    <<nextstep $les_stap>>
    Verteller: Wat zeg je? #line:les-2
    <<ask $les_zin>>
    ===
    """

  /// Presses each key on a line with letters on it, which Ctrl-C then takes away.
  private func press(_ keys: some Sequence<[UInt8]>, at terminal: TerminalProgram) throws {
    // What the program reads too late for one Ctrl-C is there for the next.
    try terminal.keepTypedAtInterrupt()
    for key in keys {
      // The first letter lets vi's commands insert.
      do {
        try terminal.type(Array("ix".utf8) + key)
        try Seat.interrupt(terminal)
      } catch {
        Issue.record("after the keys \(key)")
        throw error
      }
    }
  }

  /// Presses all keys.
  ///
  /// - Returns: all that was written meanwhile.
  private func pressAll(_ keys: [[UInt8]], at terminal: TerminalProgram) throws -> String {
    let mark = terminal.bytes.count
    try press(keys, at: terminal)
    // Keys are taken in their order: when this letter shows, those before it are done, and what they
    // left on the line is taken away too. In vi's keymap `a` makes it one to write.
    try Seat.interrupt(terminal)
    try terminal.type("aq")
    try terminal.wait(until: "the letter") { $0.screen.line.hasSuffix("q") }
    try Seat.interrupt(terminal)
    // It still works, and what it takes for the line is what was typed.
    try terminal.type("aklaar\r")
    try terminal.wait(until: "an answer") {
      String(decoding: $0.bytes[mark...], as: UTF8.self).contains("klaar’ ken ik niet.")
    }
    return String(decoding: terminal.bytes[mark...], as: UTF8.self)
  }

  @Test("after a play", arguments: Keymap.allCases)
  func afterPlay(keymap: Keymap) throws {
    let house = try House(["les": Self.script])
    let seat = try Seat(in: house, environment: try keymap.environment(in: house))
    try seat.begin()
    try seat.terminal.type("gehgewist\u{15}")
    try seat.terminal.type("gehgezegd\r")
    try seat.terminal.wait(for: "Wat zeg je?")
    try seat.terminal.wait(forPrompt: "Jij:")
    try seat.terminal.type("gehgeknipt\u{17}\u{12}gehgezocht\u{07}")
    try seat.interrupt()
    try seat.terminal.type("gehtwee\r")
    try seat.terminal.answer("Nummer, of Enter = 1:", "3")
    try seat.terminal.answer("Weg is weg. Weet je het zeker? Ja of nee:", "ja")
    try seat.endTurn()
    let written = try pressAll(keymap.keys, at: seat.terminal)
    for word in ["gewist", "gezegd", "geknipt", "gezocht", "gehtwee"] {
      #expect(!written.contains(word), "\(word)")
    }
  }

  @Test("after a dossier's code and a play's, right or wrong", arguments: Keymap.allCases)
  func afterCode(keymap: Keymap) throws {
    let house = try House(["les": Self.script])
    let dossiers = DossierFolder(in: TranscriptFolder(path: house.transcripts))
    let code = try dossiers.begin(Dossier(alias: "Tulp", lessons: []))
    let seat = try Seat(in: house, environment: try keymap.environment(in: house))
    let typed = code.description.lowercased()
    try seat.terminal.answer(">", "dossier tulp")
    try seat.terminal.wait(forPrompt: "Code:")
    try seat.terminal.type("gehfout\u{15}gehmis\r")
    try seat.terminal.wait(for: "Die code klopt niet.")
    try seat.terminal.wait(forPrompt: "Code:")
    try seat.terminal.type("\(typed)\u{15}\(typed)\r")
    try seat.terminal.wait(for: "Dossier van Tulp")
    try seat.terminal.wait(forPrompt: "Klaar? Druk op Enter. Dan gaat je dossier dicht.")
    try seat.terminal.type("\r")
    try seat.waitForNext()
    try seat.begin()
    let playCode = try seat.code()
    try seat.terminal.answer("Jij:", "/stop")
    try seat.endTurn()
    let mark = seat.mark
    try seat.terminal.answer(">", "verder")
    try seat.terminal.wait(forPrompt: "Je code:")
    try seat.terminal.type("gehgeraden\r")
    try seat.terminal.wait(for: "Die code klopt niet.")
    try seat.terminal.wait(forPrompt: "Je code:")
    try seat.terminal.type("\(playCode)\u{15}\r")
    try seat.terminal.wait(forPrompt: ">")
    let written = try pressAll(keymap.keys, at: seat.terminal)
    for word in ["gehfout", "gehmis", "gehgeraden", typed, playCode] {
      #expect(!written.contains(word), "\(word)")
      #expect(!seat.written(since: mark).contains(word), "\(word)")
    }
  }

  @Test("after a passphrase", arguments: Keymap.allCases)
  func afterPassphrase(keymap: Keymap) throws {
    let house = try House(["les": Self.script])
    try Settings(path: house.settings).passphrase.set("gehopen sesam")
    let seat = try Seat(in: house, environment: try keymap.environment(in: house))
    try seat.terminal.answer(">", "docent")
    try seat.terminal.wait(forPrompt: "Wachtzin:")
    try seat.terminal.type("gehopen sesam\u{15}gehopen sesam\r")
    try seat.terminal.answer("docent>", "docent uit")
    try seat.waitForNext()
    let written = try pressAll(keymap.keys, at: seat.terminal)
    #expect(!written.contains("geh"))
    #expect(!written.contains("sesam"))
    #expect(!seat.terminal.raw.contains("sesam"))
  }

  /// Otherwise the tests above could not fail.
  @Test("keys do bring it back, and are seen to, where the program does not begin anew")
  func broughtBack() throws {
    let keys: [(Keymap, key: [UInt8], word: String)] = [
      (.emacs, [0x10], "gehgezegd"), (.emacs, [0x19], "gehgewist"),
      (.vi, Array("\u{1B}k".utf8), "gehgezegd"),
    ]
    for (keymap, key, word) in keys {
      #expect(keymap.keys.contains(key))
      let house = try House.small()
      let terminal = try TerminalProgram.fixture(
        "read", environment: try keymap.environment(in: house))
      try terminal.answer(">", "gehgezegd")
      try terminal.wait(forPrompt: ">")
      try terminal.type("gehgewist\u{15}")
      try Seat.expectNothingTyped(at: ">", terminal)
      let mark = terminal.bytes.count
      try press([key], at: terminal)
      try terminal.wait(until: "\(word) again") {
        String(decoding: $0.bytes[mark...], as: UTF8.self).contains(word)
      }
    }
  }

  @Test("readline's own list of bound keys holds none that is not pressed")
  func listed() throws {
    for (keymaps, keys) in [
      (["emacs-standard", "emacs-meta", "emacs-ctlx"], EveryKey.emacs),
      (["vi-insert", "vi-command"], EveryKey.vi),
    ] {
      let pressed = Set(keys)
      for keymap in keymaps {
        let listed = try EveryKey.listed(in: keymap)
        #expect(listed.count > 20)
        for sequence in listed {
          let sequences = [sequence, [0x1B] + sequence, [0x18] + sequence]
          let isSignal = sequence.contains { [0x03, 0x1A, 0x1C].contains($0) }
          // A paste is text, and is taken apart before readline sees it.
          let isPaste = sequences.contains(Array("\u{1B}[200~".utf8))
          #expect(
            isSignal || isPaste || sequences.contains { pressed.contains($0) }, "\(sequence)")
        }
      }
    }
  }
}
