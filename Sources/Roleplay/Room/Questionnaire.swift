extension Opening {
  /// The variable from which a scenario reads whether the questions at the end of an evening are asked on
  /// phones.
  public static let asksOnPhones = "$avond_telefoon"
}

/// What everybody is asked at the end of an evening, on a phone: the questions of a handout that is
/// also printed on paper.
///
/// A heading of the handout is a question, and the heads of the tables below it are its answers, of
/// which more than one can be ticked. Boxes to tick are answers about the person who gives them. What
/// comes before the first heading and after the first page is about the paper.
public struct Questionnaire: Sendable, Hashable {
  /// An answer that can be ticked.
  public struct Choice: Sendable, Hashable {
    /// The words beside the box.
    public var words: String
    /// The picture beside them, for people who read little.
    public var picture: HandoutPicture?
  }

  /// A question, with answers to tick and texts to write.
  public struct Question: Sendable, Hashable {
    /// The words of the question.
    public var words: String
    /// The answers to tick; more than one can be ticked.
    public var choices: [Choice] = []
    /// What the person can write, each with a label. Of a personal question the last one is the name.
    public var prompts: [String] = []
    /// Whether the answers are about the person who gives them. They are stored with a name only.
    public var isPersonal = false

    /// Whether another question can be the translation of this one.
    fileprivate func isLike(_ other: Question) -> Bool {
      choices.count == other.choices.count && prompts.count == other.prompts.count
        && isPersonal == other.isPersonal
    }
  }

  /// The words above the questions.
  public let title: String
  /// The questions, in order.
  public let questions: [Question]

  /// Takes the questions from a handout; nil if it has none.
  public init?(_ handout: Handout) {
    var questions: [Question] = []
    reading: for block in handout.blocks {
      switch block {
      case .newPage: break reading
      case .heading(let words): questions.append(Question(words: words))
      case .table(let heads, _):
        guard let last = questions.indices.last else { continue }
        questions[last].choices += heads.map { Self.choice($0) }
      case .boxesToTick(let boxes):
        guard let last = questions.indices.last else { continue }
        questions[last].isPersonal = true
        for box in boxes {
          let (words, prompt) = Self.cut(box)
          questions[last].choices.append(Choice(words: words))
          if let prompt { questions[last].prompts.append(prompt) }
        }
      case .prompt(let words):
        guard let last = questions.indices.last else { continue }
        questions[last].prompts.append(Self.label(words[...]))
      case .paragraph, .items, .statements, .writingLines, .frame, .card: continue
      }
    }
    questions.removeAll { $0.choices.isEmpty }
    guard !questions.isEmpty else { return nil }
    title = handout.title
    self.questions = questions
  }

  /// Whether another questionnaire can be the translation of this one: it asks as many things.
  public func isLike(_ other: Questionnaire) -> Bool {
    questions.count == other.questions.count
      && zip(questions, other.questions).allSatisfy { $0.isLike($1) }
  }

  private static func choice(_ text: String) -> Choice {
    let pieces = HandoutPicture.pieces(of: text)
    return Choice(
      words: pieces.map(\.words).joined().trimmed,
      picture: pieces.lazy.compactMap(\.picture).first)
  }

  /// Cuts a box at the sentence that has room to write: its words, and the label of what is written.
  private static func cut(_ box: String) -> (words: String, prompt: String?) {
    guard let blank = box.firstIndex(of: "_") else { return (box.trimmed, nil) }
    let before = box[..<blank]
    guard let end = before.lastIndex(of: ".") else { return (label(before), label(before)) }
    return (String(before[...end]).trimmed, label(before[before.index(after: end)...]))
  }

  private static func label(_ text: Substring) -> String {
    var words = String(text.prefix { $0 != "_" }).trimmed
    if words.hasSuffix(":") { words.removeLast() }
    return words
  }
}
