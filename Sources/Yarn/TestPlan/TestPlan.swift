/// The expected behaviour of a program, step by step: the contents of a `.testplan` file.
///
/// The steps of Yarn Spinner's own plans (`line:`, `option:`, `select:`, `command:`, `stop`,
/// `set:`, `node:`, `saliency:`), one a line, in runs separated by `---`; and one of this library's
/// own, `reply:`, which answers what the host's commands ask. Hashtags are read and not compared.
public struct TestPlan: Sendable, Equatable {
  /// The name of the file.
  public var name: String
  /// The runs; variables keep their values from one run to the next.
  public var runs: [Run]

  /// A path through the program from its start.
  public struct Run: Sendable, Equatable {
    /// The steps, in order; at least one.
    public var steps: [Step]

    /// Makes a run.
    public init(steps: [Step]) {
      self.steps = steps
    }
  }

  /// One line of the plan.
  public struct Step: Sendable, Equatable {
    /// The expectation or action.
    public var action: Action
    /// The line of the plan's file, from 1.
    public var line: Int

    /// Makes a step.
    public init(_ action: Action, line: Int) {
      self.action = action
      self.line = line
    }
  }

  /// An expectation or action of a step.
  public enum Action: Sendable, Equatable {
    /// A line with this text; `nil` (`*`): any.
    case line(String?, tags: [String])
    /// An option, of several that come together.
    case option(String, isAvailable: Bool, tags: [String])
    /// A command with this text.
    case command(String)
    /// The end.
    case stop
    /// Chooses an option by its number, from 1; 0 chooses none.
    case select(Int)
    /// Answers a question, in the notation of a file of answers.
    case reply(String)
    /// Sets a variable; the name with its `$`.
    case set(String, Value)
    /// Starts at another node.
    case node(String)
    /// Changes how line groups choose from here on.
    case saliency(SaliencyStrategy)
  }

  /// Makes a plan.
  public init(name: String, runs: [Run]) {
    self.name = name
    self.runs = runs
  }

  /// Reads the text of a plan's file called `name`.
  ///
  /// - Throws: ``TestPlanError`` with a diagnostic for every invalid line.
  public init(text: String, name: String) throws(TestPlanError) {
    try self.init(bytes: Array(text.utf8), name: name)
  }

  /// Reads the bytes of a plan's file called `name`.
  ///
  /// - Throws: ``TestPlanError`` with a diagnostic for every invalid line.
  public init(bytes: [UInt8], name: String) throws(TestPlanError) {
    var parser = TestPlanParser(name: name)
    parser.read(bytes)
    guard parser.diagnostics.isEmpty else { throw TestPlanError(diagnostics: parser.diagnostics) }
    self.init(name: name, runs: parser.runs)
  }
}
