/// The options of a dialogue: put up one by one, shown together, taken down by an answer.
///
/// Those that had their answer stay until others come in their place: by then the host has let go of
/// them too, and their memory serves again.
package struct OptionBoard: Sendable {
  /// The options; those from ``count`` on have had their answer.
  package private(set) var options: [DialogueOption] = []
  /// Where each goes on.
  package private(set) var targets: [Int32] = []
  /// How many are up.
  private(set) var count = 0

  @inline(__always)
  mutating func add(_ line: consuming DialogueLine, target: Int32) {
    if count < options.count {
      options[count] = DialogueOption(line: line, isAvailable: true)
      targets[count] = target
    } else {
      options.append(DialogueOption(line: line, isAvailable: true))
      targets.append(target)
    }
    count += 1
  }

  /// Makes the last one an option that cannot be selected.
  mutating func forbidLast() {
    options[count - 1].isAvailable = false
  }

  /// All that are up.
  mutating func show() -> [DialogueOption] {
    if options.count > count {
      options.removeLast(options.count - count)
      targets.removeLast(targets.count - count)
    }
    return options
  }

  /// Takes all down.
  mutating func clear() {
    count = 0
  }
}
