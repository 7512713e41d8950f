/// How far a script may go before it is stopped. Yarn Spinner has no such limits; a program that takes
/// scripts from others needs them, and sets them as it can afford. What is told of a script that goes
/// too far names the limit.
public struct Limits: Sendable, Hashable {
  /// How many blocks, or parentheses, may be inside each other.
  public var nesting = 1_000
  /// How many detours may be under way inside each other.
  public var detours = 1_000
  /// How many smart variables may be computed from each other.
  public var smartVariables = 10_000
  /// How many steps may pass without anything being handed out, from 1. With more, the script is taken
  /// to go round for ever; a program that has to answer soon asks for less.
  public var silentSteps = 1_000_000
  /// How long a text may become that a script puts together, in UTF-8 bytes.
  public var textBytes = 1 << 20
  /// How many diagnoses of one file are told; one more says that there were others.
  public var diagnostics = 1_000

  /// The limits that suit scripts written by people.
  public init() {}
}
