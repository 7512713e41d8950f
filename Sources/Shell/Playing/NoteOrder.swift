import Yarn

/// What can be done with notes besides writing them, in Dutch or English.
enum NoteOrder: Equatable {
  /// `weg 2`, `remove 2`.
  case remove(Int)
  /// `wijzig 2 andere woorden`, `change 2 other words`.
  case edit(Int, String)
  /// `kop 1 3 Thuis`, `heading 1 3 Home`; without words under none.
  case group([Int], heading: String)
  /// An order with something missing, or something too many; what it looks like when it is whole.
  case unclear(example: String)

  /// Reads what was typed; nil where it is a note: an order is its word and a number.
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

  /// How something is taken away, for example.
  static func removal(_ language: Language) -> String {
    language == .dutch ? "weg 1" : "remove 1"
  }

  private static func edit(
    _ number: Int, _ words: ArraySlice<Substring>, example: String
  ) -> NoteOrder {
    words.isEmpty ? .unclear(example: example) : .edit(number, words.joined(separator: " "))
  }
}
