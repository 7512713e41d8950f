public import Archive
import Roleplay
public import Yarn

/// Where a teacher is asked for the passphrase, in the shell and on the command line.
@MainActor
public struct TeacherDoor {
  /// So many wrong passphrases, and it stays closed for now.
  static let maximumWrongAttempts = 3

  private let passphrase: TeacherPassphrase
  private let say: @MainActor (_ phrase: any Phrase, _ isProblem: Bool) -> Void

  /// Makes a door.
  ///
  /// - Parameter say: says something where the person sees it.
  public init(
    passphrase: TeacherPassphrase,
    say: @escaping @MainActor (_ phrase: any Phrase, _ isProblem: Bool) -> Void
  ) {
    self.passphrase = passphrase
    self.say = say
  }

  /// Asks for the passphrase; each wrong one makes the next wait longer.
  ///
  /// - Returns: whether it was given; where it was not, that is said.
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

  /// Tries a passphrase that was given otherwise, once.
  ///
  /// - Returns: whether it is right; where it is not, that is said.
  public func opens(with typed: String) async -> Bool {
    await opens(with: typed, attempt: 1)
  }

  private func opens(with typed: String, attempt: Int) async -> Bool {
    do throws(ArchiveError) {
      if try passphrase.matches(typed) { return true }
    } catch {
      say(error, true)
      return false
    }
    try? await Task.sleep(for: .seconds(attempt))
    say(ShellText.wrongPassphrase, true)
    return false
  }
}
