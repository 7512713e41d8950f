extension InputError {
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
      There is room for \(Self.maximumTextLength). Make it shorter.
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
      "\(count) is not possible. Type a number from 0 to \(Self.maximumCount)."
    case .undecided(let options):
      "It is equal: \(options.map { "‘\($0.shown)’" }.joined(separator: " and ")). Who decides?"
    case .notInRange(let text, let least, let most):
      "‘\(text.shown)’ is not possible. Type a whole number from \(least) to \(most)."
    case .placesDoNotFit(let got, let expected):
      "There are \(expected) places, but you gave \(got) \(got == 1 ? "number" : "numbers"). "
        + "Give one number for each place."
    case .orderIncomplete(let count):
      "That isn't an order yet. Put all \(count) in order, each of them once."
    case .playerTooLong(let characters):
      "That is too long: \(characters) characters. Type something short, such as A or row 2."
    case .headingTooLong(let characters):
      "That heading is too long: \(characters) characters. Make it shorter than \(Self.maximumHeadingLength)."
    case .agreementIncomplete:
      "Something is missing. Say who does it and what they do."
    case .notesNotKept:
      "Notes of this talk are not kept. Write them on paper, or talk on."
    case .playedByProgram(let role):
      "The program plays \(role.shown). Type what you say yourself."
    case .noRoom:
      "Counting is for a class or for parents. Choose for yourself now."
    case .wrongKind:
      "This question cannot be answered like that. Read the question once more."
    case .atTheStart:
      "There is no way further back. You are at the first question."
    }
  }
}
