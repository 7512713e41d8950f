/// What a teacher orders in a room, as it is typed: `volgende`, `kaarten 34 12`, `praat 3`.
public enum RoomOrder: Sendable, Hashable {
  /// Something the room does.
  case direct(Direction)
  /// The next thing that makes sense: closing, showing, or going on. An empty line.
  case goOn
  /// Reads what phones sent.
  case texts
  /// Says how many are there.
  case attendance
  /// Shows how to come in, again.
  case invitation
  case help

  /// The orders, by their words in both languages.
  enum Word: CaseIterable {
    case next, close, show, again, cards, most, talk, texts, display, discard, pick, attendance
    case invitation, back, stop, help

    /// The words in a language, the one that is shown first.
    func names(in language: Language) -> [String] {
      switch (self, language) {
      case (.next, .dutch): ["volgende", "verder"]
      case (.next, .english): ["next"]
      case (.close, .dutch): ["sluit"]
      case (.close, .english): ["close"]
      case (.show, .dutch): ["toon"]
      case (.show, .english): ["show"]
      case (.again, .dutch): ["opnieuw"]
      case (.again, .english): ["again"]
      case (.cards, .dutch): ["kaarten"]
      case (.cards, .english): ["cards"]
      case (.most, .dutch): ["meer"]
      case (.most, .english): ["more"]
      case (.talk, .dutch): ["praat"]
      case (.talk, .english): ["talk"]
      case (.texts, .dutch): ["tekst", "teksten"]
      case (.texts, .english): ["text", "texts"]
      case (.display, .dutch): ["laatzien"]
      case (.display, .english): ["display"]
      case (.discard, .dutch): ["weg"]
      case (.discard, .english): ["discard"]
      case (.pick, .dutch): ["kies"]
      case (.pick, .english): ["pick"]
      case (.attendance, .dutch): ["wie"]
      case (.attendance, .english): ["who"]
      case (.invitation, .dutch): ["code"]
      case (.invitation, .english): ["code"]
      case (.back, .dutch): ["terug"]
      case (.back, .english): ["back"]
      case (.stop, .dutch): ["stop"]
      case (.stop, .english): ["stop", "quit"]
      case (.help, .dutch): ["hulp", "help"]
      case (.help, .english): ["help"]
      }
    }

    init?(_ word: String) {
      var word = word.lowercased()
      if word.hasPrefix("/") { word.removeFirst() }
      let found = Self.allCases.first { order in
        Language.allCases.contains { order.names(in: $0).contains(word) }
      }
      guard let found else { return nil }
      self = found
    }
  }

  /// All words in a language.
  public static func names(in language: Language) -> [String] {
    Word.allCases.map { $0.names(in: language)[0] }
  }

  /// Reads what was typed; both languages' words are known in either. What is no order is an answer,
  /// where something is asked.
  ///
  /// - Throws: ``RoomError`` if it is neither.
  public init(_ typed: String, for question: Cue?) throws(RoomError) {
    let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else {
      self = .goOn
      return
    }
    let rest = words.dropFirst().joined(separator: " ")
    guard let word = Word(first) else {
      guard question != nil else { throw .notUnderstood(typed) }
      self = .direct(.reply(typed))
      return
    }
    switch word {
    case .next where rest.isEmpty: self = .direct(.next)
    case .close where rest.isEmpty: self = .direct(.close)
    case .show where rest.isEmpty: self = .direct(.show)
    case .again where rest.isEmpty: self = .direct(.again)
    case .cards: self = .direct(try Self.count(rest, for: question))
    case .most: self = .direct(try Self.count(typed, for: question))
    case .talk: self = .direct(.talk(minutes: try Self.number(rest, typed)))
    case .texts where rest.isEmpty: self = .texts
    case .display, .texts: self = .direct(.display(text: try Self.number(rest, typed)))
    case .discard: self = .direct(.discard(text: try Self.number(rest, typed)))
    case .pick: self = .direct(.pick(try Self.number(rest, typed)))
    case .attendance where rest.isEmpty: self = .attendance
    case .invitation where rest.isEmpty: self = .invitation
    case .back where rest.isEmpty: self = .direct(.back)
    case .stop where rest.isEmpty: self = .direct(.stop)
    case .help where rest.isEmpty: self = .help
    case .next, .close, .show, .again, .attendance, .invitation, .back, .stop, .help:
      // A sentence that begins with such a word is an answer.
      guard question != nil else { throw .notUnderstood(typed) }
      self = .direct(.reply(typed))
    }
  }

  private static func number(_ text: String, _ typed: String) throws(RoomError) -> Int {
    guard let number = Int(text) else { throw .notUnderstood(typed) }
    return number
  }

  /// Counted cards: of all together, by colours, or of children and adults apart.
  private static func count(
    _ text: String, for question: Cue?
  ) throws(RoomError) -> Direction {
    guard let question, let options = question.options else {
      guard question?.shape?.countedIDs != nil else {
        throw question == nil ? .nothingOpen : .notCounted
      }
      return .reply(text)
    }
    let ordered = ColouredCount.inOrder(text, of: options)
    if let count = GroupedCount(ordered, options: options.count) {
      return .countApart(count.counts)
    }
    let inputs: [Input]
    do throws(ReplyTextError) {
      inputs = try ReplyText.inputs(from: text, for: question, audience: .class)
    } catch {
      throw .reply(error)
    }
    guard case .tally(let tally)? = inputs.first else { throw .notUnderstood(text) }
    var trial = OpenCue(question, audience: .class)
    do throws(InputError) {
      try trial?.accept([.tally(tally)])
    } catch {
      throw .input(error)
    }
    return .count(tally)
  }
}
