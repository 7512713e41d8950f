/// A text with some of its words blanked. Words are what stands between white space.
enum BlankedWords {
  /// The words of a text, by their places in it.
  static func words(of text: String) -> [Range<String.Index>] {
    text.split(whereSeparator: \.isWhitespace).map { $0.startIndex..<$0.endIndex }
  }

  /// The text, with blanks for these words, from 0; signs at a word's end stay. Blanks beyond the
  /// last word are none.
  static func text(_ text: String, blanks: Set<Int>) -> String {
    guard !blanks.isEmpty else { return text }
    var result = ""
    var rest = text.startIndex
    for (number, place) in words(of: text).enumerated() where blanks.contains(number) {
      result += text[rest..<place.lowerBound]
      result += ShownAnswer.blank
      let signs = text[place].reversed().prefix { !$0.isLetter && !$0.isNumber }
      if signs.count < text[place].count { result += String(signs.reversed()) }
      rest = place.upperBound
    }
    return result + text[rest...]
  }

  /// The numbers of the words that are the same as what was typed, whatever signs stand around them
  /// and however they are capitalised; none where it is no word of the text.
  static func places(of typed: String, in text: String) -> Set<Int> {
    let wanted = bare(typed[...])
    guard !wanted.isEmpty else { return [] }
    return Set(
      words(of: text).enumerated().compactMap { number, place in
        bare(text[place]) == wanted ? number : nil
      })
  }

  private static func bare(_ word: Substring) -> String {
    String(word.filter { $0.isLetter || $0.isNumber }).lowercased()
  }
}
