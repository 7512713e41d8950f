import Archive
import ArgumentParser
import Authoring
import FoundationEssentials
import Roleplay
import Yarn

/// `weerwoord list`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    command: "list", does: .helpList, example: "weerwoord list class A2 15",
    dutchExample: "weerwoord lijst klas A2 15", aliases: ["lijst"])

  @OptionGroup var common: CommonOptions
  @Flag(name: .customLong("json"), help: CommandText.helpJSON.forHelp) var asJSON = false
  @Argument(help: CommandText.helpFilter.help(for: .words)) var words: [String] = []

  func run() throws {
    let repertoire = try common.repertoire()
    let filter = try PlaybillFilter(words)
    if asJSON {
      print(
        try JSONText.of(
          repertoire.playbills.enumerated()
            .filter { words.isEmpty || filter.includes($0.element) }
            .map { index, playbill in
              Row(index + 1, playbill, errors: repertoire.errorCount(of: playbill.name))
            }))
      return
    }
    let groups = PlaybillGroup.groups(
      of: repertoire.playbills, matching: words.isEmpty ? nil : filter)
    guard !groups.isEmpty else {
      print(CommandText.noneListed.text(in: Speech.language))
      return
    }
    for group in groups {
      // A list of scenarios that name no purpose has no headings.
      if groups.count > 1 || group.purpose != nil {
        let title: any Phrase =
          if let purpose = group.purpose { purpose } else { CommandText.otherScenarios }
        print(title.text(in: Speech.language))
      }
      for (number, playbill) in group.playbills { show(playbill, number, repertoire) }
    }
    guard words.isEmpty else { return }
    try listSheets(of: repertoire)
    let folder = CommandText.scenariosFrom(PrintableText.of(repertoire.path, layout: .oneLine))
    print("\n\(folder.text(in: Speech.language))")
  }

  private func show(_ playbill: Playbill, _ number: Int, _ repertoire: Repertoire) {
    let number = String(number)
    let pad = String(repeating: " ", count: max(0, 3 - number.count))
    if let problem = playbill.problem {
      print("\(pad)\(number)  \(PrintableText.of(playbill.name, layout: .oneLine))")
      print("     \(problem.text(in: Speech.language))")
      return
    }
    let heading = PrintableText.of(playbill.heading(in: Speech.language), layout: .oneLine)
    print("\(pad)\(number)  \(playbill.name): \(heading)")
    // Headers are read from the first lines only; whether all of it is sound, and how long it takes, is
    // known by compiling it.
    let scenario = (try? repertoire.load(playbill.name)).map { Scenario($0) }
    let errors = scenario?.diagnostics.count { $0.severity == .error } ?? 0
    if errors > 0 {
      print("     \(CommandText.listedBroken(errors: errors).text(in: Speech.language))")
    }
    let minutes = scenario.flatMap { PlayingMinutes.told(of: $0) }.map(PlayingMinutes.text(of:))
    let details = [
      playbill.level, playbill.ages,
      (minutes ?? playbill.minutes.map(String.init)).map { "\($0) min" },
      playbill.goal(in: Speech.language),
    ].compactMap { $0 }
    if !details.isEmpty {
      print("     \(PrintableText.of(details.joined(separator: " · "), layout: .oneLine))")
    }
  }

  /// The sheets to print, after the scenarios.
  private func listSheets(of repertoire: Repertoire) throws {
    let names = try repertoire.handoutNames()
    guard !names.isEmpty else { return }
    print("\n\(CommandText.sheetsToPrint.text(in: Speech.language))")
    for name in names { print(SheetCommand.line(name, in: repertoire)) }
  }

  /// A scenario in the JSON list; `errors` keep it from being played.
  private struct Row: Encodable {
    var number: Int
    var name: String
    var heading: String
    var headingEnglish: String
    var form: String?
    var level: String?
    var ages: String?
    var minutes: Int?
    var audience: [String]
    var problem: String?
    var errors: Int

    init(_ number: Int, _ playbill: Playbill, errors: Int) {
      self.errors = errors
      self.number = number
      name = playbill.name
      heading = playbill.heading(in: .dutch)
      headingEnglish = playbill.heading(in: .english)
      form = playbill.form?.rawValue
      level = playbill.level
      ages = playbill.ages
      minutes = playbill.minutes
      audience = playbill.audiences.map(\.rawValue)
      problem = playbill.problem?.text(in: Speech.language)
    }
  }
}
