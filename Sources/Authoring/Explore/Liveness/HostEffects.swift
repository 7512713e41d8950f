/// The host program's side effects, which the instructions of a dialogue do not show: what its functions
/// read, and what its commands write.
struct HostEffects: Sendable {
  /// What a function of the host reads beside its arguments, by the function's name.
  var functions: [String: String]
  /// What every choice writes.
  var madeByChoice: String?
  /// What decides whether a line that somebody speaks comes at all; nil where nothing does.
  var decidesSpeech: String?
  /// The function that counts the words of a text: a longer text never has fewer.
  var counting: String?
  /// Whether it counts none.
  var holdsNothing: @Sendable (String) -> Bool
  /// The variable that a command writes, with an unknown value.
  var given: @Sendable (_ command: String) -> String?
  /// Whether a command with values in it is one that takes any text that holds something.
  var takesAnyText: @Sendable (_ command: String) -> Bool

  /// The effects of a host that has none.
  init() {
    functions = [:]
    holdsNothing = { $0.isEmpty }
    given = { _ in nil }
    takesAnyText = { _ in false }
  }
}
