import Yarn

/// A statement on which a room votes, with the school's answer.
public struct EveningStatement: Sendable, Hashable {
  /// Its number, which precedes the text.
  public var number: Int
  /// The text, without the number.
  public var words: String
  /// The options.
  public var choices: [String]
  /// The school's answer; nil if nobody filled it in.
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
  /// The maximum number of cues in a scene with a statement.
  private static let maximumCueCount = 40

  /// The numbered statements (`2. … #statement`) in a language, sorted by number.
  ///
  /// The school's answer is the line after the vote that consists of a variable only (`School:
  /// {$school_02}`).
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

  /// Plays the scene of a statement to find its texts in the language.
  private func statement(of node: String, _ opening: Opening) -> EveningStatement? {
    guard var session = try? Session(scenario: self, opening: opening),
      (try? session.restart(at: node)) != nil
    else { return nil }
    var found: EveningStatement?
    for _ in 0..<Self.maximumCueCount {
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
