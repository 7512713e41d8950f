extension TestPlanDiagnostic.Reason {
  var sentence: String {
    switch self {
    case .notUTF8:
      "There are characters here that are not UTF-8. Save the file as UTF-8."
    case .unknownStep(let found):
      "'\(found)' isn't a step. Use line:, option:, select:, command:, reply:, set:, node:, saliency: or stop."
    case .textMissing(let key):
      "'\(key)' needs a text between ` and `."
    case .textNotClosed(let key):
      "The text after '\(key)' never ends. Put a ` after it."
    case .numberMissing(let found):
      found.isEmpty
        ? "'select:' needs a number. 0 chooses nothing."
        : "'\(found)' isn't a whole number. Write the number of the option; 0 chooses nothing."
    case .setMalformed:
      "Write it like this: set: $name = true."
    case .valueUnknown(let found):
      "'\(found)' isn't a value. Write true, false, a whole number or a text in \"…\"."
    case .valueNotClosed:
      "The value never ends. Put a \" after it."
    case .nameMissing(let key):
      "'\(key)' needs a name."
    case .unknownSaliency(let found, let known):
      "'\(found)' isn't a way of choosing. Write \(known.joined(separator: ", "))."
    case .trailing(let found):
      "After this step there is still '\(found)'. Take it away, or put a # before it."
    case .optionsWithoutSelect:
      "After 'option:' something must be chosen. Put 'select:' or 'reply:' after it."
    case .stepAfterStop:
      "Nothing comes after 'stop'. Begin a new run with ---."
    case .emptyRun:
      "This run has no steps. Write steps, or take --- away."
    }
  }
}
