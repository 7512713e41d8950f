import ArgumentParser
import Glibc
import Yarn

/// The program: its commands, and which stage serves which.
@main
struct Weerwoord: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "weerwoord",
      abstract: CommandText.helpRoot.forHelp,
      version: Version.number,
      subcommands: [
        ListCommand.self, CheckCommand.self, TestCommand.self,
      ])
  }

  static func main() async {
    setvbuf(stdout, nil, _IOLBF, 0)
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      Failure.exit(with: error)
    }
  }
}

/// The program's version, by Semantic Versioning.
enum Version {
  static let number = "0.1.0"
}
