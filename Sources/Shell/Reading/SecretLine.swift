/// A passphrase or a code while it is being typed.
struct SecretLine {
  /// More characters than anybody types; what comes after them is passed over.
  private static let longest = 1000

  /// What came of a key.
  enum Outcome: Equatable {
    /// More is expected.
    case goesOn
    /// What stands there has to be shown anew.
    case changed
    /// It was entered.
    case entered
    /// The person wants to leave it.
    case left
    /// Nothing was typed, and nothing will be.
    case ended
  }

  private(set) var text = ""

  /// How many characters a person sees of it, as signs.
  var count: Int { text.count }

  /// Takes a key.
  mutating func take(_ press: KeyPress) -> Outcome {
    switch press {
    case .character(let character):
      return add(String(character))
    case .paste(let pasted):
      return add(String(pasted.prefix { $0 != "\n" }))
    case .enter: return .entered
    case .backspace:
      guard !text.isEmpty else { return .goesOn }
      text.removeLast()
      return .changed
    case .eraseLine: return empty()
    case .interrupted: return text.isEmpty ? .left : empty()
    case .escape: return .left
    case .closed: return text.isEmpty ? .ended : .goesOn
    case .redraw: return .changed
    case .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .other, .timeout:
      return .goesOn
    }
  }

  private mutating func add(_ more: String) -> Outcome {
    guard text.count + more.count <= Self.longest else { return .goesOn }
    text += more
    return .changed
  }

  private mutating func empty() -> Outcome {
    text = ""
    return .changed
  }
}
