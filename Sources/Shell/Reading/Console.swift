public import Archive
import Glibc
public import Roleplay
public import Yarn

/// A person at a screen and a keyboard, or a program that gives lines in their place.
@MainActor
public final class Console {
  /// Where words are written.
  public let screen: Screen
  /// Where lines come from.
  public let reader: any LineReader
  /// The language scenarios are played in where it is not the program's own; nil where it is.
  public var played: LanguageTag?
  /// How far text runs on while somebody plays.
  public var pace = ReadingPace.part

  /// Makes a console of its parts.
  public init(screen: Screen, reader: any LineReader) {
    self.screen = screen
    self.reader = reader
  }

  /// The console of this program: readline at a terminal, plain lines elsewhere.
  ///
  /// Make one only: it takes over the terminal's signals.
  ///
  /// - Parameters:
  ///   - plain: whether the person asked for plain lines (`--plain`).
  ///   - language: the language of the program's own words.
  ///   - environment: the variables ``Terminal/standard(plain:environment:)`` looks at.
  public static func standard(
    plain: Bool, language: Language, environment: [String: String]
  ) -> Console {
    let terminal = Terminal.standard(plain: plain, environment: environment)
    let reader: any LineReader =
      terminal.isInteractive
      ? ReadlineReader.shared(for: terminal)
      : PlainReader(isTyped: isatty(STDIN_FILENO) == 1)
    return Console(screen: Screen(terminal: terminal, language: language), reader: reader)
  }

  /// A console nobody sits at: words are written in plain lines, and no line is ever read.
  public static func unattended(language: Language) -> Console {
    Console(
      screen: Screen(
        terminal: Terminal(isInteractive: false, isPlain: true), language: language),
      reader: PlainReader(isTyped: false))
  }

  /// The language of the program's own words.
  public var language: Language {
    get { screen.language }
    set { screen.language = newValue }
  }

  /// The languages to play a scenario in, by their tags, the most wanted first.
  var wantedLanguages: [String] { (played?.andWider ?? []) + [language.rawValue] }

  /// Whether a person types, rather than a program.
  public var isInteractive: Bool { screen.terminal.isInteractive }

  /// Asks for a line; a blank line may follow it again.
  func read(_ request: ReadRequest) async -> Reading {
    let reading = await reader.read(request)
    screen.noteReading()
    return reading
  }

  /// The words of a phrase in the language of the screen.
  func text(_ phrase: some Phrase) -> String {
    phrase.text(in: language)
  }
}
