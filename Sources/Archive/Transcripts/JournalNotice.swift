import Roleplay

/// A message for the person about the recording in progress.
enum JournalNotice: Hashable, Phrase {
  /// The file was removed, moved or overwritten; everything is now stored in this one.
  case rewritten(String)

  /// The words in Dutch.
  var dutch: String {
    switch self {
    case .rewritten(let path):
      "De opname was weggehaald, verplaatst of veranderd. "
        + "Alles is opnieuw bewaard in \(path.visible)."
    }
  }

  /// The words in English.
  var english: String {
    switch self {
    case .rewritten(let path):
      "The recording was removed, moved or changed. Everything was kept anew in \(path.visible)."
    }
  }
}
