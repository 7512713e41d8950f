extension ReplyTextError {
  /// The words in English.
  public var english: String {
    switch self {
    case .takesNoReply:
      "No answer belongs here."
    case .noNumber(let text, let least, let most):
      "‘\(text.shown)’ isn't a number you can type here. Type a whole number from \(least) to \(most)."
    case .noOrder(let text, let items):
      (text.trimmed.isEmpty ? "" : "‘\(text.shown)’ is not an order yet. ")
        + "Type all the numbers from 1 to \(items), the first one first."
    case .noPoints(let text, let items):
      "‘\(text.shown)’ does not fit. Type \(items) numbers: the points for each."
    case .noAgreement(let text):
      "‘\(text.shown)’ isn't an agreement. Write: who; what; when."
    case .empty:
      "Your answer is still empty. Type something first."
    case .noSuchOption(let words):
      "No choice begins with ‘\(words.shown)’. Type the number or the start of a choice."
    case .noSuchNumber(let number, let options):
      options == 1
        ? "There is no choice \(number). There is one choice: type 1."
        : "There is no choice \(number). Type a number from 1 to \(options)."
    case .severalOptions(let words, let options):
      "‘\(words.shown)’ fits more than one choice: "
        + "\(options.map { "‘\($0.shown)’" }.joined(separator: ", ")). Type some more, or the number."
    case .noSuchColour(let words):
      "‘\(words.shown)’ is not possible: these choices do not have that colour. Type the number."
    case .noPlayer:
      "Write no name down. Type a letter (A), a number (2) or a row (row 2)."
    case .severalPicked:
      "There is more than one star. Pick one note."
    }
  }
}
