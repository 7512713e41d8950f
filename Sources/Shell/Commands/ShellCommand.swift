import Roleplay
import Yarn

/// The commands of the shell.
enum ShellCommand: CaseIterable, Hashable {
  case list
  case info
  case play
  case replay
  case resume
  case discuss
  case room
  case classPlay
  case collect
  case handIn
  case search
  case dossier
  case code
  case lesson
  case lessonPage
  case lessonSeries
  case tree
  case hardest
  case language
  case languages
  case pace
  case teacher
  case help
  case stop

  /// The command's name in a language.
  func name(in language: Language) -> String {
    switch (self, language) {
    case (.list, .dutch): "lijst"
    case (.list, .english): "list"
    case (.info, _): "info"
    case (.play, .dutch): "speel"
    case (.play, .english): "play"
    case (.replay, .dutch): "terugkijken"
    case (.replay, .english): "replay"
    case (.resume, .dutch): "verder"
    case (.resume, .english): "resume"
    case (.discuss, .dutch): "bespreek"
    case (.discuss, .english): "discuss"
    case (.room, .dutch): "zaal"
    case (.room, .english): "room"
    case (.classPlay, .dutch): "klas"
    case (.classPlay, .english): "class"
    case (.collect, .dutch): "ophalen"
    case (.collect, .english): "collect"
    case (.handIn, .dutch): "inleveren"
    case (.handIn, .english): "handin"
    case (.search, .dutch): "zoek"
    case (.search, .english): "search"
    case (.dossier, _): "dossier"
    case (.code, _): "code"
    case (.lesson, .dutch): "les"
    case (.lesson, .english): "lesson"
    case (.lessonPage, .dutch): "lespagina"
    case (.lessonPage, .english): "lessonpage"
    case (.lessonSeries, .dutch): "lessenreeks"
    case (.lessonSeries, .english): "series"
    case (.tree, .dutch): "boom"
    case (.tree, .english): "tree"
    case (.hardest, .dutch): "houdtvol"
    case (.hardest, .english): "hardest"
    case (.language, .dutch): "taal"
    case (.language, .english): "language"
    case (.languages, .dutch): "talen"
    case (.languages, .english): "languages"
    case (.pace, .dutch): "tempo"
    case (.pace, .english): "pace"
    case (.teacher, .dutch): "docent"
    case (.teacher, .english): "teacher"
    case (.help, _): "help"
    case (.stop, .dutch): "stop"
    case (.stop, .english): "quit"
    }
  }

  /// Synonyms that people type.
  private static let otherWords = [
    "hulp": "help", "?": "help", "exit": "stop", "bye": "stop", "q": "stop", "einde": "stop",
    "houdt": "houdtvol", "houdvol": "houdtvol",
  ]

  /// Parses a name of any language, with or without a slash.
  init?(named text: String) {
    var word = text.lowercased()
    if word.hasPrefix("/") { word.removeFirst() }
    word = Self.otherWords[word] ?? word
    let found = Self.allCases.first { command in
      Language.allCases.contains { command.name(in: $0) == word }
    }
    guard let found else { return nil }
    self = found
  }

  /// Whether only a teacher can use it.
  var isForTeacher: Bool {
    switch self {
    case .classPlay, .code, .collect, .room, .search, .lesson, .lessonPage, .lessonSeries, .tree,
      .hardest, .discuss, .languages:
      true
    default: false
    }
  }

  /// The options that may follow it, with two hyphens, as on the command line.
  private var options: [String] {
    switch self {
    case .search: ["--said", "--limit"]
    case .collect: ["--class", "--keep"]
    case .discuss: ["--read", "--again", "--by-folder", "--without", "--scenario", "--step"]
    default: []
    }
  }

  /// The options that may follow it, in a language's words.
  func options(in language: Language) -> [String] {
    options.map { CommandOptions.word(for: $0, in: language) }
  }

  /// Whether an option may follow it. `play` and `room` check their own.
  func knows(option: String) -> Bool {
    self == .play || self == .room
      || options.contains(CommandOptions.name(of: option.prefix { $0 != "=" }))
  }

  /// All names in a language, including those of the teacher's commands for a teacher.
  static func names(in language: Language, forTeacher: Bool = false) -> [String] {
    allCases.filter { forTeacher || !$0.isForTeacher }.map { $0.name(in: language) }
  }
}
