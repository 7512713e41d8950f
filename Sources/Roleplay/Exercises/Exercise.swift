import Yarn

/// A command that a script can give: everything about it, as one value in its own file.
///
/// The parser, the messages of `check`, the definitions for editors, the cue on the stage, the
/// place where the answer is stored, and the name in a transcript are all derived from this value.
/// What is done with its question depends on the shape of the question.
package struct Exercise: Sendable {
  /// The command's name, which transcripts also use for its question.
  package let name: String
  /// A sentence that says what it does.
  let description: Wording
  /// The parameters after its name.
  let parameters: [Parameter]
  /// Whether it needs a line before it, which is the question or the text.
  let needsLine: Bool
  /// Whether it has a meaning only if a role was cast.
  let needsCast: Bool
  /// Whether valid arguments are also valid together.
  let fits: @Sendable (Arguments) -> Bool
  let effect: Effect

  /// What the command does.
  enum Effect: Sendable {
    /// Asks a question and stores its answer. Without a shape, the question cannot be asked here.
    case asks(
      Question.Kind, @Sendable (Arguments, inout Session) -> Question.Shape?, keeping: Storage)
    /// Puts a cue on the stage, if there is one.
    case stages(@Sendable (Arguments, inout Session) -> Cue?)
  }

  /// Where the answer to its question is stored.
  enum Storage: Sendable {
    /// In the variable that the parameter with this index names.
    case variable(Int)
    /// As notes, under the name in the parameter with this index.
    case notes(Int)
    /// As the player of the role in the parameter with this index.
    case cast(Int)
    /// Only in the transcript.
    case nowhere
  }

  /// Makes a command that asks a question; the line before it is the text of the question.
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

  /// Makes a command without a reply.
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

  /// The syntax, for example `<<number $aantal 0 400>>`.
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

  /// Where the answer is stored; nil if there is none.
  var storage: Storage? {
    switch effect {
    case .asks(_, _, let storage): storage
    case .stages: nil
    }
  }

  /// Whether its reply is stored in a variable that the script names.
  package var givesVariable: Bool {
    if case .variable = storage { true } else { false }
  }

  /// The kind of answer it asks for; nil if it has no reply.
  package var kind: Question.Kind? {
    switch effect {
    case .asks(let kind, _, _): kind
    case .stages: nil
    }
  }

  /// Makes a question of this exercise.
  func question(_ shape: Question.Shape) -> Question {
    Question(exercise: name, shape: shape)
  }
}

extension Exercise: Equatable {
  /// Two exercises are equal if their names are.
  package static func == (one: Exercise, other: Exercise) -> Bool { one.name == other.name }
}

extension Exercise {
  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The exercise with a name; nil if there is none.
  static func named(_ name: String) -> Exercise? { byName[name] }

  /// The exercise that a command of a script names, with valid arguments or not; nil if it names
  /// none.
  package init?(of command: String) {
    guard let name = SceneCommand.words(of: command).first, let known = Self.named(name) else {
      return nil
    }
    self = known
  }

  /// The names of the exercises that wait for a reply.
  static let questions = Set(all.filter(\.asks).map(\.name))
}

extension Question {
  /// The kind of answer that the exercise with a name asks for; nil if there is none.
  static func kind(ofExercise name: String) -> Kind? {
    name == choice ? .options : Exercise.named(name)?.kind
  }
}
