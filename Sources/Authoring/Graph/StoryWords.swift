import Roleplay
import Yarn

/// A scenario's words as a person reads them who does not play: in their language, without markup, and
/// with the names of values in the places where values come.
struct StoryWords {
  private let translations: [String: String]
  /// What variables of this scenario begin with, which says nothing in a picture of it.
  private let prefix: String

  init(scenario: String, tables: [Source]) {
    prefix = "$" + scenario.lowercased() + "_"
    translations = tables.reduce(into: [:]) { translations, table in
      guard let table = try? StringTable(csv: table.bytes, name: table.name) else { return }
      translations.merge(table.entries) { first, _ in first }
    }
  }

  /// The words of a line; what the narrator says without their name.
  func text(of line: Outline.Line) -> String {
    var values: [String] = []
    var text = ""
    for piece in line.pieces {
      switch piece {
      case .text(let words, _): text += words
      case .value(let expression, _):
        text += "{\(values.count)}"
        values.append(name(of: expression))
      }
    }
    let words = line.id.flatMap { translations[$0] } ?? text
    return withoutNarrator(Self.plain(words, values))
  }

  private func withoutNarrator(_ text: String) -> String {
    guard let colon = text.firstRange(of: ": "), Voice.isNarrator(String(text[..<colon.lowerBound]))
    else { return text }
    return String(text[colon.upperBound...])
  }

  /// The placeholder in a picture for a value that is filled in.
  private func name(of expression: Outline.Expression?) -> String {
    guard let name = expression?.variables.first?.text else { return "[…]" }
    let short =
      name.lowercased().hasPrefix(prefix) ? name.dropFirst(prefix.count) : name.dropFirst()
    return "[\(short)]"
  }

  /// The words without escapes and markup, and with the names of the values.
  private static func plain(_ words: String, _ values: [String]) -> String {
    var plain = ""
    var rest = words[...]
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        if let escaped = rest.popFirst() { plain.append(escaped) }
      case "[":
        guard let end = rest.firstIndex(of: "]") else { plain.append(character); continue }
        rest = rest[rest.index(after: end)...]
      case "{":
        let number = rest.prefix { $0.isASCII && $0.isNumber }
        guard let index = Int(number), values.indices.contains(index),
          rest[number.endIndex...].first == "}"
        else { plain.append(character); continue }
        plain += values[index]
        rest = rest[number.endIndex...].dropFirst()
      default: plain.append(character)
      }
    }
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
