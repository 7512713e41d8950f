import Archive
public import ArgumentParser
import Glibc
public import Roleplay
public import Shell
import Yarn

/// The options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(help: CommandText.helpScenarios.help(for: .folder)) var scenarios: String?

  @Option(
    name: .named("transcripts", dutch: "opnamen"),
    help: CommandText.helpTranscripts.help(for: .folder))
  var transcripts: String?

  @Option(
    name: .named("language", dutch: "taal"), help: CommandText.helpLanguage.help(for: .language))
  var language: LanguageTag?

  @Flag(name: .named("plain", dutch: "gewoon"), help: CommandText.helpPlain.forHelp)
  var plain = false

  @Option(name: .customLong("bidi"), help: CommandText.helpBidi.help(for: .who)) var bidi: Bidi?

  /// Sees that what is wanted can be done.
  func validate() throws {
    guard bidi != .program || VisualOrder() != nil else { throw CommandText.noFribidi }
  }

  func repertoire() throws -> Repertoire {
    let paths = DefaultPaths.here()
    return try Repertoire(
      path: paths.scenarios(option: scenarios), school: paths.schoolScenarios(option: scenarios))
  }

  /// A scenario that can be played, by what somebody calls it, and its files; what keeps another from
  /// being played is told.
  func playableScenario(_ name: String) throws -> (scenario: Scenario, files: ScenarioFiles) {
    let repertoire = try repertoire()
    let files = try repertoire.load(try repertoire.find(name))
    let scenario = Scenario(files)
    guard scenario.isPlayable else {
      for diagnostic in scenario.diagnostics where diagnostic.severity == .error {
        ErrorReport.write(PrintableText.of(diagnostic.rendered(in: Speech.language)))
      }
      throw CommandText.notDrawn(files.name)
    }
    return (scenario, files)
  }

  /// A recording in the language in which it is shown; without scenarios that of the play.
  func readable(_ transcript: Transcript) -> Transcript {
    (try? repertoire())?.readable(transcript, in: Speech.language) ?? transcript
  }

  /// The only console there is, once it was asked for.
  @MainActor private static var onlyConsole: Console?

  /// Where somebody is asked: it takes over the terminal and its signals.
  @MainActor var console: Console {
    if let console = Self.onlyConsole { return console }
    let console = Console.standard(
      plain: plain, language: Speech.language, bidi: bidi,
      environment: ProcessEnvironment.variables)
    console.pace = Settings.here().readingPace
    console.played = Speech.played
    Self.onlyConsole = console
    return console
  }

  /// Where words are written: where nobody was asked anything, it leaves the terminal alone.
  @MainActor var screen: Screen {
    Self.onlyConsole?.screen
      ?? Screen(
        terminal: .standard(plain: plain, environment: ProcessEnvironment.variables),
        language: Speech.language)
  }

  /// What a teacher can do with a recording. Scenarios are only looked for where one is played.
  @MainActor
  func playerTools(
    for recording: String, by alias: String? = nil, at console: Console
  ) -> PlayerTools {
    PlayerTools(recording: recording, by: alias, folder: transcriptFolder) {
      transcript, name, entry in
      do {
        let sitting = Sitting(
          console: console, repertoire: try repertoire(), transcripts: transcriptFolder,
          engine: Version.number)
        return await sitting.branch(transcript, recording: name, at: entry)
      } catch {
        if let problem = error as? any Phrase { ErrorReport.say(problem) }
        return nil
      }
    }
  }

  var transcriptFolder: TranscriptFolder {
    TranscriptFolder(path: DefaultPaths.here().transcripts(option: transcripts))
  }

  /// The folder of recordings, to look at what is there: one that was named has to be there.
  func recordedFolder() throws -> TranscriptFolder {
    let folder = transcriptFolder
    guard transcripts == nil || access(folder.path, F_OK) == 0 else {
      throw ArchiveError.unreadable(folder.path, .missing)
    }
    return folder
  }
}

/// The option of commands that play, or that look for somebody's last recording.
struct AliasOption: ParsableArguments {
  @Option(name: .named("as", dutch: "schuilnaam"), help: CommandText.helpAlias.help(for: .alias))
  var alias: String?

  /// The alias a play begins under; nil where none was given.
  func newAlias(_ common: CommonOptions) throws -> String? {
    let dossiers = DossierFolder(in: common.transcriptFolder)
    return try alias.map { try AliasWords.alias($0, withDossier: dossiers.aliases) }
  }
}

/// The option of commands that play: who may see the recording where nobody is there to be asked.
struct VisibilityOption: ParsableArguments {
  @Option(
    name: .named("visibility", dutch: "zichtbaar"), help: CommandText.helpVisibility.help(for: .who)
  )
  var visibility: Visibility?

  /// Who may see a recording whose answers come from a file or from another program.
  ///
  /// - Parameter areAnswersGiven: whether a file has the answers (`--answers`).
  /// - Throws: where the option was given and somebody types, who is to be asked.
  func unasked(areAnswersGiven: Bool) throws -> Visibility {
    guard let visibility else { return .teacher }
    guard areAnswersGiven || isatty(STDIN_FILENO) == 0 else { throw CommandText.visibilityIsAsked }
    return visibility
  }
}

extension Visibility: ExpressibleByArgument {
  /// The values of `--visibility`, computed as lazily as those of `--language`: the first line of a play
  /// waits for both (`StartBenchmark`).
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension Bidi: ExpressibleByArgument {
  /// The values of `--bidi`.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension LanguageTag: ExpressibleByArgument {
  /// Takes a tag in any letters, or the language's name.
  public init?(argument: String) {
    self.init(meantBy: argument)
  }

  /// The values of `--language` that the program itself speaks.
  public static var allValueStrings: [String] { Language.allCases.map(\.rawValue) }
}

extension Phrase {
  /// The words as the argument parser takes them.
  var forHelp: ArgumentHelp { ArgumentHelp(stringLiteral: text(in: Speech.language)) }
}

extension CommandText {
  /// The words as the argument parser takes an overview.
  var forHelp: String { text(in: Speech.language) }
}
