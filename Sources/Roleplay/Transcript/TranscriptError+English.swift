extension TranscriptError {
  /// The words in English.
  public var english: String {
    switch self {
    case .empty:
      "This recording is empty. There is nothing to keep or to show."
    case .notATranscript:
      "This is not a recording of Weerwoord. Choose another file."
    case .fromNewerVersion(let found, let known):
      """
      This recording was made with a newer Weerwoord (format \(found)). \
      This Weerwoord knows format \(known). Install the new Weerwoord first.
      """
    case .notJSON(let byte):
      "The line is broken or cut off at byte \(byte)."
    case .missing(let key):
      "Something is missing in the line: ‘\(key.shown)’."
    case .unfitting(let key, let byte):
      "The value of ‘\(key.shown)’ is not right, at byte \(byte)."
    case .withoutKind:
      "The line has to say one thing: cue, input, reply, set, back, resume or end."
    case .outOfOrder(let number, let expected):
      "The lines are not in order: number \(number) where \(expected) belongs."
    case .inLine(let line, let problem):
      "Line \(line): \(problem.english)"
    }
  }
}
