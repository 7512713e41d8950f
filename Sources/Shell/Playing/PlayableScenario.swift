import Archive
import Roleplay
import Yarn

/// A scenario read from its files to be played, and the languages it is translated into.
struct PlayableScenario {
  let scenario: Scenario
  private let languages: Set<String>

  /// Reads and compiles a scenario; where that fails, says all that is wrong.
  ///
  /// - Parameters:
  ///   - name: the scenario's name, as ``Archive/Repertoire/find(_:)`` gives it.
  ///   - language: the language it is played in, so that no other table is read; nil for all.
  ///   - console: where it is said.
  ///   - isSummaryFirst: whether the summary comes before the errors; an author is to see it last.
  ///   - summary: what is said of so many errors.
  @MainActor
  init?(
    _ name: String, in language: String?, of repertoire: Repertoire, on console: Console,
    isSummaryFirst: Bool, summary: (_ errors: Int) -> any Phrase
  ) {
    let screen = console.screen
    do throws(ArchiveProblem) {
      let files = try repertoire.load(name)
      let scenario = Scenario(files, in: language)
      guard !scenario.isPlayable else {
        self.scenario = scenario
        languages = Set(files.tables.keys)
        return
      }
      let errors = scenario.diagnostics.filter { $0.severity == .error }
      let summary = summary(errors.count)
      if isSummaryFirst { screen.say(summary, style: .problem) }
      for error in errors {
        screen.writeBlank()
        for line in PrintableText.of(error.rendered(in: console.language)).split(separator: "\n") {
          screen.writeLine(String(line))
        }
      }
      screen.writeBlank()
      if !isSummaryFirst { screen.say(summary, style: .problem) }
    } catch {
      if !isSummaryFirst { screen.writeBlank() }
      screen.say(error, style: .problem)
    }
    return nil
  }

  /// The opening of a play of it, in the language that is spoken where it has that.
  ///
  /// - Parameters:
  ///   - engine: the version of the program.
  ///   - seed: where chance starts.
  @MainActor
  func opening(
    on console: Console, engine: String, alias: String, audience: Audience, seed: UInt32
  ) -> Opening {
    let spoken = console.language.rawValue
    let language = languages.contains(spoken) ? spoken : Scenario.baseLanguage
    return Opening(
      engine: engine, recorded: RecordedTime.now(), scenario: scenario.name,
      heading: scenario.description.heading(in: language), form: scenario.description.form,
      alias: alias, language: language, audience: audience, random: .init(seed: seed),
      sources: scenario.hashes)
  }
}
