import Foundation

/// Every key that readline's keymaps can hold, as bytes: each by itself, behind each prefix, behind a
/// number, and in vi's keymap also as a motion behind an operator.
enum EveryKey {
  /// The terminal's own: they send signals, and never reach a program.
  private static let signals: Set<UInt8> = [0x03, 0x1A, 0x1C]

  private static let bytes = (UInt8.min...UInt8.max).filter { !signals.contains($0) }
  private static let printable = Array(UInt8(0x20)..<0x7F)
  private static let escape: UInt8 = 0x1B
  private static let controlX: UInt8 = 0x18

  /// The keys of Emacs' keymaps.
  static let emacs: [[UInt8]] = {
    var keys = bytes.map { [$0] }
    keys += bytes.map { [escape, $0] }
    keys += bytes.map { [controlX, $0] }
    // A number before a key: `ESC 3`, and `ESC -` for the other way.
    for count in [[escape, UInt8(ascii: "3")], [escape, UInt8(ascii: "-")]] {
      keys += bytes.map { count + [$0] }
      keys += printable.map { count + [escape, $0] }
    }
    keys += special
    // Two in a row: what was cut, then what was cut before it.
    keys += [[0x19, escape, UInt8(ascii: "y")], [0x19, escape, UInt8(ascii: "y"), escape, 0x79]]
    return keys
  }()

  /// The keys of vi's keymaps: while inserting, and as commands.
  static let vi: [[UInt8]] = {
    var keys = bytes.map { [$0] }
    keys += bytes.map { [escape, $0] }
    keys += printable.map { [escape, UInt8(ascii: "3"), $0] }
    for operation in "cdy" {
      keys += printable.map { [escape] + Array("\(operation)".utf8) + [$0] }
    }
    for search in ["/geh\r", "?geh\r", "/\r", "n", "N", "/geh\rn"] {
      keys.append([escape] + Array(search.utf8))
    }
    keys += special
    return keys
  }()

  /// Keys of several bytes, as terminals send them: arrow keys, and similar ones.
  private static let special: [[UInt8]] = {
    var keys: [[UInt8]] = []
    for letter in printable { keys += [[escape, 0x5B, letter], [escape, 0x4F, letter]] }
    for number in 1...24 { keys.append([escape, 0x5B] + Array("\(number)~".utf8)) }
    for number in [2, 3, 5] {
      for letter in "ABCDFH" { keys.append([escape, 0x5B] + Array("1;\(number)\(letter)".utf8)) }
      keys.append([escape, 0x5B] + Array("3;\(number)~".utf8))
    }
    return keys
  }()

  /// The sequences that bash's readline lists as bound (`bind -p`) in its keymaps: another list, made
  /// by readline itself, that must hold no key which is not pressed here.
  static func listed(in keymap: String) throws -> Set<[UInt8]> {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["--norc", "--noprofile", "-c", "set -o emacs; bind -m \(keymap) -p"]
    shell.environment = ["INPUTRC": "/dev/null", "PATH": "/usr/bin:/bin", "LC_ALL": "C"]
    let pipe = Pipe()
    shell.standardOutput = pipe
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    var sequences: Set<[UInt8]> = []
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      guard line.hasPrefix("\""), let end = line.range(of: "\": ", options: .backwards) else {
        continue
      }
      sequences.insert(bytes(of: line[line.index(after: line.startIndex)..<end.lowerBound]))
    }
    return sequences
  }

  /// The bytes of a sequence as readline writes it: `\C-x\C-u`, `\e[A`, `\M-x`, `\\`, `\200`.
  private static func bytes(of text: Substring) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text[...]
    func character() -> UInt8 {
      defer { rest = rest.dropFirst() }
      return rest.utf8.first ?? 0
    }
    while !rest.isEmpty {
      guard rest.hasPrefix("\\") else {
        result.append(character())
        continue
      }
      rest = rest.dropFirst()
      if rest.hasPrefix("C-") {
        rest = rest.dropFirst(2)
        if rest.hasPrefix("\\") { rest = rest.dropFirst() }
        let byte = character()
        result.append(byte == UInt8(ascii: "?") ? 0x7F : byte & 0x1F)
      } else if rest.hasPrefix("M-") {
        rest = rest.dropFirst(2)
        result.append(escape)
      } else if let number = UInt8(rest.prefix(3), radix: 8), rest.prefix(3).count == 3 {
        rest = rest.dropFirst(3)
        result.append(number)
      } else {
        let byte = character()
        result.append(byte == UInt8(ascii: "e") ? escape : byte)
      }
    }
    return result
  }
}
