extension SavedDialogueError {
  /// The sentence.
  public var message: String {
    switch self {
    case .unreadable:
      "This is no saved state, or it is damaged. Start again."
    case .otherVersion(let found, let known):
      "This state was saved in form \(found). Form \(known) is known here. Start again."
    case .nodeGone(let node):
      "The state belongs to node '\(node)', which is gone. Start again."
    case .placeGone(let words, let node):
      "The state belongs to '\(words)' (node '\(node)'). That is no longer in the script. Start again."
    }
  }
}
