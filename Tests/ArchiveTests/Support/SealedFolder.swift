import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

/// A folder of sealed recordings, with passphrases.
struct SealedFolder {
  static let passphrase = "vier gewone woorden hier"
  static let schoolPassphrase = "de kluis van de school"

  let folder: TemporaryFolder
  var transcripts: TranscriptFolder { folder.transcripts }
  var keys: SealingKeys { SealingKeys(of: transcripts) }

  init() throws {
    folder = try TemporaryFolder()
    try keys.make([.teacher: Self.passphrase, .school: Self.schoolPassphrase])
  }

  /// A recording with these words, let go.
  func recording(_ words: [String], isEnded: Bool = false) throws -> String {
    let journal = try transcripts.begin(opening())
    for (index, word) in words.enumerated() { try journal.append([answer(index + 1, word)]) }
    if isEnded {
      try journal.append([end(words.count + 1)])
      try journal.finish()
    }
    journal.release()
    return journal.path
  }

  /// Forgets what this process knows of a sealed file, as another process would.
  func forget(_ path: String) throws {
    OpenKeys.shared.remove(recording: try #require(SealedHeader(at: path)).id)
  }

  /// The lines of a file.
  func lines(of path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// Replaces the lines of a file, also of a finished one.
  func write(_ lines: [String], to path: String) throws {
    chmod(path, 0o600)
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: path))
  }
}
