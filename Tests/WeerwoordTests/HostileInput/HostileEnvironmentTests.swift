import Foundation
import Glibc
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@Suite("Nonsense in what a program is started with")
struct HostileEnvironmentTests {
  /// Plays to the second question, and stops; expects that the answer is kept and that all is well.
  private func play(_ variables: [String: String?], inputrc: [UInt8]? = nil) throws {
    let laptop = try Laptop()
    var variables = variables
    if let inputrc {
      try laptop.write(inputrc, to: "home/.inputrc")
      variables["INPUTRC"] = .some(nil)
    }
    let program = try laptop.start(
      ["play", "elektricien", "--as", "Ree", "--language", "nl"], with: variables)
    try program.expect("Broer aan de telefoon")
    try program.expect("Kies 1–5: ")
    try program.waitUntilRead()
    try program.enter("Tante")
    try program.expect("→ Tante")
    try program.expect("Kies 1–6: ")
    try program.waitUntilRead()
    try program.enter("/stop")
    #expect(try program.expectEnd() == .status(0), "\(variables)")
    #expect(try laptop.transcript().decisions.first?.reply?.chosen == "line:el-05c")
    // What the environment says goes to no screen.
    #expect(!program.raw.contains("\u{1B}]"), "\(variables)")
  }

  private static let long = String(repeating: "A", count: 50_000)

  @Test(
    "changes no play",
    arguments: [
      ("LANG", "\u{1B}]0;titel\u{07}"), ("LANG", "xx_YY.ZZ@qq"), ("LANG", "../../../etc/passwd"),
      ("LC_ALL", "nonsens"), ("LC_ALL", long), ("LANGUAGE", ":::::"), ("TERM", "nonsens"),
      ("TERM", "../../../etc/passwd"), ("TERM", "\u{1B}]0;titel\u{07}"), ("TERMINFO", "/dev/null"),
      ("TZ", "../../../etc/passwd"), ("TZ", "<\u{1B}>-99:99:99"), ("TZ", long),
      ("HOME", "/nergens"),
      ("HOME", "/dev/null"), ("HOME", ""), ("HOME", "a/../b"), ("XDG_CONFIG_HOME", "/dev/null"),
      ("COLUMNS", "-5"), ("LINES", "999999999999999999999"), ("PATH", ""), ("PATH", long),
      ("USER", "\u{1B}]0;titel\u{07}"), ("TMPDIR", "/dev/null"), ("SHELL", "/nergens"),
    ])
  func variable(name: String, value: String) throws {
    // A terminal without a type gets plain lines, and no prompt that is drawn anew.
    try play([name: value])
  }

  @Test(
    "of a person's own readline breaks nothing",
    arguments: [
      [UInt8]((0...255).map { UInt8($0) }), Array("$if\n$if\n$else\n$endif\nset\nset x\n\"".utf8),
      Array("\"\\C-t\": \"$(reboot)\\C-m\"\n\"\\M-q\": re-read-init-file\n".utf8),
      Array(
        "set completion-query-items -99999999999\nset history-size -1\nset keymap nergens\n".utf8),
      Array("$include /dev/null\n$include /nergens\n".utf8),
      [UInt8](repeating: 0x61, count: 1_000_000),
      Array(String(repeating: "$if term=a\n", count: 5_000).utf8),
    ])
  func inputrc(_ bytes: [UInt8]) throws {
    try play([:], inputrc: bytes)
  }

  /// What stands in the place of a person's `.inputrc`.
  enum InitFileKind: CaseIterable, Sendable {
    case itself, eachOther, manyTimes, folder, pipe, pipeIncluded, endless, large, link, unreadable
  }

  @Test(
    "in the place of a person's own readline's file breaks nothing",
    arguments: InitFileKind.allCases)
  func initFile(_ kind: InitFileKind) throws {
    let laptop = try Laptop()
    let path = laptop.home + "/.inputrc"
    let other = laptop.home + "/other"
    switch kind {
    case .itself:
      try laptop.write("set bell-style none\n$include ~/.inputrc\n", to: "home/.inputrc")
    case .eachOther:
      try laptop.write(" $ INCLUDE \(other)\r\n", to: "home/.inputrc")
      try laptop.write(
        "$if term=never\n$include ~/.inputrc\n$endif\n$include ~/.inputrc\n", to: "home/other")
    case .manyTimes:
      for number in 0..<12 {
        try laptop.write(
          String(repeating: "$include \(laptop.home)/\(number + 1)\n", count: 10),
          to: number == 0 ? "home/.inputrc" : "home/\(number)")
      }
    case .folder:
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case .pipe: try #require(mkfifo(path, 0o600) == 0)
    case .pipeIncluded:
      try #require(mkfifo(other, 0o600) == 0)
      try laptop.write("$include \(other)\n", to: "home/.inputrc")
    case .endless: try laptop.write("$include /dev/zero\n", to: "home/.inputrc")
    case .large:
      try laptop.write(
        String(repeating: "set bell-style none\n", count: 500_000), to: "home/.inputrc")
    case .link:
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: ".inputrc")
    case .unreadable:
      try laptop.write("set bell-style none\n", to: "home/.inputrc")
      try #require(chmod(path, 0) == 0)
      try laptop.dropRights()
    }
    let shell = try laptop.start(with: ["INPUTRC": nil as String?])
    try shell.expectPrompt("> ")
    try shell.enter("stop")
    #expect(try shell.expectEnd() == .status(0))
  }
}
