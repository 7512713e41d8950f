/// A command of a script that Weerwoord knows, with its arguments.
package enum SceneCommand: Equatable {
  case ask(variable: String)
  case insight(variable: String)
  case nextStep(variable: String)
  case number(variable: String, least: Int, most: Int)
  case scale(variable: String, lowest: Int, highest: Int)
  case collect(name: String, minimum: Int)
  case agree(name: String)
  case discuss(minutes: Int)
  case reveal
  case wait(Float)
  case cast(role: String)
  case round(name: String)
  case swap
  case compare(name: String)
  case hero(HeroTrait, variable: String)
  case panel(HeroPose)
  case helper(who: String, what: String)

  /// The commands, in the order they are named to an author, and how each is written.
  static let usage: [(name: String, form: String)] = [
    ("ask", "<<ask $antwoord>>"), ("insight", "<<insight $inzicht>>"),
    ("nextstep", "<<nextstep $stap>>"), ("number", "<<number $aantal 0 400>>"),
    ("scale", "<<scale $plaats 1 10>>"), ("collect", "<<collect wegen 3>>"),
    ("agree", "<<agree afspraken>>"), ("discuss", "<<discuss 3>>"), ("reveal", "<<reveal>>"),
    ("cast", "<<cast Vader>>"), ("round", "<<round tafel>>"),
    ("swap", "<<swap>>"), ("compare", "<<compare tafel>>"), ("hero", "<<hero name $naam>>"),
    ("panel", "<<panel tall>>"), ("helper", "<<helper $wie $waarvoor>>"),
    ("wait", "<<wait 2>>"),
  ]

  /// The most notes that can be asked for.
  static let mostNotes = 50
  /// The most places on a line, and the largest number that can be asked for.
  static let mostPlaces = 21
  static let largestNumber = 100_000
  /// The most people that can stand in a hall during a quiz.
  static let mostStanding = 1000
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
    func variable(_ word: String?) -> String? {
      word.flatMap { isVariable($0) ? $0 : nil }
    }
    func range(_ bounds: ClosedRange<Int>) -> (variable: String, least: Int, most: Int)? {
      guard arguments.count == 3, let name = variable(arguments.first),
        let least = whole(words[2], bounds), let most = whole(words[3], bounds),
        least < most || (placeholder && text.contains("{"))
      else { return nil }
      return (name, least, max(least, most))
    }
    let only = arguments.count == 1 ? arguments.first : nil
    let command: SceneCommand?
    switch name {
    case "ask": command = variable(only).map { .ask(variable: $0) }
    case "insight": command = variable(only).map { .insight(variable: $0) }
    case "nextstep": command = variable(only).map { .nextStep(variable: $0) }
    case "number":
      command = range(0...largestNumber).map {
        .number(variable: $0.variable, least: $0.least, most: $0.most)
      }
    case "scale":
      command = range(0...1000).flatMap {
        $0.most - $0.least < mostPlaces
          ? .scale(variable: $0.variable, lowest: $0.least, highest: $0.most) : nil
      }
    case "collect":
      let collected = arguments.first ?? ""
      let minimum = whole(arguments.last, 0...mostNotes)
      command = minimum.flatMap {
        arguments.count == 2 && isName(collected) ? .collect(name: collected, minimum: $0) : nil
      }
    case "agree": command = only.flatMap { isName($0) ? .agree(name: $0) : nil }
    case "discuss": command = whole(only, 0...longestTalk).map { .discuss(minutes: $0) }
    case "reveal": command = arguments.isEmpty ? .reveal : nil
    case "wait": command = number(only, 0...longestWait).map { .wait($0) }
    case "cast":
      // A role may have several words: Broer aan de telefoon.
      let role = arguments.joined(separator: " ")
      command = role.isEmpty ? nil : .cast(role: role)
    case "round": command = only.flatMap { isName($0) ? .round(name: $0) : nil }
    case "swap": command = arguments.isEmpty ? .swap : nil
    case "compare": command = only.flatMap { isName($0) ? .compare(name: $0) : nil }
    case "hero":
      command = arguments.first.flatMap { HeroTrait(rawValue: $0) }.flatMap { trait in
        arguments.count == 2 ? variable(arguments.last).map { .hero(trait, variable: $0) } : nil
      }
    case "panel":
      command =
        arguments.isEmpty
        ? .panel(.tall) : only.flatMap { HeroPose(rawValue: $0) }.map { .panel($0) }
    case "helper":
      command = variable(arguments.first).flatMap { who in
        arguments.count == 2 ? variable(arguments.last).map { .helper(who: who, what: $0) } : nil
      }
    default: return .unknown(name: name)
    }
    return command.map { .known($0) } ?? .wrongArguments(name: name)
  }

  /// Whether it waits for a reply.
  var asks: Bool {
    switch self {
    case .ask, .insight, .nextStep, .number, .scale, .collect, .agree, .discuss, .cast: true
    case .reveal, .wait, .round, .swap, .compare, .hero, .panel, .helper: false
    }
  }

  /// The variable that the reply is kept in, where a script names one.
  var variableOfReply: String? {
    switch self {
    case .ask(let variable), .insight(let variable), .nextStep(let variable),
      .number(let variable, _, _), .scale(let variable, _, _):
      variable
    case .collect, .agree, .discuss, .cast, .reveal, .wait, .round, .swap, .compare, .hero, .panel,
      .helper:
      nil
    }
  }

  /// The names of those that wait for a reply.
  package static let questions = names(where: \.asks)

  /// The names of those whose reply a variable takes.
  package static let givingVariable = names { $0.variableOfReply != nil }

  private static func names(where isWanted: (SceneCommand) -> Bool) -> Set<String> {
    Set(
      usage.filter { command in
        guard case .known(let known) = read(String(command.form.dropFirst(2).dropLast(2))) else {
          return false
        }
        return isWanted(known)
      }.map(\.name))
  }

  /// Whether the line before it says what it is about.
  var needsLine: Bool {
    switch self {
    case .panel: true
    case .discuss: false
    default: asks
    }
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
