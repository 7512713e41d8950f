/// What a program is expected to say, step by step: the contents of a `.testplan` file.
///
/// The steps of Yarn Spinner's own plans (`line:`, `option:`, `select:`, `command:`, `stop`, `set:`,
/// `node:`, `saliency:`), one a line, in runs separated by `---`; and one of this
/// library's own, `reply:`, which answers what the host's commands ask. Hashtags are read and not compared.
public struct TestPlan: Sendable, Equatable {
  /// The name of the file.
  public var name: String
  /// The runs; variables live on from one to the next.
  public var runs: [Run]

  /// A way through the program from its start.
  public struct Run: Sendable, Equatable {
    /// What happens, in order; at least one step.
    public var steps: [Step]

    /// Makes a run.
    public init(steps: [Step]) {
      self.steps = steps
    }
  }

  /// One line of the plan.
  public struct Step: Sendable, Equatable {
    /// What is expected or done.
    public var action: Action
    /// The line of the plan's file, from 1.
    public var line: Int

    /// Makes a step.
    public init(_ action: Action, line: Int) {
      self.action = action
      self.line = line
    }
  }

  /// What a step expects or does.
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
    /// Answers what is asked, in the words of a file of answers.
    case reply(String)
    /// Sets a variable; the name with its `$`.
    case set(String, Value)
    /// Starts at another node.
    case node(String)
    /// How line groups choose from here on.
    case saliency(SaliencyStrategy)
  }

  /// Makes a plan.
  public init(name: String, runs: [Run]) {
    self.name = name
    self.runs = runs
  }

  /// Reads the text of a plan's file called `name`.
  ///
  /// - Throws: ``TestPlanError`` with everything that is wrong in it.
  public init(text: String, name: String) throws(TestPlanError) {
    try self.init(bytes: Array(text.utf8), name: name)
  }

  /// Reads the bytes of a plan's file called `name`.
  ///
  /// - Throws: ``TestPlanError`` with everything that is wrong in it.
  public init(bytes: [UInt8], name: String) throws(TestPlanError) {
    var parser = TestPlanParser(name: name)
    parser.read(bytes)
    guard parser.diagnostics.isEmpty else { throw TestPlanError(diagnostics: parser.diagnostics) }
    self.init(name: name, runs: parser.runs)
  }
}
