import Yarn

/// What is said while an author plays and writes at once.
enum RehearsalText: Phrase {
  case begin(folder: String)
  /// The script was saved: where play goes on.
  case goesOn(node: String)
  case brokenScript(errors: Int)
  case waitPrompt
  case saveFirst
  case atTheEnd
  case againPrompt
  case again
  case goodbye
}
