public import Archive
public import Roleplay
import Yarn

/// Asks a teacher for the passphrase, in the shell and on the command line.
@MainActor
public struct TeacherDoor {
  /// After this number of wrong passphrases, the teacher's mode stays closed for now.
  static let maximumWrongAttempts = 3

  private let passphrase: TeacherPassphrase
  /// The keys of sealed recordings, which the same passphrase may open.
  private let keys: KeyDoor?
  private let say: @MainActor (_ phrase: any Phrase, _ isProblem: Bool) -> Void

  /// Makes a door.
  ///
  /// - Parameters:
  ///   - keys: asks for the passphrase of sealed recordings, for which the same one is tried.
  ///   - say: shows a text to the person.
  public init(
    passphrase: TeacherPassphrase, keys: KeyDoor? = nil,
    say: @escaping @MainActor (_ phrase: any Phrase, _ isProblem: Bool) -> Void
  ) {
    self.passphrase = passphrase
    self.keys = keys
    self.say = say
  }

  /// Asks for the passphrase; each wrong one makes the next delay longer.
  ///
  /// - Returns: whether it was given; if not, that is shown.
  public func opens(at console: Console) async -> Bool {
    for attempt in 1...Self.maximumWrongAttempts {
      let request = ReadRequest(
        prompt: Prompt(console.text(ShellText.passphrasePrompt)), isSecret: true,
        isRemembered: false)
      guard case .line(let line) = await console.read(request), !line.text.isEmpty else {
        return false
      }
      say(ShellText.checkingPassphrase, false)
      if await opens(with: line.text, attempt: attempt) { return true }
    }
    say(ShellText.forgottenPassphrase, true)
    return false
  }

  /// Tries a passphrase that was given in another way, once.
  ///
  /// - Returns: whether it is right; if not, that is shown.
  public func opens(with typed: String) async -> Bool {
    await opens(with: typed, attempt: 1)
  }

  private func opens(with typed: String, attempt: Int) async -> Bool {
    do throws(ArchiveError) {
      if try passphrase.matches(typed) {
        keys?.tryAlso(typed)
        return true
      }
    } catch {
      say(error, true)
      return false
    }
    try? await Task.sleep(for: .seconds(attempt))
    say(ShellText.wrongPassphrase, true)
    return false
  }
}
