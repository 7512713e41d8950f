/// An error in restoring a saved dialogue.
public enum SavedDialogueError: Error, Sendable, Hashable, Explained {
  /// The bytes are no saved dialogue.
  case unreadable
  /// They were written by another version of Yarn.
  case otherVersion(found: Int, known: Int)
  /// The script no longer has the node at which it was saved.
  case nodeGone(String)
  /// The script no longer has the line, option or command at which it was saved.
  case placeGone(words: String, node: String)
}
