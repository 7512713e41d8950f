import Archive
import ArgumentParser
import Authoring
import Discussion
import Roleplay
import Yarn

/// `weerwoord graph NAME`
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    command: "graph", does: .helpGraph,
    example: "weerwoord graph elektricien",
    dutchExample: "weerwoord tekening elektricien", aliases: ["tekening"])

  @OptionGroup var common: CommonOptions
  @Flag(help: CommandText.helpMermaid.forHelp) var mermaid = false
  @Option(
    name: .named("output", dutch: "uitvoer"), help: CommandText.helpGraphOutput.help(for: .file))
  var output: String?
  @Flag(name: .named("force", dutch: "vervang"), help: CommandText.helpForce.forHelp)
  var force = false
  @Argument(help: CommandText.helpName.help(for: .name)) var name: String

  func run() throws {
    let (scenario, files) = try common.playableScenario(name)
    let graph = StoryGraph(
      of: scenario, tables: files.tables, language: Speech.language)
    if mermaid {
      print(graph.mermaid, terminator: "")
      return
    }
    let path = output ?? files.name + ".html"
    let page = graph.page
    let html = StandalonePage(
      title: page.title, language: page.language.rawValue, style: page.style, body: page.body
    ).html
    try GeneratedFile.write(html, to: path, mark: StandalonePage.mark, force: force)
    print(
      CommandText.drawn(PrintableText.of(path, layout: .oneLine)).text(in: Speech.language))
  }
}
