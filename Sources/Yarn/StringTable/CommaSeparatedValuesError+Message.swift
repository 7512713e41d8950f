extension CommaSeparatedValuesError {
  /// The words, without the line.
  public var message: String {
    switch self {
    case .textAfterQuote:
      "There is more text after a closing quote. Write a \" inside the text twice: \"\"."
    case .quoteNotClosed:
      "A quoted text begins here and never ends. Put a \" after it."
    case .notUTF8:
      "There are characters here that are not UTF-8. Save the file as CSV UTF-8."
    }
  }
}
