extension String {
  /// The text in a sentence: on one line, harmless, and cut where it is long.
  var shown: String { shown(longest: 60) }

  /// The text in a sentence, cut to at most so many characters.
  func shown(longest: Int) -> String {
    let text = PrintableText.of(self, layout: .oneLine)
    return text.count > longest ? text.prefix(longest - 1) + "…" : text
  }
}
