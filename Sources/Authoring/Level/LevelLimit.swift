/// What a level of the Common European Framework allows a sentence.
struct LevelLimit {
  let level: String
  /// The most words in a sentence; nil where there is no limit.
  let words: Int?

  init(_ level: String) {
    self.level = level
    words =
      switch level {
      case "A1": 10
      case "A2": 12
      case "B1": 15
      case "B2": 20
      default: nil
      }
  }

  /// Whether only common words belong in it.
  var hasPlainWords: Bool {
    ["A1", "A2", "B1"].contains(level)
  }

  /// Whether passives and proverbs are worth a warning.
  var isSimple: Bool { hasPlainWords }
}
