/// What a host program does that the instructions of a dialogue do not show: what its functions look
/// at, and what its commands change.
package struct HostHabits: Sendable {
  /// What a function of the host looks at beside its arguments, by the function's name.
  package var functions: [String: String]
  /// What every choice makes anew.
  package var madeByChoice: String?
  /// What decides whether a line that somebody speaks comes at all; nil where nothing does.
  package var decidesSpeech: String?
  /// The function that counts what a text holds: with another text behind it, it never holds less.
  package var counting: String?
  /// Whether that function finds nothing.
  package var holdsNothing: @Sendable (String) -> Bool
  /// The variable that a command gives a value of which nothing is known.
  package var given: @Sendable (_ command: String) -> String?
  /// Whether a command with values in it is one that takes any text that holds something.
  package var takesAnyText: @Sendable (_ command: String) -> Bool

  /// Habits of a host that has none.
  package init() {
    functions = [:]
    holdsNothing = { $0.isEmpty }
    given = { _ in nil }
    takesAnyText = { _ in false }
  }
}
