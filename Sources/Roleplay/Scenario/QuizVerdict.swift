import Yarn

/// Says whether a card that was shown for a question of a quiz is the right one.
public enum QuizVerdict {
  /// Reads the line that gives the right answer.
  ///
  /// - Parameters:
  ///   - cue: the line.
  ///   - card: the option that was chosen before it.
  /// - Returns: whether the card is right; nil if the line does not give the right answer.
  public static func isRight(_ card: Cue.Option, by cue: Cue) -> Bool? {
    guard cue.kind == .line, cue.line == card.id.question + "-antwoord" else { return nil }
    for isGreen in [true, false] {
      for language in Language.allCases
      where cue.text == QuizWords(language: language).right(isGreen: isGreen) {
        return card.tags.contains(isGreen ? "green" : "red")
      }
    }
    return nil
  }
}

extension String {
  /// The id of a quiz's question from the id of one of its cards: `line:qm-01` from
  /// `line:qm-01-groen`.
  fileprivate var question: String {
    String(prefix(upTo: lastIndex(of: "-") ?? endIndex))
  }
}
