extension InputProblem {
  /// The words in English.
  public var english: String {
    switch self {
    case .noOpenCue:
      "There is no question now. Go on first."
    case .unknownOption(let option):
      "There is no choice ‘\(option.shown)’. Choose one from the list."
    case .unavailableOption(let words):
      "‘\(words.shown)’ is not possible now. Choose something else."
    case .nothingChosen:
      "Nothing has been chosen yet. Choose first."
    case .emptyText:
      "Your answer is still empty. Type something first."
    case .textTooLong(let characters):
      """
      Your answer is too long: \(characters) characters. \
      There is room for \(Self.longestText). Make it shorter.
      """
    case .tooFewNotes(let have, let minimum):
      "\(minimum) are needed. You have \(have). Think of \(minimum - have) more."
    case .noteMissing(let number):
      "There is no note \(number). Choose a number from the list."
    case .nothingPicked:
      "Nothing has been chosen yet. Choose the number of a note first."
    case .countsDoNotFit(let got, let expected):
      "There are \(expected) choices, but you gave \(got) \(got == 1 ? "number" : "numbers"). "
        + "Give one number for each choice."
    case .impossibleCount(let count):
      "\(count) is not possible. Type a number from 0 to \(Self.largestCount)."
    case .undecided(let options):
      "It is equal: \(options.map { "‘\($0.shown)’" }.joined(separator: " and ")). Who decides?"
    case .noRoom:
      "Counting is for a class or for parents. Choose for yourself now."
    case .wrongKind:
      "This question cannot be answered like that. Read the question once more."
    case .atTheStart:
      "There is no way further back. You are at the first question."
    }
  }
}
