import Archive
import ArgumentParser
import Discussion
import Roleplay
import Shell
import Yarn

/// `weerwoord dossier ALIAS`
struct DossierCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "dossier", does: .helpDossier, example: "weerwoord dossier Otter")

  @OptionGroup var common: CommonOptions
  @OptionGroup var showing: DisclosureOptions
  @Option(
    name: .named("output", dutch: "uitvoer"), help: CommandText.helpDossierOutput.help(for: .file))
  var output: String?
  @Flag(name: .named("force", dutch: "vervang"), help: CommandText.helpForce.forHelp)
  var force = false
  @Argument(help: CommandText.helpDossierAlias.help(for: .alias)) var alias: String

  @MainActor
  func run() async throws {
    let dossiers = DossierFolder(in: common.transcriptFolder, isSearchedBelow: true)
    let isTeacher: Bool
    if showing.withLeftOut {
      // What was left out opens to the passphrase only, not to a code.
      try await showing.teacher.letIn(common)
      guard showing.teacher.isTeacherKnown(common) else { throw CommandText.noPassphraseChosen }
      isTeacher = true
    } else {
      isTeacher = try await showing.teacher.hasRightFile(common)
    }
    let disclosure = Disclosure(to: .readers, withLeftOut: showing.withLeftOut)
    let opened = isTeacher ? try dossiers.dossier(of: alias) : try await openedByCode(dossiers)
    guard let opened else { throw ReportedError() }
    let (dossier, recordings) = try disclosure.read(opened, in: common.transcriptFolder)
    // A dossier is shown without them too.
    let glossary = (try? common.repertoire())?.words ?? Glossary()
    guard let output else {
      DossierScreen(screen: common.screen, glossary: glossary).show(dossier)
      return
    }
    let page = DossierPage(
      of: dossier, recordings: recordings, glossary: glossary, in: Speech.language)
    try GeneratedFile.write(
      page.html, to: output, mark: DossierPage.mark, force: force, isPrivate: true)
    let shown = PrintableText.of(output, layout: .oneLine)
    print(CommandText.pageMade(shown).text(in: Speech.language))
  }

  @MainActor
  private func openedByCode(_ dossiers: DossierFolder) async throws -> Dossier? {
    let passphrase = Settings.here().passphrase
    return try await DossierDesk(
      dossiers: dossiers, keys: SealingKeys(of: common.transcriptFolder), passphrase: passphrase
    ).open(alias, at: common.console)
  }
}
