import Roleplay

extension ClassDiscussionError {
  /// The words in English.
  public var english: String {
    switch self {
    case .noRecordingsYet(let program):
      "There are no recordings yet. "
        + "Play a scenario first, for example with ‘\(program)play elektricien’."
    case .nothingToDiscuss(let path, let skipped):
      "There is no finished recording in \(PrintableText.of(path, layout: .oneLine))"
        + (skipped > 0 ? " (\(skipped) skipped)" : "") + ". Play a scenario first."
    case .noSuchRecording(let name):
      "There is no recording ‘\(PrintableText.of(name, layout: .oneLine))’ here to leave out. "
        + "Take the name of its file."
    case .noSuchScenario(let name, let names):
      "There are no recordings of ‘\(PrintableText.of(name, layout: .oneLine))’. "
        + "Choose one of: \(names.map { PrintableText.of($0, layout: .oneLine) }.joined(separator: ", "))."
    }
  }
}
