import Yarn

/// A command that a script may give: all that is known of it, as one value in a file of its own.
///
/// From this value follow how it is read, what `check` says about it, what editors are told, what it
/// puts on the stage, where its answer is kept, and its name in a transcript. What is done with its
/// question follows from the question's shape.
package struct Exercise: Sendable {
  /// The word it is given by, and by which transcripts know its question.
  package let name: String
  /// What it does, in a sentence.
  let description: Wording
  /// What stands behind its name.
  let parameters: [Parameter]
  /// Whether the line before it says what it is about.
  let needsLine: Bool
  /// Whether it means something only where a role was given to somebody.
  let needsCast: Bool
  /// Whether arguments that are right by themselves fit together.
  let fits: @Sendable (Arguments) -> Bool
  let effect: Effect

  /// What it does.
  enum Effect: Sendable {
    /// Asks a question, and keeps its answer; without a shape it cannot be asked here.
    case asks(
      Question.Kind, @Sendable (Arguments, inout Session) -> Question.Shape?, keeping: Storage)
    /// Puts something on the stage, where there is something.
    case stages(@Sendable (Arguments, inout Session) -> Cue?)
  }

  /// Where the answer to its question is kept.
  enum Storage: Sendable {
    /// In the variable that the parameter at this place names.
    case variable(Int)
    /// As notes, under the name that the parameter at this place gives.
    case notes(Int)
    /// As who plays the role that the parameter at this place names.
    case cast(Int)
    /// In the transcript only.
    case nowhere
  }

  /// A command that asks; the line before it is its question.
  init(
    _ name: String, _ description: Wording, _ parameters: [Parameter], needsLine: Bool = true,
    keeping storage: Storage, fits: @escaping @Sendable (Arguments) -> Bool = { _ in true },
    asks kind: Question.Kind,
    of shape: @escaping @Sendable (Arguments, inout Session) -> Question.Shape?
  ) {
    self.name = name
    self.description = description
    self.parameters = parameters
    self.needsLine = needsLine
    needsCast = false
    self.fits = fits
    effect = .asks(kind, shape, keeping: storage)
  }

  /// A command that takes no reply.
  init(
    _ name: String, _ description: Wording, _ parameters: [Parameter] = [],
    needsLine: Bool = false, needsCast: Bool = false,
    stages cue: @escaping @Sendable (Arguments, inout Session) -> Cue?
  ) {
    self.name = name
    self.description = description
    self.parameters = parameters
    self.needsLine = needsLine
    self.needsCast = needsCast
    fits = { _ in true }
    effect = .stages(cue)
  }

  /// How it is written: `<<number $aantal 0 400>>`.
  var usage: String {
    "<<" + ([name] + parameters.map(\.example)).joined(separator: " ") + ">>"
  }

  /// Whether it waits for a reply.
  package var asks: Bool {
    switch effect {
    case .asks: true
    case .stages: false
    }
  }

  /// Where the answer is kept; nil where it takes none.
  var storage: Storage? {
    switch effect {
    case .asks(_, _, let storage): storage
    case .stages: nil
    }
  }

  /// Whether its reply is kept in a variable that the script names.
  package var givesVariable: Bool {
    if case .variable = storage { true } else { false }
  }

  /// What it asks for; nil where it takes no reply.
  package var kind: Question.Kind? {
    switch effect {
    case .asks(let kind, _, _): kind
    case .stages: nil
    }
  }

  /// A question of it.
  func question(_ shape: Question.Shape) -> Question {
    Question(exercise: name, shape: shape)
  }
}

extension Exercise: Equatable {
  /// Two exercises are the same where their names are.
  package static func == (one: Exercise, other: Exercise) -> Bool { one.name == other.name }
}

extension Exercise {
  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The exercise of this name; nil where there is none.
  static func named(_ name: String) -> Exercise? { byName[name] }

  /// The exercise a script's command names, whether its arguments are right or not; nil where it
  /// names none.
  package init?(of command: String) {
    guard let name = SceneCommand.words(of: command).first, let known = Self.named(name) else {
      return nil
    }
    self = known
  }

  /// The names of those that wait for a reply.
  static let questions = Set(all.filter(\.asks).map(\.name))
}

extension Question {
  /// What an exercise of this name asks for; nil where there is none that asks.
  static func kind(ofExercise name: String) -> Kind? {
    name == choice ? .options : Exercise.named(name)?.kind
  }
}
