public import Yarn

extension SavedDialogueError: Phrase {
  /// The sentence in Dutch.
  public var dutch: String {
    switch self {
    case .unreadable:
      "Dit is geen bewaarde stand, of hij is kapot. Begin opnieuw."
    case .otherVersion(let found, let known):
      "Deze stand is bewaard in vorm \(found). Hier is vorm \(known) bekend. Begin opnieuw."
    case .nodeGone(let node):
      "De stand hoort bij scène '\(node)', en die is er niet meer. Begin opnieuw."
    case .placeGone(let words, let node):
      "De stand hoort bij '\(words)' (scène '\(node)'). Dat staat niet meer in het script. Begin opnieuw."
    }
  }
}
