/// A command of a script that Weerwoord knows, with its arguments.
enum SceneCommand: Equatable {
  case ask(variable: String)
  case collect(name: String, minimum: Int)
  case discuss(minutes: Int)
  case reveal
  case wait(Float)

  /// The commands, in the order they are named to an author, and how each is written.
  static let usage: [(name: String, form: String)] = [
    ("ask", "<<ask $antwoord>>"), ("collect", "<<collect wegen 3>>"),
    ("discuss", "<<discuss 3>>"), ("reveal", "<<reveal>>"), ("wait", "<<wait 2>>"),
  ]

  /// The most notes that can be asked for.
  static let mostNotes = 50
  /// The longest talk, in minutes.
  static let longestTalk = 120
  /// The longest pause, in seconds.
  static let longestWait: Float = 600

  /// Whether a command is one of Weerwoord's, and whether its arguments are right.
  enum Reading: Equatable {
    case known(SceneCommand)
    case wrongArguments(name: String)
    case unknown(name: String)
  }

  /// Reads a command as it was handed out.
  ///
  /// - Parameter placeholder: what stands for a number not known yet, when a script is checked.
  static func read(_ text: String, placeholder: Bool = false) -> Reading {
    let words = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      .map { String(Substring($0)) }
    guard let name = words.first else { return .unknown(name: "") }
    let arguments = words.dropFirst()
    func number(_ word: String?, _ range: ClosedRange<Float>) -> Float? {
      guard let word else { return nil }
      if placeholder, word.hasPrefix("{"), word.hasSuffix("}") { return range.lowerBound }
      guard let number = Float(word), range.contains(number) else { return nil }
      return number
    }
    func whole(_ word: String?, _ range: ClosedRange<Int>) -> Int? {
      let bounds = Float(range.lowerBound)...Float(range.upperBound)
      return number(word, bounds).flatMap { Int(exactly: $0) }
    }
    let command: SceneCommand?
    switch name {
    case "ask":
      let variable = arguments.first ?? ""
      command = arguments.count == 1 && isVariable(variable) ? .ask(variable: variable) : nil
    case "collect":
      let collected = arguments.first ?? ""
      let minimum = whole(arguments.last, 0...mostNotes)
      command = minimum.flatMap {
        arguments.count == 2 && isName(collected) ? .collect(name: collected, minimum: $0) : nil
      }
    case "discuss":
      let minutes = whole(arguments.first, 0...longestTalk)
      command = arguments.count == 1 ? minutes.map { .discuss(minutes: $0) } : nil
    case "reveal":
      command = arguments.isEmpty ? .reveal : nil
    case "wait":
      let seconds = number(arguments.first, 0...longestWait)
      command = arguments.count == 1 ? seconds.map { .wait($0) } : nil
    default: return .unknown(name: name)
    }
    return command.map { .known($0) } ?? .wrongArguments(name: name)
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
