import Yarn

/// A statement that a room votes on, with what the school says of it.
public struct EveningStatement: Sendable, Hashable {
  /// Its number, which stands before its words.
  public var number: Int
  /// Its words, without the number.
  public var words: String
  /// What can be chosen.
  public var choices: [String]
  /// What the school says of it; nil where nobody filled that in.
  public var answer: String?

  /// Makes a statement.
  public init(number: Int, words: String, choices: [String], answer: String? = nil) {
    self.number = number
    self.words = words
    self.choices = choices
    self.answer = answer
  }
}

extension Scenario {
  /// A scene with a statement has fewer cues than this.
  private static let longestStatement = 40

  /// The numbered statements (`2. … #statement`), in the order of their numbers, in a language.
  ///
  /// What the school says is the line behind the vote that consists of a variable alone
  /// (`School: {$school_02}`).
  public func statements(in language: String) -> [EveningStatement] {
    let language = localizations[language] == nil ? Self.baseLanguage : language
    let opening = Opening(
      engine: "", recorded: "", scenario: name, heading: "", form: nil, alias: "",
      language: language, audience: description.audiences.first(where: \.isRoom) ?? .class,
      random: Opening.RandomSource(seed: 1))
    let nodes = outline.nodes.filter { node in
      node.statements.contains { $0.line?.tags.contains("statement") ?? false }
    }
    return nodes.compactMap { statement(of: $0.title, opening) }.sorted { $0.number < $1.number }
  }

  /// Plays the scene of a statement: what is said in it, in that language, is known then.
  private func statement(of node: String, _ opening: Opening) -> EveningStatement? {
    guard var session = try? Session(scenario: self, opening: opening),
      (try? session.restart(at: node)) != nil
    else { return nil }
    var found: EveningStatement?
    for _ in 0..<Self.longestStatement {
      guard let cue = try? session.next(), cue.kind != .end else { break }
      if found == nil, cue.isStatement, let options = cue.options {
        let digits = cue.text.prefix { $0.isNumber }
        guard let number = Int(digits) else { return nil }
        found = EveningStatement(
          number: number,
          words: String(cue.text.dropFirst(digits.count).drop { $0 == "." }).trimmed,
          choices: options.map(\.text))
      } else if cue.kind == .line, found != nil,
        scriptedLine(cue.line, in: opening.language)?.speech == ["", ""]
      {
        found?.answer = cue.text.trimmed.isEmpty ? nil : cue.text
        break
      }
      guard cue.isOpen else { continue }
      var inputs: [Input] = [.submit]
      if let first = cue.options?.first(where: \.isAvailable) {
        inputs = [.choose(first.id), .submit]
      }
      guard (try? session.accept(inputs)) != nil else { break }
    }
    return found
  }
}
