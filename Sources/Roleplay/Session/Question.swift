/// The question of a cue. It has one of a few shapes, whichever command asks it.
public struct Question: Sendable, Hashable {
  /// The name of the command that asks it, or `choice`; transcripts identify it by this name.
  public let exercise: String
  /// The shape of the answer.
  public var shape: Shape

  /// The shapes of questions. Stages, replays, tallies, reports and exports depend only on the
  /// shape of a question; its answer has the type that belongs to the shape (``Answer``).
  public enum Shape: Sendable, Hashable {
    /// One of several options.
    case options([Cue.Option])
    /// The person's own words.
    case words(Purpose)
    /// Any number of short texts.
    case notes(Noting)
    /// A whole number.
    case number(ClosedRange<Int>)
    /// A place on a line across the room. The range from 0 to 1 is a line to step over.
    case place(ClosedRange<Int>)
    /// The player of a role: a person or the program.
    case role(String)
    /// Items to put in order.
    case order([Cue.Option])
  }

  /// What an answer in the person's own words is stored as.
  public enum Purpose: Sendable, Hashable {
    /// An answer in the scene.
    case answer
    /// An insight, for the dossier.
    case insight
    /// The next step, for the dossier.
    case nextStep
  }

  /// The kinds of notes.
  public enum Noting: Sendable, Hashable {
    /// Ideas, stored under a name, with a minimum number; one of them is picked.
    case ideas(name: String, minimum: Int)
    /// Agreements, each with who, what and when, stored under a name.
    case agreements(name: String)
    /// The notes of a discussion with a timer.
    case talk(minutes: Int)
  }

  /// The shapes of questions without their contents: what an exercise always asks for.
  package enum Kind: Sendable, Hashable {
    case options
    case words(Purpose)
    case ideas
    case agreements
    case talk
    case number
    case place
    case role
    case order
  }

  /// Makes a question.
  public init(exercise: String, shape: Shape) {
    self.exercise = exercise
    self.shape = shape
  }

  /// The name of a choice: options are part of the language, not a command.
  static let choice = "choice"

  /// The maximum number that can be asked for.
  static let maximumNumber = 100_000
  /// The maximum number of places on a line.
  static let maximumPlaceCount = 21
  /// The possible numbers of items to put in order.
  static let ordered = 3...7
}

extension Cue {
  /// The question; nil if it takes no reply.
  public var question: Question? {
    if case .question(let question) = kind { question } else { nil }
  }

  /// The shape of the question; nil if it takes no reply.
  public var shape: Question.Shape? { question?.shape }

  /// The options; nil if it asks for something else.
  public var options: [Option]? {
    if case .options(let options) = shape { options } else { nil }
  }

  /// The numbered list below the question: the options, or the items to put in order.
  public var listed: [Option] { shape?.listed ?? [] }
}

extension Question.Shape {
  /// The numbered list below the question: the options, or the items to put in order.
  public var listed: [Cue.Option] {
    switch self {
    case .options(let options): options
    case .order(let items): items
    case .words, .notes, .number, .place, .role: []
    }
  }

  /// The ids by which people are counted, in the order of the counts; nil if people are not
  /// counted.
  public var countedIDs: [String]? {
    switch self {
    case .options(let options): options.map(\.id)
    case .place(let range): range.map { String($0) }
    case .order(let items): items.map(\.id)
    case .words, .notes, .number, .role: nil
    }
  }

  /// The shape with the texts of options, items and names transformed.
  public func mapWords(
    options change: (Cue.Option) -> Cue.Option, role changeRole: (String) -> String
  ) -> Self {
    switch self {
    case .options(let options): .options(options.map(change))
    case .role(let role): .role(changeRole(role))
    case .order(let items): .order(items.map(change))
    case .words, .notes, .number, .place: self
    }
  }
}
