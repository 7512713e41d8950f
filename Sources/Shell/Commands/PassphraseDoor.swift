public import Roleplay

/// Asks a teacher for a passphrase, in the shell and on the command line.
@MainActor
public protocol PassphraseDoor {
  /// The prompt.
  var prompt: any Phrase { get }
  /// What is said when the door stays closed.
  var closed: any Phrase { get }
  /// Shows a text to the person.
  var say: @MainActor (_ phrase: any Phrase, _ isProblem: Bool) -> Void { get }

  /// Tries a passphrase.
  ///
  /// - Parameter attempt: which attempt it is, from 1; each wrong one takes longer.
  /// - Returns: whether it is right; if not, that is shown.
  func opens(with typed: String, attempt: Int) async -> Bool
}

extension PassphraseDoor {
  /// After this number of wrong passphrases the door stays closed for now.
  static var maximumWrongAttempts: Int { 3 }

  /// Asks for the passphrase.
  ///
  /// - Returns: whether it was given; if it was wrong, that is shown.
  public func opens(at console: Console) async -> Bool {
    for attempt in 1...Self.maximumWrongAttempts {
      guard let typed = await console.secret(prompt) else { return false }
      say(ShellText.checkingPassphrase, false)
      if await opens(with: typed, attempt: attempt) { return true }
    }
    say(closed, true)
    return false
  }

  /// Tries a passphrase that was given in another way, once.
  ///
  /// - Returns: whether it is right; if not, that is shown.
  public func opens(with typed: String) async -> Bool {
    await opens(with: typed, attempt: 1)
  }
}
