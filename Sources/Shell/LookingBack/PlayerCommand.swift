import Roleplay
import Yarn

/// A command during the playback of a recording, given by a key or in words.
enum PlayerCommand: Hashable {
  case next, back, start, end
  case playOrPause, play, pause
  case faster, slower, speed(PlaybackSpeed)
  case go(Playback.Target, Playback.SeekDirection)
  case goToMark(Playback.SeekDirection)
  /// Goes to an entry; without a number, asks for one.
  case entry(Int?)
  /// Searches; without words, asks for them, or repeats the last search.
  case search(String?)
  /// Plays one speaker only; without a name, asks for one.
  case only(String?)
  case everybody
  case hide
  case show
  case mark
  /// Adds a note; without words, asks for them.
  case note(String?)
  case whatIf
  /// Shows the rounds of a scene side by side.
  case sideBySide
  /// Adds this moment to a lesson, with a question.
  case lesson(name: String, question: String)
  /// In a lesson: goes to its next moment, or to the previous one.
  case nextMoment, previousMoment
  case scroll(Int)
  case order
  case help
  case stop
}

extension PlayerCommand {
  /// The command of a key; nil if it has none.
  init?(_ press: KeyPress) {
    switch press {
    case .enter, .right: self = .next
    case .left, .backspace: self = .back
    case .home: self = .start
    case .end: self = .end
    case .up: self = .scroll(1)
    case .down: self = .scroll(-1)
    case .pageUp: self = .scroll(10)
    case .pageDown: self = .scroll(-10)
    case .interrupted, .closed: self = .stop
    case .character(let character): self.init(letter: character)
    case .escape, .eraseLine, .paste, .other, .timeout, .redraw: return nil
    }
  }

  /// The command of a letter, as a key or as the first word of a line.
  init?(letter: Character) {
    switch letter {
    case " ", "j": self = .next
    case "b", "k": self = .back
    case "p": self = .playOrPause
    case "+", "=": self = .faster
    case "-": self = .slower
    case "c": self = .go(.choice, .on)
    case "C": self = .go(.choice, .back)
    case "o": self = .go(.openAnswer, .on)
    case "O": self = .go(.openAnswer, .back)
    case "]", "}": self = .goToMark(.on)
    case "[", "{": self = .goToMark(.back)
    case "g": self = .entry(nil)
    case "/": self = .search(nil)
    case "s": self = .only(nil)
    case "h": self = .hide
    case "a": self = .show
    case "m": self = .mark
    case "n": self = .note(nil)
    case "w": self = .whatIf
    case "r": self = .sideBySide
    case "l": self = .lesson(name: "", question: "")
    case ">": self = .nextMoment
    case "<": self = .previousMoment
    case ":": self = .order
    case "?": self = .help
    case "0": self = .start
    case "$": self = .end
    case "q": self = .stop
    default: return nil
    }
  }
}

extension PlayerCommand {
  /// Parses a line: words of any language, a letter of a key, or a number alone; nil if it is not a
  /// command.
  init?(line: String) {
    var text = line.trimmed
    if text.hasPrefix(":") { text = String(text.dropFirst()).trimmed }
    if text.isEmpty {
      self = .next
      return
    }
    if text.hasPrefix("/") {
      let rest = String(text.dropFirst()).trimmed
      // People may type a slash, as in the commands during a play.
      if let word = SlashCommand(named: text) {
        switch word {
        case .stop: self = .stop
        case .back: self = .back
        case .help: self = .help
        case .pause: self = .pause
        default: self = .search(rest)
        }
      } else {
        self = .search(rest.isEmpty ? nil : rest)
      }
      return
    }
    if let number = Int(text) {
      self = .entry(number)
      return
    }
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1].trimmed : ""
    if words[0].count == 1, let letter = words[0].first {
      guard let command = Self(letter: letter)?.with(rest) else { return nil }
      self = command
      return
    }
    guard let command = Self(word: words[0].lowercased(), rest: rest) else { return nil }
    self = command
  }

  private init?(word: String, rest: String) {
    switch word {
    case "volgende", "volgend", "verder", "next":
      guard let target = Self.target(rest, .on) else { return nil }
      self = target
    case "vorige", "vorig", "terug", "previous", "back":
      guard let target = Self.target(rest, .back) else { return nil }
      self = target
    case "begin", "start": self = .start
    case "eind", "einde", "end": self = .end
    case "speel", "play": self = .play
    case "pauze", "pause": self = .pause
    case "sneller", "faster": self = .faster
    case "langzamer", "slower": self = .slower
    case "tempo", "snelheid", "speed":
      guard let speed = PlaybackSpeed(rest) else { return nil }
      self = .speed(speed)
    case "keuze", "choice": self = .go(.choice, .on)
    case "antwoord", "answer": self = .go(.openAnswer, .on)
    case "regel", "entry": self = .entry(Int(rest))
    case "zoek", "search": self = .search(rest.isEmpty ? nil : rest)
    case "alleen", "only": self = .only(rest.isEmpty ? nil : rest)
    case "iedereen", "everybody", "everyone", "alles": self = .everybody
    case "verberg", "hide": self = .hide
    case "toon", "show": self = .show
    case "merk", "mark": self = .mark
    case "notitie", "note": self = .note(rest.isEmpty ? nil : rest)
    case "naast", "beside": self = .sideBySide
    case "wat-als", "watals", "what-if", "whatif": self = .whatIf
    case "wat" where rest.lowercased() == "als", "what" where rest.lowercased() == "if":
      self = .whatIf
    case "les", "lesson":
      let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
      self = .lesson(name: parts.first ?? "", question: parts.count > 1 ? parts[1] : "")
    case "hulp", "help": self = .help
    case "stop", "quit", "klaar": self = .stop
    default: return nil
    }
  }

  private static func target(_ word: String, _ direction: Playback.SeekDirection) -> PlayerCommand?
  {
    switch word.lowercased() {
    case "": direction == .on ? .next : .back
    case "keuze", "choice": .go(.choice, direction)
    case "antwoord", "answer": .go(.openAnswer, direction)
    case "merk", "mark": .goToMark(direction)
    case "moment": direction == .on ? .nextMoment : .previousMoment
    default: nil
    }
  }

  /// The command of a letter with the words after it; nil if it takes none.
  private func with(_ rest: String) -> PlayerCommand? {
    guard !rest.isEmpty else { return self }
    switch self {
    case .entry: return Int(rest).map { .entry($0) }
    case .search: return .search(rest)
    case .only: return .only(rest)
    case .note: return .note(rest)
    case .lesson: return Self(word: "les", rest: rest)
    default: return nil
    }
  }
}
