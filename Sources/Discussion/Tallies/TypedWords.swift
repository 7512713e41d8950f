import Roleplay

/// What a pupil typed and a question says again: a question is shown to all, an answer only once it
/// was read.
enum TypedWords {
  /// The words with a blank for each of these texts, where they stand as words of their own.
  static func leftOut(of words: String, _ texts: [String]) -> String {
    var words = words
    for text in texts {
      for part in text.split(whereSeparator: \.isNewline) {
        let part = part.trimmed
        guard !part.isEmpty, part != ShownAnswer.blank else { continue }
        words = leftOut(of: words, part)
      }
    }
    return words
  }

  private static func leftOut(of words: String, _ text: String) -> String {
    // Most texts have nothing in common: bytes are compared first.
    guard words.utf8.count >= text.utf8.count else { return words }
    var result = ""
    var rest = words[...]
    while let found = rest.firstRange(of: text) {
      let before =
        found.lowerBound == rest.startIndex ? result.last : rest[..<found.lowerBound].last
      let after = found.upperBound == rest.endIndex ? nil : rest[found.upperBound]
      result += rest[..<found.lowerBound]
      let isWhole = !isPart(before) && !isPart(after)
      result += isWhole ? ShownAnswer.blank : String(rest[found])
      rest = rest[found.upperBound...]
    }
    return result.isEmpty ? words : result + rest
  }

  private static func isPart(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }
}

extension RoadScanner {
  /// The texts of the answer at a moment.
  func texts(at index: Int, in bytes: UnsafePointer<UInt8>) -> [String] {
    let moment = moments[index]
    return switch moment.answer {
    case .said: [bytes.text(moment.words)]
    case .other: replies[moment.reply].texts
    case .none, .chosen, .silent: []
    }
  }

  /// What was typed before a moment.
  func typedTexts(before index: Int, in bytes: UnsafePointer<UInt8>) -> [String] {
    moments[..<index].indices.flatMap { index in
      texts(at: index, in: bytes) + headings(at: index)
    }
  }

  private func headings(at index: Int) -> [String] {
    guard case .other = moments[index].answer else { return [] }
    return replies[moments[index].reply].headings
  }
}
