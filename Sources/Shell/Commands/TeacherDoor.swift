public import Archive
public import Roleplay
import Yarn

/// Asks a teacher for the passphrase of the teacher's mode.
@MainActor
public struct TeacherDoor: PassphraseDoor {
  private let passphrase: TeacherPassphrase
  /// The keys of sealed recordings, which the same passphrase may open.
  private let keys: KeyDoor?
  /// Shows a text to the person.
  public let say: @MainActor (_ phrase: any Phrase, _ isProblem: Bool) -> Void

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

  /// The prompt.
  public var prompt: any Phrase { ShellText.passphrasePrompt }
  /// What is said when the teacher's mode stays closed.
  public var closed: any Phrase { ShellText.forgottenPassphrase }

  /// Tries a passphrase; each wrong one takes longer.
  public func opens(with typed: String, attempt: Int) async -> Bool {
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
