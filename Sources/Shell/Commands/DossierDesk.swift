public import Archive
public import Roleplay
import Yarn

/// Opens dossiers on the command line, with their code or with the teacher's passphrase.
@MainActor
public struct DossierDesk {
  private let dossiers: DossierFolder
  private let keys: SealingKeys
  private let passphrase: TeacherPassphrase

  /// Makes a desk.
  ///
  /// - Parameters:
  ///   - keys: the keys that open sealed dossiers.
  ///   - passphrase: the teacher's passphrase, which opens every dossier if it is set.
  public init(dossiers: DossierFolder, keys: SealingKeys, passphrase: TeacherPassphrase) {
    self.dossiers = dossiers
    self.keys = keys
    self.passphrase = passphrase
  }

  /// Asks for the code, at most three times.
  ///
  /// - Returns: the dossier; nil if it stays closed, which is then shown.
  /// - Throws: ``ArchiveError`` if there is no dossier, or it cannot be read.
  public func open(
    _ alias: String, at console: Console
  ) async throws(ArchiveError) -> Dossier? {
    guard dossiers.contains(alias) else { throw .noDossier(alias) }
    let prompt: ShellText =
      passphrase.isSet || keys.hasPrivateKey ? .codeOrPassphrasePrompt : .codePrompt
    for attempt in 1...TeacherDoor.maximumWrongAttempts {
      guard let typed = await console.code(prompt) else {
        console.screen.say(ShellText.noCodeTyped, style: .problem)
        return nil
      }
      let opensKeys = (try? keys.open(typed)) ?? false
      // A passphrase of the teacher's mode does not replace one of a key, nor the other way round.
      if try passphrase.isSet ? passphrase.matches(typed) : opensKeys {
        return try dossiers.dossier(of: alias)
      }
      if let dossier = try dossiers.dossier(of: alias, code: typed) { return dossier }
      // Each wrong code makes the next delay longer.
      try? await Task.sleep(for: .seconds(attempt))
      console.screen.say(ShellText.wrongCode, style: .problem)
    }
    return nil
  }
}
