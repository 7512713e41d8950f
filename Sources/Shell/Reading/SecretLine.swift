/// A passphrase or a code while it is being typed.
struct SecretLine {
  /// The maximum number of characters; further ones are ignored.
  private static let maximumLength = 1000

  /// The result of a key.
  enum Outcome: Equatable {
    /// More keys are expected.
    case goesOn
    /// The display must be updated.
    case changed
    /// The secret was entered.
    case entered
    /// The person wants to leave.
    case left
    /// Nothing was typed, and the input has ended.
    case ended
  }

  private(set) var text = ""

  /// The number of dots shown, one for each visible character.
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
    guard text.count + more.count <= Self.maximumLength else { return .goesOn }
    text += more
    return .changed
  }

  private mutating func empty() -> Outcome {
    text = ""
    return .changed
  }
}
