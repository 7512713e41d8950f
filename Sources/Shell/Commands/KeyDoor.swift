public import Archive
public import Roleplay
import Yarn

/// Asks a teacher, once, for the passphrase of the keys that open sealed recordings.
@MainActor
public struct KeyDoor {
  /// After this number of wrong passphrases the recordings stay closed for now.
  private static let maximumWrongAttempts = 3

  private let folders: [TranscriptFolder]
  private let say: @MainActor (_ phrase: any Phrase, _ isProblem: Bool) -> Void

  /// Makes a door.
  ///
  /// - Parameters:
  ///   - folders: the folders of recordings that will be read; each may have its own keys.
  ///   - say: shows a text to the person.
  public init(
    to folders: [TranscriptFolder],
    say: @escaping @MainActor (_ phrase: any Phrase, _ isProblem: Bool) -> Void
  ) {
    self.folders = folders
    self.say = say
  }

  private var keys: [SealingKeys] { folders.map(SealingKeys.init) }

  /// Whether there is a private key whose passphrase was not given yet.
  public var isClosed: Bool { keys.contains { $0.hasPrivateKey && !$0.areOpen } }

  /// Asks for the passphrase; each wrong one makes the next delay longer.
  ///
  /// - Returns: whether it was given; if it was wrong, that is shown.
  public func opens(at console: Console) async -> Bool {
    for attempt in 1...Self.maximumWrongAttempts {
      let request = ReadRequest(
        prompt: Prompt(console.text(ShellText.keyPassphrasePrompt)), isSecret: true,
        isRemembered: false)
      guard case .line(let line) = await console.read(request), !line.text.isEmpty else {
        return false
      }
      say(ShellText.checkingPassphrase, false)
      if await opens(with: line.text, attempt: attempt) { return true }
    }
    say(ShellText.lostKeyPassphrase, true)
    return false
  }

  /// Tries a passphrase that was given in another way, once.
  ///
  /// - Returns: whether it is right; if not, that is shown.
  public func opens(with typed: String) async -> Bool {
    await opens(with: typed, attempt: 1)
  }

  /// Tries the passphrase of the teacher's mode: a teacher who chose the same one is asked once.
  func tryAlso(_ typed: String) {
    guard isClosed else { return }
    _ = try? open(typed)
  }

  private func opens(with typed: String, attempt: Int) async -> Bool {
    do throws(ArchiveError) {
      if try open(typed) { return true }
      try? await Task.sleep(for: .seconds(attempt))
      say(ArchiveError.wrongKeyPassphrase(keys.first?.path ?? ""), true)
    } catch {
      say(error, true)
    }
    return false
  }

  private func open(_ typed: String) throws(ArchiveError) -> Bool {
    var isOpen = false
    for (keys, folder) in zip(keys, folders) where keys.hasPrivateKey && !keys.areOpen {
      guard try keys.open(typed) else { continue }
      isOpen = true
      // What a pupil's laptop could not make final without the key is made final now.
      for problem in folder.tidy() { say(problem, true) }
    }
    return isOpen
  }
}
