/// A text with some of its words blanked. Words are separated by white space.
enum BlankedWords {
  /// The ranges of a text's words.
  static func words(of text: String) -> [Range<String.Index>] {
    text.split(whereSeparator: \.isWhitespace).map { $0.startIndex..<$0.endIndex }
  }

  /// A text with some words, given by their indices, replaced by blanks; punctuation after a word
  /// stays. Indices beyond the last word are ignored.
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

  /// The indices of the words that equal a typed sequence of words, ignoring punctuation and case;
  /// empty if the sequence does not occur.
  static func places(of typed: String, in text: String) -> Set<Int> {
    let wanted = words(of: typed).map { bare(typed[$0]) }.filter { !$0.isEmpty }
    guard !wanted.isEmpty else { return [] }
    // A dash between two words is not a word.
    let said = words(of: text).enumerated().map { (number: $0, word: bare(text[$1])) }
      .filter { !$0.word.isEmpty }
    var places: Set<Int> = []
    for start in said.indices.dropLast(wanted.count - 1) {
      let run = said[start..<start + wanted.count]
      if run.map(\.word) == wanted { places.formUnion(run.map(\.number)) }
    }
    return places
  }

  private static func bare(_ word: Substring) -> String {
    String(word.filter { $0.isLetter || $0.isNumber }).lowercased()
  }
}
