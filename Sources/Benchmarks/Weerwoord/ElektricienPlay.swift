import Archive
import Glibc
import Roleplay

/// The play that is measured: a whole road through `elektricien`, answered by a file.
enum ElektricienPlay {
  private static let scenario = "elektricien"

  static var command: [String] {
    [
      Workplace.program, "play", scenario, "--answers", Workplace.path("answers.txt"),
      "--scenarios", Workplace.scenarios, "--transcripts", Workplace.path("transcripts"),
      "--language", "nl", "--as", "Tulp", "--seed", "1",
    ]
  }

  static var opening: Opening {
    Opening(
      engine: "benchmark", recorded: "2025-11-21T13:15:00Z", scenario: scenario,
      heading: "De elektricien", form: .roleplay, alias: "Tulp", language: "nl", audience: .solo,
      random: Opening.RandomSource(seed: 1))
  }

  /// A session at its beginning.
  static var session: Session {
    get throws {
      let files = try Repertoire(path: Workplace.scenarios).load(scenario)
      let scenario = Scenario(files)
      return try Session(scenario: scenario, opening: opening)
    }
  }

  /// What the first cue begins with: few enough words for one line.
  static var firstWords: String {
    get throws {
      var session = try session
      return try session.next().text.split(separator: " ").prefix(3).joined(separator: " ")
    }
  }

  /// Writes the file of answers: always the first option, and a number where a sentence is asked.
  static func writeAnswers() throws {
    let file = open(Workplace.path("answers.txt"), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw Unmeasurable("answers.txt cannot be made") }
    defer { close(file) }
    let answers = String(repeating: "1\n", count: 100)
    guard write(file, answers, answers.utf8.count) == answers.utf8.count else {
      throw Unmeasurable("answers.txt cannot be written")
    }
  }
}
