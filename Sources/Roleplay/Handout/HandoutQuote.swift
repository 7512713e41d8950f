/// A line of a play within the words of a sheet: `{zin: tegenslag tg-200}`, in English
/// `{line: tegenslag tg-200}`. The sheet says what the play says, in the sheet's language.
public struct HandoutQuote: Sendable, Hashable {
  /// The scenario.
  public let scenario: String
  /// The line's id, as the script has it behind `#line:`.
  public let line: String

  private static let keys = ["zin", "line"]

  /// Reads the text between braces; nil if it is no quote.
  init?(_ text: String) {
    let parts = text.split { $0 == " " || $0 == ":" }.map(String.init)
    guard parts.count == 3, Self.keys.contains(parts[0].lowercased()) else { return nil }
    scenario = parts[1]
    line = parts[2]
  }

  /// A line of a sheet with the quotes in it filled in.
  ///
  /// - Parameter words: the words of a line of a play; nil where there is no such line.
  /// - Throws: the first quote that there are no words for.
  static func filled(
    _ text: String, words: (HandoutQuote) -> String?
  ) throws(HandoutQuoteMissing) -> String {
    var filled = ""
    for (before, name) in HandoutPicture.cut(text) {
      filled += before
      guard let name else { continue }
      guard let quote = HandoutQuote(name) else {
        filled += "{\(name)}"
        continue
      }
      guard let words = words(quote) else { throw HandoutQuoteMissing(quote: quote) }
      filled += words
    }
    return filled
  }
}

/// A sheet quotes a line that there is not.
struct HandoutQuoteMissing: Error {
  var quote: HandoutQuote
}

extension Scenario {
  /// The words of a line as a sheet quotes them, without whoever says it; nil where there is no such line,
  /// or where its words are known only while it is played.
  public func quotedWords(_ line: String, in language: String) -> String? {
    guard let speech = scriptedLine("line:" + line, in: language)?.speech, speech.count == 1
    else { return nil }
    return speech[0].trimmed
  }
}
