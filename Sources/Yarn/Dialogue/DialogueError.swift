/// Why a dialogue cannot go on.
public struct DialogueError: Error, Sendable, Hashable, Explained {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// ``Dialogue/start(at:)`` was not called yet.
    case notStarted
    /// There is no node of this title.
    case unknownNode(String)
    /// Options wait for ``Dialogue/select(_:)``.
    case awaitsSelection
    /// No options wait.
    case nothingToSelect
    /// There is no option at this place, from 0.
    case optionOutOfRange(Int, count: Int)
    /// The condition of the option at this place, from 0, does not hold.
    case optionNotAvailable(Int)
    /// So many steps have passed without anything being handed out.
    case goesOnForever(limit: Int)
    /// More detours than this are under way inside each other.
    case detourTooDeep(limit: Int)
    /// A number was divided by zero with `%`.
    case divisionByZero
    /// There is no function of this name.
    case unknownFunction(String)
    /// A function was given values it cannot take.
    case wrongArguments(function: String)
    /// A function of the host program could not answer.
    case function(FunctionError)
    /// More smart variables than this are computed from each other.
    case smartVariablesTooDeep(limit: Int)
    /// A text that the script puts together is longer than so many UTF-8 bytes.
    case textTooLong(limit: Int)
    /// More conditions than this ask for content whose condition asks for content.
    case conditionTooDeep(String, limit: Int)
  }

  /// What is wrong.
  public let kind: Kind
  /// The node it happened in, where one was running.
  public let node: String?

  /// Makes a problem.
  public init(_ kind: Kind, node: String?) {
    self.kind = kind
    self.node = node
  }
}
