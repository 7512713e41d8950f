/// An order of a teacher in a room, as it is typed: `volgende`, `kaarten 34 12`, `praat 3`.
public enum RoomOrder: Sendable, Hashable {
  /// A direction for the room.
  case direct(Direction)
  /// An empty line: close, show, or go on, whatever comes next.
  case goOn
  /// Lists the texts that phones sent.
  case texts
  /// Lists who asks for a talk about one child.
  case appointments
  /// Says how many devices there are.
  case attendance
  /// Shows the address and the code again.
  case invitation
  /// Shows the story in another language; the word is what was typed, and may be empty.
  case language(String)
  /// Shows the story in two languages, or in one again; the word is the second language, and may be
  /// empty.
  case bothLanguages(String)
  case help

  /// The orders, by their words in both languages.
  enum Word: CaseIterable {
    case next, close, show, again, cards, most, talk, texts, display, discard, pick, appointments
    case attendance, invitation, language, bothLanguages, back, stop, help

    /// The words in a language; the first one is the one that is shown.
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
      case (.appointments, .dutch): ["afspraken"]
      case (.appointments, .english): ["appointments"]
      case (.language, .dutch): ["taal"]
      case (.language, .english): ["language"]
      case (.bothLanguages, .dutch): ["beide"]
      case (.bothLanguages, .english): ["both"]
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

  /// Reads what was typed. The words of both languages are known. If a question is open, a line that is
  /// no order is an answer to it.
  ///
  /// - Throws: ``RoomError`` if it is neither an order nor an answer.
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
    case .appointments where rest.isEmpty: self = .appointments
    case .language where words.count <= 2 && Self.isLanguage(rest, after: first):
      self = .language(rest)
    case .bothLanguages where words.count <= 2 && Self.isLanguage(rest, after: first):
      self = .bothLanguages(rest)
    case .attendance where rest.isEmpty: self = .attendance
    case .invitation where rest.isEmpty: self = .invitation
    case .back where rest.isEmpty: self = .direct(.back)
    case .stop where rest.isEmpty: self = .direct(.stop)
    case .help where rest.isEmpty: self = .help
    case .next, .close, .show, .again, .appointments, .language, .bothLanguages, .attendance,
      .invitation, .back, .stop, .help:
      // A sentence that begins with such a word is an answer.
      guard question != nil else { throw .notUnderstood(typed) }
      self = .direct(.reply(typed))
    }
  }

  /// Whether a word after `taal` or `beide` can be a language: with a slash before the order any word
  /// is meant as one, of which the room then says whether it has it.
  private static func isLanguage(_ word: String, after order: String) -> Bool {
    word.isEmpty || order.hasPrefix("/") || LanguageTag(meantBy: word)?.ownName != nil
  }

  private static func number(_ text: String, _ typed: String) throws(RoomError) -> Int {
    guard let number = Int(text) else { throw .notUnderstood(typed) }
    return number
  }

  /// Reads counted cards: of everybody together, by colour, or of children and adults apart.
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
