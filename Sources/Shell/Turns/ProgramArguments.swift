import Glibc

/// The words with which the program was started.
public enum ProgramArguments {
  /// How many words a list of processes goes on showing: the program's name and the command's.
  private static let shownCount = 2

  /// The words as the system gave them, each with a zero behind it.
  static let original: [[CChar]] = (0..<Int(CommandLine.argc)).compactMap { index in
    CommandLine.unsafeArgv[index].map { word in
      Array(UnsafeBufferPointer(start: word, count: strlen(word) + 1))
    }
  }

  /// Erases the words behind the command where other accounts of the computer can read them as long
  /// as the program runs: they may be a pupil's, such as an alias, or what is to be blacked out.
  /// `CommandLine.arguments` stays as it is.
  public static func hide() {
    _ = CommandLine.arguments
    for index in original.indices.dropFirst(shownCount) {
      guard let word = CommandLine.unsafeArgv[index] else { continue }
      memset(word, 0, strlen(word))
    }
  }
}
