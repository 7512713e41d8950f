import Archive
import Glibc
import Roleplay
import Shell
import Synchronization
import Yarn

/// The language the program speaks: what the command line says, else what was chosen before, else
/// the locale's.
enum Speech {
  static var language: Language { chosen.withLock { $0 } ?? atStart }

  private static let atStart: Language =
    given.flatMap { Language(tag: $0.description) }
    ?? Settings.here().language ?? locale

  /// The language that was chosen since; nil where none was.
  private static let chosen = Mutex<Language?>(nil)

  /// Goes on in another language.
  static func change(to language: Language) {
    chosen.withLock { $0 = language }
  }

  /// The language scenarios are to be played in where it is not one of the program's own.
  static var played: LanguageTag? {
    given.flatMap { Language(rawValue: $0.description) == nil ? $0 : nil }
  }

  /// What the command line says, known before it is parsed: what is wrong with it is said in it too.
  private static let given = word.flatMap { LanguageTag(meantBy: $0) }

  private static let word = ArgumentValue.given(for: ["--language", "--taal"])

  /// The word on the command line that is the name of no language; nil if there is none.
  static var unknown: String? { given == nil ? word : nil }

  private static var locale: Language {
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name) else { continue }
      for part in String(cString: value).split(separator: ":") {
        if let language = Language(tag: part) { return language }
      }
    }
    return .dutch
  }
}

/// A command that plays scenarios, in any language they are translated into; the others speak the
/// program's own languages only.
protocol PlaysTranslations {}
