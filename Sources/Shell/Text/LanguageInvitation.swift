import Roleplay

/// One line for whoever reads a language that scenarios are offered in, in that language: how to choose
/// it.
struct LanguageInvitation {
  /// The tag of the language.
  let tag: String
  /// What is typed to choose it: `taal ar`.
  let order: String

  /// How the languages say what to type, with a place for it; another one only names itself.
  private static let sentences = [
    "ar": "اكتب {1}", "tr": "{1} yaz", "uk": "напиши {1}", "pl": "wpisz {1}", "fr": "tape {1}",
    "es": "escribe {1}", "de": "tippe {1}",
  ]

  /// The line.
  var line: String {
    let language = LanguageTag(tag)
    let sentence = language?.andWider.lazy.compactMap { Self.sentences[$0] }.first
    let name = language?.ownName ?? tag
    return "\(name): \((sentence ?? "{1}").replacing("{1}", with: order))"
  }
}
