/// An error in restoring a saved dialogue.
public enum SavedDialogueError: Error, Sendable, Hashable, Explained {
  /// The bytes are no saved dialogue.
  case unreadable
  /// They were written by another version of Yarn.
  case otherVersion(found: Int, known: Int)
  /// The node it stood in is gone from the script.
  case nodeGone(String)
  /// The line, option or command it stood at is gone from the script.
  case placeGone(words: String, node: String)
}
