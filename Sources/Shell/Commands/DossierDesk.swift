public import Archive
public import Roleplay
import Yarn

/// Where a dossier is asked for from the command line: by the pupil with the code, or by the teacher
/// with the passphrase.
@MainActor
public struct DossierDesk {
  private let console: Console
  private let dossiers: DossierFolder
  private let passphrase: TeacherPassphrase

  /// Makes a desk.
  ///
  /// - Parameter passphrase: the teacher's, which opens every dossier where it is set.
  public init(console: Console, dossiers: DossierFolder, passphrase: TeacherPassphrase) {
    self.console = console
    self.dossiers = dossiers
    self.passphrase = passphrase
  }

  /// Asks for the code, three times at most.
  ///
  /// - Returns: the dossier; nil where it stays closed, which is said.
  /// - Throws: ``ArchiveProblem`` where there is none, or it cannot be read.
  public func open(_ alias: String) async throws(ArchiveProblem) -> Dossier? {
    guard dossiers.contains(alias) else { throw .noDossier(alias) }
    let prompt: ShellText = passphrase.isSet ? .codeOrPassphrasePrompt : .codePrompt
    let request = ReadRequest(
      prompt: Prompt(StyledText(console.text(prompt), .bold)), isSecret: true, isRemembered: false)
    for attempt in 1...DossierDoor.mostWrong {
      guard case .line(let line) = await console.read(request),
        !line.text.allSatisfy(\.isWhitespace)
      else {
        console.screen.say(ShellText.noCodeTyped, style: .problem)
        return nil
      }
      if let dossier = try dossiers.dossier(of: alias, code: line.text) { return dossier }
      if try passphrase.matches(line.text) { return try dossiers.dossier(of: alias) }
      // Each wrong one makes the next wait longer.
      try? await Task.sleep(for: .seconds(attempt))
      console.screen.say(ShellText.wrongCode, style: .problem)
    }
    return nil
  }

  /// Opens it for a teacher, who was let in.
  ///
  /// - Throws: ``ArchiveProblem`` where there is none, or it cannot be read.
  public func openForTeacher(_ alias: String) throws(ArchiveProblem) -> Dossier? {
    try dossiers.dossier(of: alias)
  }

  /// Shows it.
  public func show(_ dossier: Dossier) {
    DossierScreen(screen: console.screen).show(dossier)
  }
}
