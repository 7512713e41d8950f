import Roleplay
import Yarn

/// A command for notes during a play, in Dutch or English.
enum NoteCommand: Equatable {
  /// `weg 2`, `remove 2`.
  case remove(Int)
  /// `wijzig 2 andere woorden`, `change 2 other words`.
  case edit(Int, String)
  /// `kop 1 3 Thuis`, `heading 1 3 Home`; without words, removes the notes from their heading.
  case group([Int], heading: String)
  /// An incomplete command, or one with too many words; with an example of a complete one.
  case unclear(example: String)

  /// Parses a typed line; nil if it is a note. A command is its word and a number.
  init?(_ typed: String) {
    let words = typed.split(separator: " ")
    guard let order = words.first?.lowercased(), words.count > 1, let number = Int(words[1])
    else { return nil }
    switch order {
    case "weg", "remove":
      self = words.count == 2 ? .remove(number) : .unclear(example: "\(order) \(number)")
    case "wijzig":
      self = Self.edit(number, words[2...], example: "wijzig \(number) iets anders")
    case "change":
      self = Self.edit(number, words[2...], example: "change \(number) something else")
    case "kop", "heading":
      let numbers = words.dropFirst().prefix { Int($0) != nil }
      self = .group(
        numbers.compactMap { Int($0) },
        heading: words.dropFirst(1 + numbers.count).joined(separator: " "))
    default: return nil
    }
  }

  /// An example of the command to remove a note.
  static func removal(_ language: Language) -> String {
    ProposedWords.removal.words(in: language).joined(separator: " ")
  }

  private static func edit(
    _ number: Int, _ words: ArraySlice<Substring>, example: String
  ) -> NoteCommand {
    words.isEmpty ? .unclear(example: example) : .edit(number, words.joined(separator: " "))
  }
}
