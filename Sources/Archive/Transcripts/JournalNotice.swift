import Yarn

/// What a person should know about the recording that is being made.
enum JournalNotice: Hashable, Phrase {
  /// Its file was removed, moved or overwritten; everything stands in this one now.
  case writtenAnew(String)

  /// The words in Dutch.
  var dutch: String {
    switch self {
    case .writtenAnew(let path):
      "De opname was weggehaald, verplaatst of veranderd. "
        + "Alles is opnieuw bewaard in \(path.visible)."
    }
  }

  /// The words in English.
  var english: String {
    switch self {
    case .writtenAnew(let path):
      "The recording was removed, moved or changed. Everything was kept anew in \(path.visible)."
    }
  }
}
