import Roleplay

/// The texts of a rehearsal.
enum RehearsalText: Phrase {
  case begin(folder: String)
  /// The script was saved: the node where the play continues.
  case goesOn(node: String)
  case brokenScript(errors: Int)
  case waitPrompt
  case saveFirst
  case atTheEnd
  case againPrompt
  case again
  case goodbye
}
