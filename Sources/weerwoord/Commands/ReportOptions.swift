import Archive
import ArgumentParser
import Discussion
import Roleplay
import Yarn

/// Where the report of a class goes: a page, a PDF, or both.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .named("output", dutch: "uitvoer"), help: CommandText.helpReportOutput.help(for: .file))
  var output: String?
  @Option(help: CommandText.helpReportPDF.help(for: .file)) var pdf: String?
  @Flag(name: .named("force", dutch: "vervang"), help: CommandText.helpForce.forHelp)
  var force = false

  /// Whether somebody asked for a report.
  var isAsked: Bool { output != nil || pdf != nil }

  /// Writes what was asked for, for this person alone, and says where it is.
  ///
  /// - Parameter language: the language of the report; by default the language of the recordings.
  func write(_ results: ClassResults, in language: Language?) throws {
    let html = ReportPage(results, in: language).html
    if let output {
      try GeneratedFile.write(
        html, to: output, mark: ReportPage.mark, force: force, isPrivate: true)
      let shown = PrintableText.of(output, layout: .oneLine)
      print(CommandText.pageMade(shown).text(in: Speech.language))
    }
    if let pdf {
      let printer = try PaperPrinter(environment: ProcessEnvironment.variables)
      let bytes = try printer.pdf(of: html)
      try GeneratedFile.write(
        bytes, to: pdf, mark: PaperPrinter.mark, force: force, isPrivate: true)
      let shown = PrintableText.of(pdf, layout: .oneLine)
      print(CommandText.pdfMade(shown).text(in: Speech.language))
    }
  }
}
