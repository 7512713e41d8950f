/// The own words a class gave to one question, as far as the teacher has read and shown them.
public struct OpenAnswers: Sendable, Hashable {
  /// What kind of question it was.
  public enum Kind: Sendable, Hashable {
    case question, insight, nextStep
    /// Notes of a talk.
    case talk
  }

  /// What kind of question it was.
  public var kind: Kind
  /// The answers that may be seen, in a random order that stays the same.
  public var shown: [ShownAnswer]
  /// How many the teacher has not read yet.
  public var unread: Int
  /// How many the teacher has read and keeps hidden.
  public var hidden: Int
  /// How many recordings said nothing, which is an answer too.
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

/// Words of a pupil that the teacher has read and shown.
public struct ShownAnswer: Sendable, Hashable {
  /// What stands where a word or a name was blanked.
  public static let blank = "[…]"

  /// Whose and which it is, without a name: for a program, never to be shown.
  public var key: AnswerKey
  /// The words, blanks filled in.
  public var words: String
  /// Whether something was blanked.
  public var isBlanked: Bool
  /// The kind the pupil gave it: the option chosen right before (“I ask”, “I say”); nil where none was.
  public var kind: AnswerKind?
  /// Whether the pupil picked this one of the notes.
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

/// The option a pupil chose right before an answer in own words.
public struct AnswerKind: Sendable, Hashable {
  /// The option's id.
  public var option: String
  /// Its words.
  public var words: String

  /// Makes a kind.
  public init(option: String, words: String) {
    self.option = option
    self.words = words
  }
}
