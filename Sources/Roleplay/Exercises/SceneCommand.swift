/// A parsed command of a script: its exercise and its arguments.
package struct SceneCommand: Sendable {
  /// The exercise that the command names.
  package let exercise: Exercise
  /// The arguments, in the order of the exercise's parameters.
  package let arguments: Arguments
  /// The text of the command.
  let text: String

  /// The result of parsing a command.
  enum ParseResult: Sendable {
    case known(SceneCommand)
    case wrongArguments(name: String)
    case unknown(name: String)

    /// The exercise, if its arguments are valid; nil otherwise.
    var exercise: Exercise? {
      if case .known(let command) = self { command.exercise } else { nil }
    }
  }

  /// Parses a command.
  ///
  /// - Parameter placeholder: whether values may be unknown (`{$aantal}`), as when a script is
  ///   checked: any number may replace them.
  static func read(_ text: String, placeholder: Bool = false) -> ParseResult {
    let words = words(of: text)
    guard let name = words.first else { return .unknown(name: "") }
    guard let exercise = Exercise.named(name) else { return .unknown(name: name) }
    guard
      let arguments = Arguments(
        words.dropFirst(), for: exercise.parameters, isOpen: placeholder && text.contains("{")),
      exercise.fits(arguments)
    else { return .wrongArguments(name: name) }
    return .known(SceneCommand(exercise: exercise, arguments: arguments, text: text))
  }

  /// The command, if it is one of Weerwoord's and its arguments are valid; nil otherwise.
  package static func known(_ text: String, placeholder: Bool = false) -> SceneCommand? {
    if case .known(let command) = read(text, placeholder: placeholder) { command } else { nil }
  }

  /// Splits a command into words.
  static func words(of text: String) -> [String] {
    text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      .map { String(Substring($0)) }
  }

  /// The variable in which the reply is stored; nil if the script names none.
  package var variableOfReply: String? {
    if case .variable(let place) = exercise.storage { arguments.text(place) } else { nil }
  }
}

/// The arguments of a command, in the order of its parameters.
package struct Arguments: Sendable {
  private enum Argument: Sendable {
    case text(String)
    case number(Float)
  }

  private var arguments: [Argument] = []
  /// Whether some of the values are still unknown.
  package let isOpen: Bool

  /// Parses arguments; nil if they do not match the parameters.
  init?(_ words: ArraySlice<String>, for parameters: [Parameter], isOpen: Bool) {
    self.isOpen = isOpen
    var rest = words
    for parameter in parameters {
      switch parameter.kind {
      case .textVariable, .numberVariable:
        guard let word = rest.popFirst(), Self.isVariable(word) else { return nil }
        arguments.append(.text(word))
      case .number(let range):
        guard let number = Self.number(rest.popFirst(), range, isOpen) else { return nil }
        arguments.append(.number(number))
      case .whole(let range):
        let bounds = Float(range.lowerBound)...Float(range.upperBound)
        guard let number = Self.number(rest.popFirst(), bounds, isOpen),
          Int(exactly: number) != nil
        else { return nil }
        arguments.append(.number(number))
      case .name:
        guard let word = rest.popFirst(), Self.isName(word) else { return nil }
        arguments.append(.text(word))
      case .word(let known, let usual):
        guard let word = rest.popFirst() ?? usual, known.contains(word) else { return nil }
        arguments.append(.text(word))
      case .words:
        guard !rest.isEmpty else { return nil }
        arguments.append(.text(rest.joined(separator: " ")))
        rest = []
      }
    }
    guard rest.isEmpty else { return nil }
  }

  /// The argument with an index, as text.
  func text(_ place: Int) -> String {
    guard arguments.indices.contains(place), case .text(let text) = arguments[place] else {
      return ""
    }
    return text
  }

  /// The argument with an index, as a number.
  package func number(_ place: Int) -> Float {
    guard arguments.indices.contains(place), case .number(let number) = arguments[place] else {
      return 0
    }
    return number
  }

  /// The argument with an index, as a whole number.
  func whole(_ place: Int) -> Int { Int(exactly: number(place)) ?? 0 }

  /// Whether two arguments can be the bounds of a range.
  func isRange(_ from: Int, _ to: Int) -> Bool { isOpen || whole(from) < whole(to) }

  /// The range between two arguments.
  func range(_ from: Int, _ to: Int) -> ClosedRange<Int> {
    whole(from)...max(whole(from), whole(to))
  }

  private static func number(
    _ word: String?, _ range: ClosedRange<Float>, _ isOpen: Bool
  ) -> Float? {
    guard let word else { return nil }
    if isOpen, word.hasPrefix("{"), word.hasSuffix("}") { return range.lowerBound }
    guard let number = Float(word), range.contains(number) else { return nil }
    return number
  }

  private static func isVariable(_ word: String) -> Bool {
    word.hasPrefix("$") && isName(String(word.dropFirst()))
  }

  private static func isName(_ word: String) -> Bool {
    let isPlain = word.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
    }
    if isPlain, let first = word.utf8.first { return !(0x30...0x39).contains(first) }
    guard let first = word.first, first.isLetter || first == "_" else { return false }
    return word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }
}
