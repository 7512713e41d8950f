/// The limits at which a script is stopped. Yarn Spinner has no such limits; a program that accepts
/// scripts from others needs them, and sets them as it can afford. What is told of a script that
/// goes too far names the limit.
public struct Limits: Sendable, Hashable {
  /// The maximum nesting depth of blocks, and of parentheses.
  public var nesting = 1_000
  /// The maximum nesting depth of detours.
  public var detours = 1_000
  /// The maximum length of a chain of smart variables that are computed from each other.
  public var smartVariables = 10_000
  /// The maximum number of steps between two events, at least 1. With more, the script is
  /// considered an endless loop; a program that must respond quickly sets a lower limit.
  public var silentSteps = 1_000_000
  /// The maximum length of a text that a script composes, in UTF-8 bytes.
  public var textBytes = 1 << 20
  /// The maximum length of all texts that a script stores in its variables, in UTF-8 bytes; a text
  /// in two variables counts twice.
  public var storedBytes = 16 << 20
  /// The maximum number of diagnostics per file; one more says that there are others.
  public var diagnostics = 1_000

  /// Makes limits for scripts written by people.
  public init() {}
}
