import ArgumentParser
@preconcurrency import Glibc
import Roleplay
import Yarn

/// The program: its commands, and which stage serves which.
@main
struct Weerwoord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weerwoord",
    abstract: CommandText.helpRoot.forHelp,
    discussion: CommandText.example("weerwoord").forHelp,
    version: Version.number,
    subcommands: [
      InteractiveShellCommand.self, PlayCommand.self, ResumeCommand.self, ReplayCommand.self,
      LessonCommand.self, TreeCommand.self, DiscussCommand.self,
      DossierCommand.self, SearchCommand.self, ExportCommand.self, ListCommand.self,
      ComicCommand.self, MapCommand.self, GuideCommand.self, LessonPageCommand.self,
      SheetCommand.self,
      AgreementsCommand.self,
      CheckCommand.self, TagCommand.self, TranslateCommand.self, TestCommand.self,
      GraphCommand.self, NewCommand.self, WatchCommand.self,
    ],
    defaultSubcommand: InteractiveShellCommand.self)

  static func main() async {
    setvbuf(stdout, nil, _IOLBF, 0)
    _ = Failure.isAtTerminal
    do {
      try refuseUnknownCommand()
      try await perform()
      Failure.refuseLostOutput()
    } catch {
      Failure.exit(with: error)
    }
  }

  /// Does what the arguments say; those of this process where none are given.
  static func perform(_ arguments: [String]? = nil) async throws {
    var command = try parseAsRoot(arguments)
    if var waiting = command as? any AsyncParsableCommand {
      try await waiting.run()
    } else {
      try command.run()
    }
  }
}

extension Weerwoord {
  /// The parser would take a mistyped command for an argument of the shell.
  private static func refuseUnknownCommand() throws {
    guard let first = CommandLine.arguments.dropFirst().first, !first.hasPrefix("-") else { return }
    let names = configuration.subcommands.flatMap { command in
      [command.configuration.commandName ?? ""] + command.configuration.aliases
    }
    guard !names.contains(first), first != "help" else { return }
    throw CommandText.unknownCommand(
      PrintableText.of(first, layout: .oneLine), suggestion: nearest(to: first, among: names))
  }
}

/// The program's version, by Semantic Versioning.
enum Version {
  static let number = "0.1.0"
}
