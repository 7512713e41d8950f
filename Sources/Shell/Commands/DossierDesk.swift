public import Archive
public import Roleplay
import Yarn

/// Where a pupil asks for a dossier from the command line, with its code; the teacher's passphrase
/// opens it too.
@MainActor
public struct DossierDesk {
  private let dossiers: DossierFolder
  private let passphrase: TeacherPassphrase

  /// Makes a desk.
  ///
  /// - Parameter passphrase: the teacher's, which opens every dossier where it is set.
  public init(dossiers: DossierFolder, passphrase: TeacherPassphrase) {
    self.dossiers = dossiers
    self.passphrase = passphrase
  }

  /// Asks for the code, three times at most.
  ///
  /// - Returns: the dossier; nil where it stays closed, which is said.
  /// - Throws: ``ArchiveError`` where there is none, or it cannot be read.
  public func open(
    _ alias: String, at console: Console
  ) async throws(ArchiveError) -> Dossier? {
    guard dossiers.contains(alias) else { throw .noDossier(alias) }
    let prompt: ShellText = passphrase.isSet ? .codeOrPassphrasePrompt : .codePrompt
    let request = ReadRequest(
      prompt: Prompt(StyledText(console.text(prompt), .bold)), isSecret: true, isRemembered: false)
    for attempt in 1...DossierDoor.maximumWrongAttempts {
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
}
