/// A file that a pupil's laptop hands in: its name in the bundle, its length, and its digest, by which
/// a transfer that was interrupted goes on.
public struct HandInFile: Sendable, Hashable {
  /// The name: `NAME.jsonl`, `NAME.marks`, or `dossiers/NAME.json`.
  public var name: String
  /// The number of bytes.
  public var size: Int
  /// The SHA-256 digest, in hexadecimal.
  public var digest: String

  /// The maximum number of bytes: a recording of a long lesson has some hundred thousand.
  public static let maximumSize = 16 * 1024 * 1024
  /// The maximum number of files of one laptop.
  public static let maximumCount = 2000

  /// Makes a file.
  public init(name: String, size: Int, digest: String) {
    self.name = name
    self.size = size
    self.digest = digest
  }

  /// Makes a file from its contents.
  init(name: String, bytes: [UInt8]) {
    self.init(name: name, size: bytes.count, digest: SHA256.hash(bytes).hexadecimal)
  }

  /// Whether it is a recording.
  public var isRecording: Bool { name.hasSuffix(TranscriptFolder.suffix) }

  /// Whether a file like this may be handed in. A name leads nowhere but into the bundle.
  public var isValid: Bool {
    var parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isDossier = parts.count == 2 && parts[0] == DossierFolder.name
    if isDossier { parts.removeFirst() }
    guard parts.count == 1, let last = parts.first, !last.hasPrefix("."), last.utf8.count <= 250,
      last.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { return false }
    let suffixes =
      isDossier ? [DossierFolder.suffix] : [TranscriptFolder.suffix, MarksFile.suffix]
    return suffixes.contains { last.hasSuffix($0) && last.utf8.count > $0.utf8.count }
      && (0...Self.maximumSize).contains(size) && digest.utf8.count == 64
      && digest.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
