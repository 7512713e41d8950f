import Yarn

/// Sentences of more words than the level takes.
enum SentenceLength {
  static func findings(on sentence: Sentence, _ limit: LevelLimit) -> [(
    RuleDiagnostic, Outline.Place
  )] {
    guard let most = limit.words, sentence.words.count > most, let place = sentence.place else {
      return []
    }
    return [
      (.longSentence(words: sentence.words.count, limit: most, level: limit.level), place)
    ]
  }
}
