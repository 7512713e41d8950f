public import Yarn

/// What to do about a passphrase that nobody knows any more: the README says the same.
public struct ForgottenPassphrase: Phrase {
  /// The file the passphrase is kept in.
  private let path: String

  /// Says what to do about the passphrase in a file.
  public init(path: String) {
    self.path = path
  }

  /// The words in Dutch.
  public var dutch: String {
    "Gooi het bestand \(path.visible) weg. Kies dan een nieuwe wachtzin: typ docent wachtwoord. "
      + "Alle opnamen blijven."
  }

  /// The words in English.
  public var english: String {
    "Remove the file \(path.visible). Then choose a new passphrase: type teacher password. "
      + "All recordings stay."
  }
}
