public import Archive
import Glibc
public import Roleplay
import Yarn

/// A person at a screen and a keyboard, or a program that gives lines instead.
@MainActor
public final class Console {
  /// The screen.
  public let screen: Screen
  /// The source of lines.
  public let reader: any LineReader
  /// The language in which scenarios are played, if it is not the program's; otherwise nil.
  public var played: LanguageTag?
  /// The amount of text shown at a time during a play.
  public var pace = ReadingPace.part

  /// Makes a console from its parts.
  public init(screen: Screen, reader: any LineReader) {
    self.screen = screen
    self.reader = reader
  }

  /// The console of this process: readline at a terminal, plain lines elsewhere.
  ///
  /// Make only one, because it handles the terminal's signals.
  ///
  /// - Parameters:
  ///   - plain: whether the person asked for plain lines (`--plain`).
  ///   - language: the language of the program's own texts.
  ///   - bidi: who orders text from right to left; nil to go by the terminal.
  ///   - environment: the variables that ``Terminal/standard(plain:environment:)`` reads.
  public static func standard(
    plain: Bool, language: Language, bidi: Bidi? = nil, environment: [String: String]
  ) -> Console {
    var terminal = Terminal.standard(plain: plain, environment: environment)
    terminal.bidi = bidi ?? terminal.bidi
    let reader: any LineReader =
      terminal.isInteractive
      ? ReadlineReader.shared(for: terminal)
      : PlainReader(isTyped: isatty(STDIN_FILENO) == 1)
    return Console(screen: Screen(terminal: terminal, language: language), reader: reader)
  }

  /// A console without a person: text is written in plain lines, and no line is read.
  public static func unattended(language: Language) -> Console {
    Console(
      screen: Screen(
        terminal: Terminal(isInteractive: false, isPlain: true), language: language),
      reader: PlainReader(isTyped: false))
  }

  /// The language of the program's own texts.
  public var language: Language {
    get { screen.language }
    set { screen.language = newValue }
  }

  /// The tags of the languages in which to play a scenario, in order of preference.
  var wantedLanguages: [String] { (played?.andWider ?? []) + [language.rawValue] }

  /// Whether a person types, and not a program.
  public var isInteractive: Bool { screen.terminal.isInteractive }

  /// Asks for a line; a blank line can be written after it again.
  func read(_ request: ReadRequest) async -> Reading {
    let reading = await reader.read(request)
    screen.noteReading()
    return reading
  }

  /// The text of a phrase in the language of the screen.
  func text(_ phrase: some Phrase) -> String {
    phrase.text(in: language)
  }
}
