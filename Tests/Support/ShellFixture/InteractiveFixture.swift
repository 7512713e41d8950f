import Archive
import Glibc
import Shell

/// The interactive shell on a test's folders of scenarios, transcripts and settings.
@MainActor
struct InteractiveFixture {
  let console: Console
  let folders: [String]
  let alias: String?
  /// The time; this computer's where there is none.
  let clock: FileClock?

  func run() async {
    do {
      let shell = InteractiveShell(
        console: console, repertoire: try Repertoire(path: folders[0]),
        transcripts: TranscriptFolder(path: folders[1]), settings: Settings(path: folders[2]),
        engine: "test", alias: alias, seed: 1, now: clock.map { clock in { clock.now() } },
        handedOn: Reexecution.handedOn(), reexecution: Reexecution())
      await shell.run()
      if shell.hasFailed { exit(1) }
    } catch {
      print(error.english)
      exit(1)
    }
  }
}
