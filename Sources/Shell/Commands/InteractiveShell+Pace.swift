import Archive
import Roleplay
import Yarn

/// The amount of text shown at a time during a play.
extension InteractiveShell {
  /// Runs `tempo`, `tempo regel`, `tempo stuk`, `tempo door`.
  func changePace(_ words: [String]) {
    guard let word = words.first else {
      screen.say(ShellText.paceNow(console.pace.name(in: console.language)))
      return
    }
    guard words.count == 1, let pace = ReadingPace(named: word) else {
      screen.say(ShellText.unknownPace(words.joined(separator: " ")), style: .problem)
      return
    }
    console.pace = pace
    do throws(ArchiveError) {
      try settings.remember(pace)
    } catch {
      screen.say(error, style: .problem)
    }
    screen.say(ShellText.paceChosen(pace))
  }
}

extension ReadingPace {
  /// The word for it in a language.
  func name(in language: Language) -> String {
    switch (self, language) {
    case (.line, .dutch): "regel"
    case (.line, .english): "line"
    case (.part, .dutch): "stuk"
    case (.part, .english): "part"
    case (.through, .dutch): "door"
    case (.through, .english): "on"
    }
  }

  /// Parses a word of any language.
  init?(named text: String) {
    let word = text.lowercased()
    let found = Self.allCases.first { pace in
      Language.allCases.contains { pace.name(in: $0) == word }
    }
    guard let found else { return nil }
    self = found
  }
}
