import Roleplay
import Yarn

/// A command during a play: a word after a slash.
enum SlashCommand: CaseIterable, Hashable {
  case more
  case done
  case back
  case again
  case word
  case pause
  case softer
  case minute
  case swap
  case language
  case both
  case aloud
  case stop
  case help

  /// The command's word in a language, with its slash.
  func name(in language: Language) -> String {
    switch (self, language) {
    case (.more, .dutch): "/meer"
    case (.more, .english): "/more"
    case (.done, .dutch): "/klaar"
    case (.done, .english): "/done"
    case (.back, .dutch): "/terug"
    case (.back, .english): "/back"
    case (.again, .dutch): "/herhaal"
    case (.again, .english): "/repeat"
    case (.word, .dutch): "/woord"
    case (.word, .english): "/word"
    case (.pause, .dutch): "/pauze"
    case (.pause, .english): "/pause"
    case (.softer, .dutch): "/zachter"
    case (.softer, .english): "/softer"
    case (.minute, .dutch): "/minuut"
    case (.minute, .english): "/minute"
    case (.swap, .dutch): "/wissel"
    case (.swap, .english): "/swap"
    case (.language, .dutch): "/taal"
    case (.language, .english): "/language"
    case (.both, .dutch): "/beide"
    case (.both, .english): "/both"
    case (.aloud, .dutch): "/lees"
    case (.aloud, .english): "/read"
    case (.stop, _): "/stop"
    case (.help, .dutch): "/hulp"
    case (.help, .english): "/help"
    }
  }

  /// Parses a word of any language.
  init?(named text: String) {
    let word = text.lowercased()
    let found = Self.allCases.first { command in
      Language.allCases.contains { command.name(in: $0) == word }
    }
    guard let found else { return nil }
    self = found
  }

  /// Whether it can be used at every question.
  var isEverywhere: Bool {
    switch self {
    case .more, .done, .softer, .minute, .swap: false
    case .back, .again, .word, .pause, .language, .both, .aloud, .stop, .help: true
    }
  }

  /// All words in a language.
  static func names(in language: Language) -> [String] {
    allCases.map { $0.name(in: language) }
  }
}

/// The meaning of a typed line during a play.
enum PlayLine: Equatable {
  case command(SlashCommand)
  /// A word that the person wants explained.
  case word(String)
  /// A language that the person wants to read.
  case language(String)
  /// A word after a slash that is no command; never an answer.
  case unknown(String)
  case text(String)

  /// Parses a line. A slash counts only at the start of a typed line, and two slashes mean one.
  init(_ line: TypedLine) {
    let text = line.text
    if line.isPasted || !text.hasPrefix("/") {
      self = .text(text)
    } else if text.hasPrefix("//") {
      self = .text(String(text.dropFirst()))
    } else {
      let word = String(text.prefix { $0 != " " })
      let isAlone = text.dropFirst(word.count).allSatisfy { $0 == " " }
      let command = SlashCommand(named: word)
      if isAlone, let command {
        self = .command(command)
      } else if command == .word {
        self = .word(String(text.dropFirst(word.count)).trimmed)
      } else if command == .language {
        self = .language(String(text.dropFirst(word.count)).trimmed)
      } else {
        self = .unknown(word)
      }
    }
  }
}
