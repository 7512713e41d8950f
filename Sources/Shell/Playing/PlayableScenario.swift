import Archive
import Roleplay
import Yarn

/// A scenario read from its files to be played, and the languages it is translated into.
struct PlayableScenario {
  let scenario: Scenario
  /// The language it is played in, by its tag: the first of those wanted that it has.
  let language: String

  /// Reads and compiles a scenario; where that fails, says all that is wrong.
  ///
  /// - Parameters:
  ///   - name: the scenario's name, as ``Archive/Repertoire/find(_:)`` gives it.
  ///   - languages: the languages to play it in, the most wanted first; of the one it has no other
  ///     table is read. Nil for those of the console, with all tables read.
  ///   - console: where it is said.
  ///   - isSummaryFirst: whether the summary comes before the errors; an author is to see it last.
  ///   - summary: what is said of so many errors.
  @MainActor
  init?(
    _ name: String, in languages: [String]?, of repertoire: Repertoire, on console: Console,
    isSummaryFirst: Bool, summary: (_ errors: Int) -> any Phrase
  ) {
    let screen = console.screen
    do throws(ArchiveError) {
      let files = try repertoire.load(name)
      let language =
        (languages ?? console.wantedLanguages).first(where: files.languages.contains)
        ?? Scenario.baseLanguage
      let scenario = Scenario(files, in: languages == nil ? nil : language)
      guard !scenario.isPlayable else {
        self.scenario = scenario
        self.language = language
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

  /// The opening of a play of it.
  ///
  /// - Parameters:
  ///   - engine: the version of the program.
  ///   - seed: where chance starts.
  ///   - recorded: when it begins, in a transcript's form.
  func opening(
    engine: String, alias: String, audience: Audience, seed: UInt32,
    recorded: String = RecordedTime.now()
  ) -> Opening {
    Opening(
      engine: engine, recorded: recorded, scenario: scenario.name,
      heading: scenario.description.heading(in: language), form: scenario.description.form,
      alias: alias, language: language, audience: audience, random: .init(seed: seed),
      sources: scenario.hashes)
  }
}
