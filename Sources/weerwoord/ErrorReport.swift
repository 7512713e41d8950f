import ArgumentParser
@preconcurrency import Glibc
import Shell
import Synchronization
import Roleplay
import Yarn

/// Something went wrong that has been said already.
struct ReportedError: Error {}

/// How the program ends when it cannot do what was asked.
enum ErrorReport {
  /// Whether standard output is a terminal; to be asked first while it is still open.
  static let isAtTerminal = isatty(STDOUT_FILENO) == 1

  /// Says one clear sentence on standard error, in the person's language.
  static func say(_ phrase: any Phrase) {
    fputs("weerwoord: \(phrase.text(in: Speech.language))\n", stderr)
  }

  /// Writes to standard error, what should come first having come first.
  static func write(_ text: String) {
    fflush(stdout)
    fputs(text + "\n", stderr)
  }

  /// Ends the program where what it printed did not arrive: a full disk is no success.
  ///
  /// On a terminal nothing is lost that should have been kept: its window may have been closed.
  static func refuseLostOutput() {
    guard !isAtTerminal else { return }
    let isLost = fflush(stdout) != 0 || ferror(stdout) != 0
    let code = StandardOutput.lossCode.load(ordering: .relaxed)
    // A reader that has seen enough, as `head` does, wants no more.
    guard isLost && errno != EPIPE || code != 0 && code != EPIPE else { return }
    say(CommandText.outputNotWritten)
    Glibc.exit(1)
  }

  /// Ends the program: 0 after help, 1 for what failed, 64 for wrong usage.
  static func exit(with error: any Error) -> Never {
    fflush(stdout)
    let code = tell(error)
    if code == 0 { refuseLostOutput() }
    Glibc.exit(code)
  }

  /// Says what went wrong, or the help that was asked for.
  ///
  /// - Returns: the status to end with: 0 after help, 1 for what failed, 64 for wrong usage.
  static func tell(_ error: any Error) -> Int32 {
    switch error {
    case is ReportedError: return 1
    case CommandText.unknownCommand(let name, let suggestion):
      write(
        "weerwoord: "
          + CommandText.unknownCommand(name, suggestion: suggestion).text(in: Speech.language))
      return 64
    case CommandText.unknownPlayLanguage(let word, let known):
      say(CommandText.unknownPlayLanguage(word, known: known))
      return 64
    case let phrase as any Phrase:
      say(phrase)
      return 1
    default: break
    }
    let message = Weerwoord.fullMessage(for: error, columns: columns)
    guard !Weerwoord.exitCode(for: error).isSuccess else {
      print(Usage.help(message, in: Speech.language))
      return 0
    }
    fputs("weerwoord: \(Usage.problem(message, in: Speech.language))\n", stderr)
    return 64
  }

  private static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
