import Roleplay

/// The answers of a class to one question in pupils' own words, as far as the teacher read and
/// showed them.
public struct OpenAnswers: Sendable, Hashable {
  /// The kinds of questions.
  public enum Kind: Sendable, Hashable {
    case question, insight, nextStep
    /// The notes of a discussion.
    case talk
  }

  /// The kind of question.
  public var kind: Kind
  /// The answers that may be shown, in a fixed random order.
  public var shown: [ShownAnswer]
  /// The number of answers that the teacher has not read yet.
  public var unread: Int
  /// The number of answers that the teacher read and keeps hidden.
  public var hidden: Int
  /// The number of recordings without words, which is an answer too.
  public var silent: Int

  /// Makes answers.
  public init(
    kind: Kind = .question, shown: [ShownAnswer] = [], unread: Int = 0, hidden: Int = 0,
    silent: Int = 0
  ) {
    self.kind = kind
    self.shown = shown
    self.unread = unread
    self.hidden = hidden
    self.silent = silent
  }
}

/// A text of a pupil that the teacher read and showed.
public struct ShownAnswer: Sendable, Hashable {
  /// The text that replaces a blanked word or name.
  public static let blank = RedactedText.blank

  /// Identifies the answer without a name; only for programs, never shown.
  public var key: AnswerKey
  /// The text, with blanks filled in.
  public var words: String
  /// Whether a word was blanked.
  public var isBlanked: Bool
  /// The kind of the answer: the option chosen just before (“I ask”, “I say”); nil if there was
  /// none.
  public var kind: AnswerKind?
  /// Whether the pupil picked this note.
  public var isPicked: Bool

  /// Makes an answer.
  public init(
    key: AnswerKey, words: String, isBlanked: Bool = false, kind: AnswerKind? = nil,
    isPicked: Bool = false
  ) {
    self.key = key
    self.words = words
    self.isBlanked = isBlanked
    self.kind = kind
    self.isPicked = isPicked
  }
}

/// The option that a pupil chose just before an answer in the pupil's own words.
public struct AnswerKind: Sendable, Hashable {
  /// The option's id.
  public var option: String
  /// The text of the option.
  public var words: String

  /// Makes a kind.
  public init(option: String, words: String) {
    self.option = option
    self.words = words
  }
}
