/// What a cue asks: of one of a few shapes, whichever command of a script asks it.
public struct Question: Sendable, Hashable {
  /// The name of what asks it, by which transcripts know it: a command's, or `choice`.
  public let exercise: String
  /// What is asked for.
  public var shape: Shape

  /// The shapes of question. What stages, replays, tallies, reports and exports do with a question
  /// depends on its shape alone; its answer has the type that belongs to the shape (``Answer``).
  public enum Shape: Sendable, Hashable {
    /// One of several options.
    case options([Cue.Option])
    /// Own words.
    case words(Purpose)
    /// Notes: any number of short texts.
    case notes(Noting)
    /// A whole number.
    case number(ClosedRange<Int>)
    /// A place on a line to stand on. From 0 to 1 it is a line to step over.
    case place(ClosedRange<Int>)
    /// Who plays a role, a person or the program.
    case role(String)
    /// Things to put in order, the first one first.
    case order([Cue.Option])
  }

  /// What own words are kept as.
  public enum Purpose: Sendable, Hashable {
    /// An answer in the scene.
    case answer
    /// An insight, for the dossier.
    case insight
    /// The next step, for the dossier.
    case nextStep
  }

  /// What notes are made of.
  public enum Noting: Sendable, Hashable {
    /// Ideas, at least so many, kept under a name; one of them is picked.
    case ideas(name: String, minimum: Int)
    /// Agreements, each of who, what and when, kept under a name.
    case agreements(name: String)
    /// What was said in a talk with a clock.
    case talk(minutes: Int)
  }

  /// The shapes by name, without what is asked: what an exercise always asks for.
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

  /// The name of a choice, which no command asks: options are part of the language.
  static let choice = "choice"

  /// The largest number that can be asked for.
  static let largestNumber = 100_000
  /// The most places on a line.
  static let mostPlaces = 21
  /// How many things can be put in order.
  static let ordered = 3...7
}

extension Cue {
  /// What it asks; nil where it takes no reply.
  public var question: Question? {
    if case .question(let question) = kind { question } else { nil }
  }

  /// The shape of what it asks; nil where it takes no reply.
  public var shape: Question.Shape? { question?.shape }

  /// What can be chosen; nil where it asks for something else.
  public var options: [Option]? {
    if case .options(let options) = shape { options } else { nil }
  }

  /// What stands below the question, numbered: to choose from, or to put in order.
  public var listed: [Option] { shape?.listed ?? [] }
}

extension Question.Shape {
  /// What stands below the question, numbered: to choose from, or to put in order.
  public var listed: [Cue.Option] {
    switch self {
    case .options(let options): options
    case .order(let items): items
    case .words, .notes, .number, .place, .role: []
    }
  }

  /// The ids that people are counted by, in the order of counts; nil where nobody is counted.
  public var countedIDs: [String]? {
    switch self {
    case .options(let options): options.map(\.id)
    case .place(let range): range.map { String($0) }
    case .order(let items): items.map(\.id)
    case .words, .notes, .number, .role: nil
    }
  }

  /// The same with other words in what can be chosen or is named.
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
