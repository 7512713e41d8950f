public import Roleplay
import Yarn

/// A command of the command line that a teacher can order in the shell by the same words.
public struct TeachersCommand {
  /// What it is called: in English, and in Dutch where that is another word.
  let names: [String]
  /// What it does, in one sentence.
  let purpose: any Phrase
  /// Whether it is about recordings, so that a number means one of the list of recordings.
  let takesRecordings: Bool
  /// Does it with the words behind it, and says in a language what came of it.
  let run: @MainActor (_ words: [String], _ language: Language) async -> Void

  /// Makes a command.
  public init(
    names: [String], purpose: any Phrase, takesRecordings: Bool,
    run: @escaping @MainActor (_ words: [String], _ language: Language) async -> Void
  ) {
    self.names = names
    self.purpose = purpose
    self.takesRecordings = takesRecordings
    self.run = run
  }

  /// The word in a language.
  func name(in language: Language) -> String {
    let name =
      switch language {
      case .dutch: names.last
      case .english: names.first
      }
    return name ?? ""
  }

  /// Whether a typed word is one of its names; a slash before it does no harm.
  func isNamed(_ word: String) -> Bool {
    let word = word.lowercased()
    return names.contains(word.hasPrefix("/") ? String(word.dropFirst()) : word)
  }
}
