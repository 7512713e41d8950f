/// The host program's side effects, which the instructions of a dialogue do not show: what its
/// functions read, and what its commands write.
struct HostEffects: Sendable {
  /// The variables that a function of the host reads besides its arguments, by the function's name.
  var functions: [String: String]
  /// The variables that every choice writes.
  var madeByChoice: String?
  /// The variables that decide whether a spoken line is shown at all; nil if none do.
  var decidesSpeech: String?
  /// The function that counts the words of a text: a longer text never has fewer.
  var counting: String?
  /// Whether there is no such function.
  var holdsNothing: @Sendable (String) -> Bool
  /// The variable that a command writes, with an unknown value.
  var given: @Sendable (_ command: String) -> String?
  /// Whether a command with values in it accepts any non-empty text.
  var takesAnyText: @Sendable (_ command: String) -> Bool

  /// The effects of a host without side effects.
  init() {
    functions = [:]
    holdsNothing = { $0.isEmpty }
    given = { _ in nil }
    takesAnyText = { _ in false }
  }
}
