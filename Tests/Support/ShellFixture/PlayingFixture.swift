import Archive
@preconcurrency import Glibc
import Roleplay
import Shell
import Yarn

/// Plays a script at the console, with an in-memory journal.
@MainActor
struct PlayingFixture {
  let console: Console
  let path: String
  let audience: Audience
  let pace: ReadingPace

  func run() async {
    console.pace = pace
    do {
      let scenario = Scenario(name: "proef", sources: [try ScriptFile.read(path)])
      for diagnostic in scenario.diagnostics where diagnostic.severity == .error {
        fputs(diagnostic.dutch + "\n", stderr)
      }
      let opening = Opening(
        engine: "test", recorded: "2026-01-01T00:00:00Z", scenario: "proef", heading: "Proef",
        form: nil, alias: "Tulp", language: "nl", audience: audience, random: .init(seed: 1))
      let stage = TerminalStage(
        console: console, audience: audience, help: "Praat met mevrouw De Wit, lokaal 12.\n")
      stage.takeOver(scenario)
      var performance = try Performance(
        of: scenario, opening: opening, stage: stage, journal: nil, clock: { 0 })
      let outcome = await performance.run()
      switch outcome {
      case .finished: fputs("finished\n", stderr)
      case .stopped: fputs("stopped\n", stderr)
      case .failed(let problem), .notKept(let problem):
        fputs("failed: \(problem.english)\n", stderr)
      }
      for entry in performance.transcript.entries {
        switch entry.kind {
        case .input, .reply, .back:
          fputs(String(decoding: TranscriptCoding.line(for: entry), as: UTF8.self) + "\n", stderr)
        default: break
        }
      }
    } catch {
      fputs("\(error)\n", stderr)
    }
  }
}
