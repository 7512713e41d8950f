import Archive
import ArgumentParser
import Authoring
import Roleplay
import Yarn

/// `weerwoord tag PATH…`
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    command: "tag", does: .helpTag, example: "weerwoord tag Scenarios/kantine")

  @OptionGroup var common: CommonOptions
  @Flag(name: .named("dry-run", dutch: "proef"), help: CommandText.helpDryRun.forHelp)
  var isDry = false
  @Argument(help: CommandText.helpCheckPaths.help(for: .path)) var paths: [String] = []

  func run() throws {
    let paths =
      try paths.isEmpty ? [DefaultPaths.here().scenarios(option: common.scenarios)] : paths
    var tagging = ProjectTagging()
    var failed = false
    var complete = 0
    let scripts = try ProjectTagging.scripts(at: paths)
    for error in scripts.errors {
      failed = true
      ErrorReport.say(error)
    }
    for script in scripts.paths {
      do {
        switch try tagging.tag(script) {
        case .tagged(let tagged):
          if !isDry { try ScriptFile.replace(script, with: tagged.bytes) }
          tell(tagged, script)
        case .complete: complete += 1
        }
      } catch let problem as ArchiveError {
        failed = true
        ErrorReport.say(problem)
      }
    }
    for (name, errors) in tagging.remaining {
      failed = true
      ErrorReport.say(CommandText.errorsRemain(name, errors: errors))
    }
    if complete > 0 { print(CommandText.allTagged(files: complete).text(in: Speech.language)) }
    if failed { throw ReportedError() }
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
}
