import Roleplay

/// Finds what a pupil typed in the text of later questions: questions are shown to everybody,
/// answers only after they were read.
enum TypedWords {
  /// The minimum number of letters for a word to also match longer words that start with it.
  private static let minimumStemLength = 3

  /// A text with blanks for some typed texts, where they occur as whole words or at the start of a
  /// longer word (`Ahmeds`). Used if the script is not available.
  static func redacted(of words: String, _ texts: [String]) -> String {
    var words = words
    for part in parts(of: texts) { words = redacted(of: words, part) }
    return words
  }

  /// Whether one of some typed texts occurs in the value of an expression, ignoring case.
  ///
  /// An extra blank there removes nothing of the script, so it is enough if a word starts with it.
  static func areFound(in value: String, _ texts: [String]) -> Bool {
    guard !value.isEmpty, !texts.isEmpty else { return false }
    let value = value.lowercased()
    return parts(of: texts).contains { part in
      let part = part.lowercased()
      guard value.utf8.count >= part.utf8.count else { return false }
      var rest = value[...]
      var before: Character?
      while let found = rest.firstRange(of: part) {
        if part.count >= minimumStemLength { return true }
        if found.lowerBound > rest.startIndex { before = rest[..<found.lowerBound].last }
        if !isPart(before) { return true }
        before = rest[found].last
        rest = rest[found.upperBound...]
      }
      return false
    }
  }

  /// A text of several lines may be shown on several lines.
  private static func parts(of texts: [String]) -> some Sequence<String> {
    texts.lazy.flatMap { $0.split(whereSeparator: \.isNewline) }.map(\.trimmed)
      .filter { !$0.isEmpty && $0 != ShownAnswer.blank }
  }

  private static func redacted(of words: String, _ text: String) -> String {
    // Most texts do not match: comparing bytes first is fast.
    guard words.utf8.count >= text.utf8.count else { return words }
    let isStem = text.count(where: \.isLetter) >= minimumStemLength
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
