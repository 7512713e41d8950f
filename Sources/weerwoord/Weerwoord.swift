import Archive
import ArgumentParser
@preconcurrency import Glibc
import Roleplay
import Shell
import Yarn

/// The program: its commands, and which stage serves which.
@main
struct Weerwoord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weerwoord",
    abstract: CommandText.helpRoot.forHelp,
    discussion: CommandText.example("weerwoord", dutch: "weerwoord").forHelp,
    version: Version.told(in: Speech.language),
    subcommands: [InteractiveShellCommand.self] + shellsOwn + TeachersCommands.table.map(\.command)
      + forAuthors,
    defaultSubcommand: InteractiveShellCommand.self)

  /// The commands that the shell has as well, as its own.
  static let shellsOwn: [any ParsableCommand.Type] = [
    PlayCommand.self, ResumeCommand.self, ReplayCommand.self, LessonCommand.self,
    TreeCommand.self, DiscussCommand.self, RoomCommand.self, ClassCommand.self,
    CollectCommand.self, HandInCommand.self, DossierCommand.self, SearchCommand.self,
    ListCommand.self, InfoCommand.self, LessonPageCommand.self, LessonSeriesCommand.self,
  ]

  /// The commands of who writes scenarios, which the shell has not.
  static let forAuthors: [any ParsableCommand.Type] = [
    CheckCommand.self, TagCommand.self, TranslateCommand.self, TestCommand.self,
    GraphCommand.self, NewCommand.self, WatchCommand.self,
  ]

  static func main() async {
    CoreDumps.forbid()
    // A file that grows beyond a limit is an error of that file, and not the program's end.
    signal(SIGXFSZ, SIG_IGN)
    setvbuf(stdout, nil, _IOLBF, 0)
    _ = ErrorReport.isAtTerminal
    let arguments = Array(CommandLine.arguments.dropFirst())
    ProgramArguments.hide()
    do {
      try await perform(arguments)
      ErrorReport.refuseLostOutput()
    } catch {
      ErrorReport.exit(with: error)
    }
  }

  /// Does what the arguments say.
  static func perform(_ arguments: [String]) async throws {
    try await perform(named(in: arguments))
  }

  /// Does what a command says.
  static func perform(_ parsed: any ParsableCommand) async throws {
    var command = parsed
    if let language = Speech.played, Language(tag: language.description) == nil,
      !(command is any PlaysTranslations)
    {
      throw CommandText.playsOnly(language.description)
    }
    if var waiting = command as? any AsyncParsableCommand {
      try await waiting.run()
    } else {
      try command.run()
    }
  }
}

extension Weerwoord {
  /// The command that the arguments name, which is parsed without the others: describing them took
  /// a fifth of the time up to the first line of a play (`StartBenchmark`).
  static func named(in arguments: [String]) throws -> any ParsableCommand {
    guard let name = arguments.first, !name.hasPrefix("-") else {
      return try parseAsRoot(arguments)
    }
    guard name != "help" else {
      // The parser would explain all commands instead of one that there is not.
      if let asked = arguments.dropFirst().first, !asked.hasPrefix("-"), asked != "help" {
        _ = try command(named: asked)
      }
      return try parseAsRoot(arguments)
    }
    // The parser would take a mistyped command for an argument of the shell.
    let command = try command(named: name)
    if let word = Speech.unknown, command is any PlaysTranslations.Type {
      throw CommandText.unknownPlayLanguage(
        PrintableText.of(word, layout: .oneLine), known: playedLanguages)
    }
    return try command.parseAsRoot(Array(arguments.dropFirst()))
  }

  /// The languages that scenarios can be played in.
  private static var playedLanguages: [String] {
    let paths = DefaultPaths.here()
    let option = ArgumentValue.given(for: ["--scenarios"])
    let repertoire = (try? paths.scenarios(option: option)).flatMap {
      try? Repertoire(path: $0, school: paths.schoolScenarios(option: option))
    }
    return Language.allCases.map(\.rawValue) + (repertoire?.translations ?? [])
  }

  /// The command with a name.
  private static func command(
    named name: String
  ) throws(CommandText) -> any ParsableCommand.Type {
    let commands = configuration.subcommands
    guard let command = commands.first(where: { $0.configuration.names.contains(name) }) else {
      throw .unknownCommand(
        PrintableText.of(name, layout: .oneLine),
        suggestion: nearest(to: name, among: commands.flatMap { $0.configuration.names }))
    }
    return command
  }
}
