import Archive
import ArgumentParser
import FoundationEssentials
import Roleplay
import Yarn

/// `weerwoord list`
struct ListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: CommandText.helpList.forHelp,
      discussion: CommandText.example("weerwoord list").forHelp, aliases: ["lijst"])
  }

  @OptionGroup var common: CommonOptions
  @Flag(name: .customLong("json"), help: CommandText.helpJSON.forHelp) var asJSON = false

  func run() throws {
    let repertoire = try common.repertoire()
    if asJSON {
      print(
        try JSONText.of(
          repertoire.playbills.enumerated().map { index, playbill in
            Row(index + 1, playbill, errors: repertoire.errorCount(of: playbill.name))
          }))
      return
    }
    for (index, playbill) in repertoire.playbills.enumerated() {
      let number = String(index + 1)
      let pad = String(repeating: " ", count: max(0, 3 - number.count))
      if let problem = playbill.problem {
        print("\(pad)\(number)  \(PrintableText.of(playbill.name, layout: .oneLine))")
        print("     \(problem.text(in: Speech.language))")
        continue
      }
      let heading = PrintableText.of(playbill.heading(in: Speech.language), layout: .oneLine)
      print("\(pad)\(number)  \(playbill.name): \(heading)")
      // Headers are read from the first lines only; whether all of it is sound takes compiling it.
      let errors = repertoire.errorCount(of: playbill.name)
      if errors > 0 {
        print("     \(CommandText.listedBroken(errors: errors).text(in: Speech.language))")
      }
      let details = [
        playbill.level, playbill.ages, playbill.minutes.map { "\($0) min" },
        playbill.goal(in: Speech.language),
      ].compactMap { $0 }
      if !details.isEmpty {
        print("     \(PrintableText.of(details.joined(separator: " · "), layout: .oneLine))")
      }
    }
    try listSheets(of: repertoire)
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
