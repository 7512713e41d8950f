import Roleplay

/// The words that can be typed after a command, as they are proposed in each language; every language's
/// words are understood in the others.
enum ProposedWords {
  /// After `play`: that a class plays.
  case play
  /// After `teacher`.
  case teacher
  /// After `replay`.
  case replay
  /// After `hardest`.
  case hardest
  /// An example of how a note is removed.
  case removal

  /// The words in a language.
  func words(in language: Language) -> [String] {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private var dutch: [String] {
    switch self {
    case .play: ["--klas"]
    case .teacher: ["wachtzin", "talen", "uit"]
    case .replay: ["stap", "rustig", "alles", "naast"]
    case .hardest: ["open", "dicht"]
    case .removal: ["weg", "1"]
    }
  }

  private var english: [String] {
    switch self {
    case .play: ["--class"]
    case .teacher: ["passphrase", "languages", "off"]
    case .replay: ReplayPace.allCases.map(\.rawValue) + ["beside"]
    case .hardest: ["open", "closed"]
    case .removal: ["remove", "1"]
    }
  }
}
