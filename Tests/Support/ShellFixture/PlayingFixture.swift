import Archive
@preconcurrency import Glibc
import Roleplay
import Shell
import Yarn

/// Plays one script at the console, kept in memory.
@MainActor
struct PlayingFixture {
  let console: Console
  let path: String
  let audience: Audience
  /// So many times nothing can be kept, from the second question on.
  let failures: Int

  func run() async {
    do {
      let scenario = Scenario(name: "proef", sources: [try ScriptFile.read(path)])
      for diagnostic in scenario.diagnostics where diagnostic.severity == .error {
        fputs(diagnostic.dutch + "\n", stderr)
      }
      let opening = Opening(
        engine: "test", recorded: "2026-01-01T00:00:00Z", scenario: "proef", heading: "Proef",
        form: nil, alias: "Tulp", language: "nl", audience: audience, random: .init(seed: 1))
      let journal = FullJournal(failures: failures)
      let stage = TerminalStage(
        console: console, audience: audience, help: "Praat met mevrouw De Wit, lokaal 12.\n")
      var performance = try Performance(
        of: scenario, opening: opening, stage: stage, journal: journal, clock: { 0 })
      let outcome = await performance.run()
      switch outcome {
      case .finished: fputs("finished\n", stderr)
      case .stopped: fputs("stopped\n", stderr)
      case .failed(let problem): fputs("failed: \(problem.english)\n", stderr)
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

/// A journal that cannot keep replies for a while, as on a full disk.
private final class FullJournal: Journal {
  private var failures: Int

  init(failures: Int) {
    self.failures = failures
  }

  func append(_ entries: [Entry]) throws {
    guard entries.contains(where: { if case .reply = $0.kind { true } else { false } }) else {
      return
    }
    guard failures > 0 else { return }
    failures -= 1
    throw ArchiveProblem.notKept("/disk/opname.jsonl", .full)
  }
}
