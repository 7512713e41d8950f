import Roleplay

/// What somebody looks for: words that must all be there, in any order, and phrases in quotation
/// marks. Capitals and accents make no difference; a star behind a word stands for any ending.
public struct SearchQuery: Sendable, Hashable {
  /// The most words and phrases that are looked for at once.
  public static let mostWords = 20
  /// The most characters; more is no question.
  static let longest = 1000

  /// The words as FTS5 takes them: every one in quotation marks, so that none of them is an operator.
  let expression: String

  private static let quotationMarks: Set<Character> = ["\"", "“", "”", "„", "«", "»"]

  /// Reads what was typed; whatever it is, it is words.
  ///
  /// - Throws: ``SearchProblem`` where there is no word in it, or too many.
  public init(_ text: String) throws(SearchProblem) {
    guard text.utf8.count <= Self.longest * 4 else { throw .tooManyWords(Self.mostWords) }
    var terms: [String] = []
    var term = ""
    var isQuoted = false
    func finish() {
      if let expression = Self.expression(of: term, isPhrase: isQuoted) { terms.append(expression) }
      term = ""
    }
    for character in PrintableText.of(text, layout: .oneLine) {
      if Self.quotationMarks.contains(character) {
        finish()
        isQuoted.toggle()
      } else if character.isWhitespace, !isQuoted {
        finish()
      } else {
        term.append(character)
      }
    }
    finish()
    guard !terms.isEmpty else { throw .noWords }
    guard terms.count <= Self.mostWords else { throw .tooManyWords(Self.mostWords) }
    expression = terms.joined(separator: " ")
  }

  /// A word or a phrase; nil where no letter and no digit is in it.
  private static func expression(of term: String, isPhrase: Bool) -> String? {
    guard term.unicodeScalars.contains(where: isLetterOrDigit) else { return nil }
    let isBeginning = !isPhrase && term.hasSuffix("*")
    return "\"\(term)\"" + (isBeginning ? "*" : "")
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
