import Archive
import Glibc
import Shell
import Yarn

/// The language the program speaks: what the command line says, else what was chosen before, else
/// the locale's.
enum Speech {
  static let language: Language =
    given ?? Settings(path: Places.here().settings).language ?? locale

  /// Known before the command line is parsed, because what is wrong with it is said in it too.
  private static var given: Language? {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1])
      }
      if argument.hasPrefix("--language=") {
        return Language(rawValue: String(argument.dropFirst("--language=".count)))
      }
    }
    return nil
  }

  private static var locale: Language {
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name) else { continue }
      for part in String(cString: value).split(separator: ":") {
        if part.hasPrefix("nl") { return .dutch }
        if part.hasPrefix("en") { return .english }
      }
    }
    return .dutch
  }
}
