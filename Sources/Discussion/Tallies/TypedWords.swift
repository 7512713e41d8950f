import Roleplay

/// What a pupil typed and a question says again: a question is shown to all, an answer only once it
/// was read.
enum TypedWords {
  /// From how many letters on a longer word that begins so is taken for the same.
  private static let leastStem = 3

  /// The words with a blank for each of these texts, where they stand as words of their own or where
  /// a longer word begins so (`Ahmeds`): for words of which the script is not at hand.
  static func leftOut(of words: String, _ texts: [String]) -> String {
    var words = words
    for part in parts(of: texts) { words = leftOut(of: words, part) }
    return words
  }

  /// Whether one of these texts stands in what an expression gave, however it is capitalised.
  ///
  /// Nothing of the script is lost by a blank too many there, so a word need only begin so.
  static func areFound(in value: String, _ texts: [String]) -> Bool {
    guard !value.isEmpty, !texts.isEmpty else { return false }
    let value = value.lowercased()
    return parts(of: texts).contains { part in
      let part = part.lowercased()
      guard value.utf8.count >= part.utf8.count else { return false }
      var rest = value[...]
      var before: Character?
      while let found = rest.firstRange(of: part) {
        if part.count >= leastStem { return true }
        if found.lowerBound > rest.startIndex { before = rest[..<found.lowerBound].last }
        if !isPart(before) { return true }
        before = rest[found].last
        rest = rest[found.upperBound...]
      }
      return false
    }
  }

  /// A text of several lines is shown in lines too.
  private static func parts(of texts: [String]) -> some Sequence<String> {
    texts.lazy.flatMap { $0.split(whereSeparator: \.isNewline) }.map(\.trimmed)
      .filter { !$0.isEmpty && $0 != ShownAnswer.blank }
  }

  private static func leftOut(of words: String, _ text: String) -> String {
    // Most texts have nothing in common: bytes are compared first.
    guard words.utf8.count >= text.utf8.count else { return words }
    let isStem = text.count(where: \.isLetter) >= leastStem
    var result = ""
    var rest = words[...]
    while let found = rest.firstRange(of: text) {
      let before =
        found.lowerBound == rest.startIndex ? result.last : rest[..<found.lowerBound].last
      let ending = rest[found.upperBound...].prefix(while: isPart)
      result += rest[..<found.lowerBound]
      let isTyped = !isPart(before) && (ending.isEmpty || isStem)
      result += isTyped ? ShownAnswer.blank : String(rest[found])
      rest = rest[(isTyped ? ending.endIndex : found.upperBound)...]
    }
    return result.isEmpty ? words : result + rest
  }

  private static func isPart(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
