/// An error that stops a dialogue.
public struct DialogueError: Error, Sendable, Hashable, Explained {
  /// The kind of error.
  public enum Kind: Sendable, Hashable {
    /// ``Dialogue/start(at:)`` was not called yet.
    case notStarted
    /// There is no node of this title.
    case unknownNode(String)
    /// Options still wait for ``Dialogue/select(_:)``.
    case awaitsSelection
    /// There are no options to select from.
    case nothingToSelect
    /// There is no option at this place, from 0.
    case optionOutOfRange(Int, count: Int)
    /// The condition of the option at this place, from 0, does not hold.
    case optionNotAvailable(Int)
    /// The script took more than this number of steps without an event.
    case goesOnForever(limit: Int)
    /// Detours are nested deeper than this.
    case detourTooDeep(limit: Int)
    /// A number was divided by zero with `%`.
    case divisionByZero
    /// There is no function of this name.
    case unknownFunction(String)
    /// A function got arguments that it does not accept.
    case wrongArguments(function: String)
    /// A function of the host program failed.
    case function(FunctionError)
    /// More smart variables than this are computed from each other.
    case smartVariablesTooDeep(limit: Int)
    /// The script composed a text of more than this number of UTF-8 bytes.
    case textTooLong(limit: Int)
    /// The script stores texts of more than this number of UTF-8 bytes in its variables.
    case storesTooMuch(limit: Int)
    /// Conditions that ask for content are nested deeper than this.
    case conditionTooDeep(String, limit: Int)
  }

  /// The kind of error.
  public let kind: Kind
  /// The node in which it happened; nil if none was running.
  public let node: String?

  /// Makes a value with the given fields.
  public init(_ kind: Kind, node: String?) {
    self.kind = kind
    self.node = node
  }
}
