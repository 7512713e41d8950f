public import Roleplay

/// The advice for a forgotten passphrase, the same as in the manual.
public struct ForgottenPassphrase: Phrase {
  /// The path of the file with the stored passphrase.
  private let path: String

  /// Makes the advice for a passphrase file.
  public init(path: String) {
    self.path = path
  }

  /// The words in Dutch.
  public var dutch: String {
    "Gooi het bestand \(path.visible) weg. Kies dan een nieuwe wachtzin: typ docent wachtzin. "
      + "Alle opnamen blijven."
  }

  /// The words in English.
  public var english: String {
    "Remove the file \(path.visible). Then choose a new passphrase: type teacher passphrase. "
      + "All recordings stay."
  }
}
