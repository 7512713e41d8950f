import Archive
import Roleplay
import Yarn

/// A compiled scenario that can be played, with its language.
struct PlayableScenario {
  /// As many errors as somebody may want to read; the summary has their number.
  private static let maximumShownErrors = 20

  let scenario: Scenario
  /// The tag of the language in which it is played: the first of the wanted ones that it has.
  let language: String

  /// Reads and compiles a scenario; if that fails, shows the first errors.
  ///
  /// - Parameters:
  ///   - name: the scenario's name, as from ``Archive/Repertoire/find(_:)``.
  ///   - languages: the languages in which to play it, in order of preference; only the string
  ///     table of the first one that it has is read. Nil for those of the console, with all tables
  ///     read.
  ///   - console: the console on which errors are shown.
  ///   - isSummaryFirst: whether the summary precedes the errors; for an author it comes last.
  ///   - summary: makes the summary of a number of errors.
  @MainActor
  init?(
    _ name: String, in languages: [String]?, of repertoire: Repertoire, on console: Console,
    isSummaryFirst: Bool, summary: (_ errors: Int) -> any Phrase
  ) {
    let screen = console.screen
    do throws(ArchiveError) {
      let known = repertoire.languages(of: name)
      let language =
        (languages ?? console.wantedLanguages).first(where: known.contains) ?? Scenario.baseLanguage
      let only = languages == nil ? nil : language
      let scenario = Scenario(try repertoire.load(name, in: only), in: only)
      guard !scenario.isPlayable else {
        self.scenario = scenario
        self.language = language
        return
      }
      let errors = scenario.diagnostics.filter { $0.severity == .error }
      let summary = summary(errors.count)
      if isSummaryFirst { screen.say(summary, style: .problem) }
      for error in errors.prefix(Self.maximumShownErrors) {
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

  /// Makes the opening of a play.
  ///
  /// - Parameters:
  ///   - engine: the version of the program.
  ///   - seed: where chance starts.
  ///   - recorded: when it begins, in a transcript's form.
  ///   - other: the tag of the language in which it is played; nil for ``language``.
  func opening(
    engine: String, alias: String, audience: Audience, seed: UInt32,
    recorded: String = RecordedTime.now(), in other: String? = nil
  ) -> Opening {
    let language = other ?? language
    return Opening(
      engine: engine, recorded: recorded, scenario: scenario.name,
      heading: scenario.description.heading(in: language), form: scenario.description.form,
      alias: alias, language: language, audience: audience, random: .init(seed: seed),
      sources: scenario.hashes(in: language))
  }
}
