/// What can be done with notes besides writing them, in Dutch or English.
enum NoteOrder: Equatable {
  /// `weg 2`, `remove 2`.
  case remove(Int)
  /// `wijzig 2 andere woorden`, `change 2 other words`.
  case edit(Int, String)
  /// `kop 1 3 Thuis`, `heading 1 3 Home`; without words under none.
  case group([Int], heading: String)

  /// Reads what was typed; nil where it is a note.
  init?(_ typed: String) {
    let words = typed.split(separator: " ")
    guard let order = words.first?.lowercased(), words.count > 1, let number = Int(words[1])
    else { return nil }
    switch order {
    case "weg", "remove":
      guard words.count == 2 else { return nil }
      self = .remove(number)
    case "wijzig", "change":
      guard words.count > 2 else { return nil }
      self = .edit(number, words[2...].joined(separator: " "))
    case "kop", "heading":
      let numbers = words.dropFirst().prefix { Int($0) != nil }
      self = .group(
        numbers.compactMap { Int($0) },
        heading: words.dropFirst(1 + numbers.count).joined(separator: " "))
    default: return nil
    }
  }
}
