import Archive
import Glibc
import Roleplay
import Shell
import Yarn

/// A program for tests to run at a pseudo-terminal: one part of the shell.
///
/// `read` reads lines and tells what they are; `play FILE` plays a script; what was said is then
/// written to standard error as a transcript. `shell SCENARIOS TRANSCRIPTS SETTINGS` is the whole
/// shell; `--as NAME` must come last. `CLOCK` in the environment is the file of a clock for it.
@main
struct ShellFixture {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    var environment: [String: String] = [:]
    for name in [
      "NO_COLOR", "TERM", "COLUMNS", "DISPLAY", "PATH", "VTE_VERSION",
    ] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    let console = Console.standard(
      plain: arguments.contains("--plain"),
      language: arguments.contains("--english") ? .english : .dutch, environment: environment)
    switch arguments.first {
    case "read": await ReadingFixture(console: console).run()
    case "play":
      await PlayingFixture(
        console: console, path: arguments.dropFirst().first ?? "",
        audience: arguments.contains("--class") ? .class : .solo,
        pace: arguments.contains("--part") ? .part : .line
      ).run()
    case "shell" where arguments.count >= 4:
      await InteractiveFixture(
        console: console, folders: Array(arguments.dropFirst().prefix(3)),
        alias: arguments.contains("--as") ? arguments.last : nil,
        clock: getenv("CLOCK").map { FileClock(path: String(cString: $0)) }
      ).run()
    default: exit(64)
    }
  }
}
