public import Roleplay

/// Own words of a pupil, for the teacher alone to read: before that, nobody else sees them.
public struct OpenText: Sendable, Hashable {
  /// What kind of words they are.
  public enum Kind: Sendable, Hashable {
    case answer, note
    /// A heading pupils gave their notes; the same one is read once for all.
    case heading
    /// All the words of a comic, a line each.
    case comic
  }

  /// By what the decision about it is kept.
  public var key: AnswerKey
  /// What kind of words they are.
  public var kind: Kind
  /// The question's id; empty for a comic.
  public var question: String
  /// The question's words; empty for a comic.
  public var questionWords: String
  /// The words, as they were recorded.
  public var words: String

  /// Makes a text.
  public init(
    key: AnswerKey, kind: Kind, question: String, questionWords: String, words: String
  ) {
    self.key = key
    self.kind = kind
    self.question = question
    self.questionWords = questionWords
    self.words = words
  }

  /// The words with blanks for these of them, from 0.
  public func blanked(_ blanks: Set<Int>) -> String {
    BlankedWords.text(words, blanks: blanks)
  }

  /// The numbers of the words that are the same as what was typed, a word or several in a row; none
  /// where they do not stand in it so.
  public func places(of typed: String) -> Set<Int> {
    BlankedWords.places(of: typed, in: words)
  }
}

extension ClassReading {
  /// All that pupils said in own words in a scenario, in the order of the story, and within a question
  /// in the random order in which they are shown.
  public func openTexts(
    of scenario: String, comic: (_ path: String) -> Strip? = ClassReading.comic
  ) -> [OpenText] {
    guard let tally = tallies[scenario] else { return [] }
    let said = tally.storyOrder.flatMap { place -> [OpenText] in
      let question = tally.questions[place]
      let kind: OpenText.Kind = question.family == .notes ? .note : .answer
      let words = question.wordings.newest?.text ?? ""
      let answers = question.inRandomOrder(question.answers).map { answer in
        OpenText(
          key: answer.key, kind: kind, question: question.id, questionWords: words,
          words: answer.words)
      }
      let headings = question.headings.values.map { heading in
        OpenText(
          key: question.key(of: heading), kind: .heading, question: question.id,
          questionWords: words, words: heading.words)
      }
      return answers + headings.sorted { $0.key < $1.key }
    }
    let comics = tally.comics.sorted { $0.key < $1.key }.compactMap { item in
      comic(item.path).map { strip in
        OpenText(
          key: item.key, kind: .comic, question: "", questionWords: "", words: strip.readingText)
      }
    }
    return said + comics
  }
}
