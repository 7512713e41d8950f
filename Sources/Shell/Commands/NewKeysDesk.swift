public import Archive
public import Roleplay
import Yarn

/// Asks for the passphrases of new keys, each twice, and says first that a lost one is lost.
@MainActor
public struct NewKeysDesk {
  private let console: Console

  /// Makes a desk.
  public init(at console: Console) {
    self.console = console
  }

  /// What somebody has to know before the first use.
  public static let warning: any Phrase = ShellText.lostKeysAreLost

  /// Asks for the passphrases.
  ///
  /// - Returns: nil if the person goes back.
  public func passphrases() async -> [SealingKeys.Reader: String]? {
    console.screen.say(Self.warning)
    var passphrases: [SealingKeys.Reader: String] = [:]
    for reader in SealingKeys.Reader.allCases {
      console.screen.writeBlank()
      console.screen.say(ShellText.keyFor(reader))
      guard let passphrase = await passphrase() else { return nil }
      passphrases[reader] = passphrase
    }
    return passphrases
  }

  private func passphrase() async -> String? {
    while let first = await console.secret(ShellText.newKeyPassphrasePrompt) {
      guard first.count >= SealingKeys.minimumLength else {
        console.screen.say(ArchiveError.keyPassphraseTooShort, style: .problem)
        continue
      }
      guard let second = await console.secret(ShellText.repeatPassphrasePrompt) else { return nil }
      if first == second { return first }
      console.screen.say(ShellText.passphrasesDiffer, style: .problem)
    }
    return nil
  }
}
