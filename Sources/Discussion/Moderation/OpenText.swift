public import Roleplay

/// A text in a pupil's own words, which only the teacher may read until a decision is made.
public struct OpenText: Sendable, Hashable {
  /// The kinds of texts.
  public enum Kind: Sendable, Hashable {
    case answer, note
    /// A heading that pupils gave their notes; identical ones are read once.
    case heading
    /// All the text of a comic, a line for each.
    case comic
  }

  /// The key under which the decision is stored.
  public var key: AnswerKey
  /// The kind of text.
  public var kind: Kind
  /// The question's id; empty for a comic.
  public var question: String
  /// The question's text; empty for a comic.
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

  /// The text with blanks for the words with these indices.
  public func blanked(_ blanks: Set<Int>) -> String {
    BlankedWords.text(words, blanks: blanks)
  }

  /// The indices of the words that equal a typed sequence of words; empty if it does not occur.
  public func places(of typed: String) -> Set<Int> {
    BlankedWords.places(of: typed, in: words)
  }
}

extension ClassReading {
  /// All texts in pupils' own words in a scenario, in the order of the story; within a question, in
  /// the random order in which they are shown.
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
