import Roleplay
import Yarn

/// Variables and commands that would be shown to the pupil literally, for want of a brace or a
/// bracket: `$naam`, `<discuss 3>`.
enum MistypedValues {
  private static let words: Set<String> = Set(Exercise.all.map(\.name)).union([
    "set", "if", "elseif", "else", "endif", "jump", "detour", "return", "stop", "declare", "once",
    "endonce", "call", "enum",
  ])

  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    for entry in draft.words.entries {
      let node = draft.outline.nodes[entry.node]
      guard draft.isOwn(node) else { continue }
      for case .text(let text, let place) in entry.line.pieces {
        if let (name, range) = variable(in: text) {
          findings.add(
            .bareVariable(name), at: place.part(from: range.lowerBound, to: range.upperBound),
            in: node, line: entry.line)
          break
        }
        if let (command, range) = command(in: text) {
          findings.add(
            .mistypedCommand(command), at: place.part(from: range.lowerBound, to: range.upperBound),
            in: node, line: entry.line)
          break
        }
      }
    }
  }

  /// Whether a line is nothing but a command that was meant: its words are no words to judge.
  static func isCommand(_ line: Outline.Line) -> Bool {
    guard case .text(let text, _)? = line.pieces.first else { return false }
    return command(in: text) != nil
  }

  /// A name behind `$`, and its bytes.
  private static func variable(in text: String) -> (String, Range<Int>)? {
    let bytes = Array(text.utf8)
    for start in bytes.indices where bytes[start] == UInt8(ascii: "$") {
      guard start == 0 || bytes[start - 1] != UInt8(ascii: "\\") else { continue }
      var end = start + 1
      while end < bytes.count,
        bytes[end] >= 0x80 || bytes[end] == UInt8(ascii: "_")
          || UnicodeScalar(bytes[end]).properties.isAlphabetic
          || end > start + 1 && (0x30...0x39).contains(bytes[end])
      {
        end += 1
      }
      // “$” alone, or before a price, is no variable.
      guard end > start + 1 else { continue }
      return (String(decoding: bytes[start..<end], as: UTF8.self), start..<end)
    }
    return nil
  }

  /// The text between `<` and `>`, or before one of them, if it begins like a command.
  private static func command(in text: String) -> (String, Range<Int>)? {
    guard let open = text.firstIndex(of: "<") else { return nil }
    let rest = text[open...].drop { $0 == "<" || $0 == " " }
    let content = rest.prefix { $0 != ">" }
    guard let word = content.split(separator: " ").first, words.contains(word.lowercased()) else {
      return nil
    }
    let end = rest[content.endIndex...].prefix { $0 == ">" }.endIndex
    let start = text.utf8.distance(from: text.startIndex, to: open)
    return (
      String(content).trimmed, start..<text.utf8.distance(from: text.startIndex, to: end)
    )
  }
}
