extension String {
  /// The text for use in a sentence: on one line, without control characters, and truncated if it
  /// is long.
  var shown: String { shown(maximumLength: 60) }

  /// The text for use in a sentence, truncated to a maximum number of characters.
  func shown(maximumLength: Int) -> String {
    let text = PrintableText.of(self, layout: .oneLine)
    return text.count > maximumLength ? text.prefix(maximumLength - 1) + "…" : text
  }
}
