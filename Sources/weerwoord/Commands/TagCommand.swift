import Archive
import ArgumentParser
import Authoring
import Roleplay
import Yarn

/// `weerwoord tag PATH…`
struct TagCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tag", abstract: CommandText.helpTag.forHelp,
      discussion: CommandText.example("weerwoord tag Scenarios/kantine").forHelp)
  }

  @OptionGroup var common: CommonOptions
  @Flag(name: .customLong("dry-run"), help: CommandText.helpDryRun.forHelp) var isDry = false
  @Argument(help: CommandText.helpCheckPaths.forHelp) var paths: [String] = []

  /// What is missing is what this command gives.
  private static let mended: Set<String> = ["WW0001", "WW0002"]

  func run() throws {
    let paths = try paths.isEmpty ? [Places.here().scenarios(option: common.scenarios)] : paths
    var ids: [String: LineIDs] = [:]
    var refused: Set<String> = []
    var failed = false
    var sound = 0
    for path in paths {
      let scripts = try ScriptFile.find(".yarn", below: path)
      if scripts.isEmpty { throw CommandText.nothingToCheck(path) }
      for script in scripts {
        do {
          let target = try Target(script)
          guard target.errors(except: Self.mended) == 0 else {
            failed = true
            if refused.insert(target.name).inserted {
              Failure.say(
                CommandText.refusedWithErrors(
                  target.name, errors: target.errors(except: Self.mended)))
            }
            continue
          }
          var known = try ids[target.project] ?? target.ids()
          let tagging = Tagging(
            target.source, of: target.name, siblings: target.siblings, ids: &known)
          ids[target.project] = known
          guard !tagging.additions.isEmpty else {
            sound += 1
            continue
          }
          if !isDry { try ScriptFile.replace(script, with: tagging.bytes) }
          tell(tagging, script)
        } catch let problem as ArchiveProblem {
          failed = true
          Failure.say(problem)
        }
      }
    }
    if sound > 0 { print(CommandText.allTagged(files: sound).text(in: Speech.language)) }
    if failed { throw Failed() }
  }

  private func tell(_ tagging: Tagging, _ script: String) {
    print(
      CommandText.tagged(
        PrintableText.of(script, layout: .oneLine), count: tagging.additions.count, dry: isDry
      ).text(in: Speech.language))
    for addition in tagging.additions {
      print(
        "  \(addition.line)  #\(addition.id)  "
          + PrintableText.of(addition.text, layout: .oneLine))
    }
  }

  /// A script and all that its ids have to fit in with.
  private struct Target {
    /// What it is called to a person: the scenario's name, or the path.
    let name: String
    let source: Source
    let siblings: [Source]
    /// The project's folder; the path of a script that no project holds.
    let project: String
    private let isAlone: Bool
    private let diagnostics: [Diagnostic]

    init(_ path: String) throws {
      switch try Script.read(path) {
      case .scenario(let scenario, let files, let folder):
        name = scenario.name
        // The script at the path comes first.
        source = files.sources[0]
        siblings = files.sources.filter { $0.name.hasPrefix(scenario.name + "/") }
        project = folder
        isAlone = false
        diagnostics = scenario.diagnostics
      case .project(let sources, let file):
        name = path
        // The script at the path comes first.
        source = sources[0]
        siblings = sources
        project = file
        isAlone = true
        diagnostics = Compiler.compile(sources).diagnostics
      case .file(let file):
        name = path
        source = file
        siblings = [file]
        project = path
        isAlone = true
        diagnostics = Compiler.compile([file]).diagnostics
      }
    }

    func errors(except codes: Set<String>) -> Int {
      diagnostics.count { $0.severity == .error && !codes.contains($0.code) }
    }

    /// The ids of all scripts and tables of the project.
    func ids() throws -> LineIDs {
      var ids = LineIDs()
      guard !isAlone else {
        siblings.forEach { ids.add($0) }
        return ids
      }
      let repertoire = try Repertoire(path: project)
      for name in repertoire.names + [Repertoire.shared] {
        guard let files = try? repertoire.load(name) else { continue }
        files.sources.forEach { ids.add($0) }
        files.tables.values.joined().forEach { ids.add(table: $0) }
      }
      return ids
    }
  }
}
