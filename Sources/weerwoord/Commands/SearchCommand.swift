import ArgumentParser
import Discussion
import Glibc
import Shell

/// `weerwoord search WORDS`
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "search", does: .helpSearch,
    example: "weerwoord search vader 'te moeilijk'",
    dutchExample: "weerwoord zoek vader 'te moeilijk'", aliases: ["zoek"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var showing: DisclosureOptions
  @Flag(name: .named("said", dutch: "gezegd"), help: CommandText.helpSaid.forHelp) var said = false
  @Option(name: .named("limit", dutch: "aantal"), help: CommandText.helpLimit.help(for: .number))
  var limit = 20
  @Argument(help: CommandText.helpSearchWords.help(for: .words)) var words: [String]

  @MainActor
  func run() async throws {
    var disclosure = try await showing.disclosure(to: .teacher, common)
    // The names of the files say whose they are.
    disclosure.withAliases = true
    let hits = try await SearchScreen(
      console: common.console, transcripts: common.recordedFolder(), disclosure: disclosure
    ).search(for: query, onlyPeople: said, limit: min(max(1, limit), SearchScreen.maximumHitCount))
    // As a program that Ctrl-C ended says it.
    if hits == nil { Glibc.exit(130) }
  }

  /// The words; what the command line took for one argument is a phrase.
  private var query: String {
    words.map { word in
      word.contains(where: \.isWhitespace) && !word.contains("\"") ? "\"\(word)\"" : word
    }.joined(separator: " ")
  }
}
