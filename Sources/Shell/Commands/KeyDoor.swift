public import Archive
public import Roleplay
import Yarn

/// Asks a teacher, once, for the passphrase of the keys that open sealed recordings.
@MainActor
public struct KeyDoor: PassphraseDoor {
  private let folders: [TranscriptFolder]
  /// Shows a text to the person.
  public let say: @MainActor (_ phrase: any Phrase, _ isProblem: Bool) -> Void

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

  /// The prompt.
  public var prompt: any Phrase { ShellText.keyPassphrasePrompt }
  /// What is said when the recordings stay closed.
  public var closed: any Phrase { ShellText.lostKeyPassphrase }

  /// Tries the passphrase of the teacher's mode: a teacher who chose the same one is asked once.
  func tryAlso(_ typed: String) {
    guard isClosed else { return }
    _ = try? open(typed)
  }

  /// Tries a passphrase on the keys; each wrong one takes longer.
  public func opens(with typed: String, attempt: Int) async -> Bool {
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
    // Whether there is a private key is found out by opening it: if that cannot be read, the passphrase
    // is not to blame.
    for (keys, folder) in zip(keys, folders) where !keys.areOpen {
      guard try keys.open(typed) else { continue }
      isOpen = true
      // What a pupil's laptop could not make final without the key is made final now.
      for problem in folder.tidy() { say(problem, true) }
    }
    return isOpen
  }
}
