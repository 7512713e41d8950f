import Glibc
public import Roleplay

/// A recording as it is listed: its opening, and whether it is finished.
public struct Recording: Sendable, Equatable {
  /// The file's name, or its path relative to the listed folder.
  public var name: String
  /// The path of the file.
  public var path: String
  /// The recording's first line.
  public var opening: Opening
  /// The people who may see it, by the pupil's choice; nil while it is unfinished.
  public var visibility: Visibility?

  /// Whether it was played to its end; an unfinished one can be resumed.
  public var isFinished: Bool { visibility != nil }

  /// The maximum length of the entry that ends a recording, in bytes.
  private static let maximumEndLength = 1024

  /// Reads only the opening and the last entry of a recording.
  ///
  /// - Throws: as ``TranscriptReader/init(path:)``.
  init(name: String, in folder: Folder) throws(ArchiveError) {
    let path = folder.path(of: name)
    let file = try TranscriptReader.open(path, O_RDONLY)
    self.name = name
    self.path = path
    var reader = try TranscriptReader(file, path: path)
    opening = reader.opening
    // The last line of a sealed recording opens after all others only.
    visibility =
      reader.isSealed
      ? try reader.rest(keeping: Self.endsRecording).visibility
      : try Self.visibility(file, path: path)
  }

  /// Makes a recording from its whole transcript.
  init(name: String, path: String, _ transcript: Transcript) {
    self.name = name
    self.path = path
    opening = transcript.opening
    visibility = transcript.visibility
  }

  /// Makes a recording of which only the opening is known.
  init(name: String, path: String, _ opening: Opening) {
    self.name = name
    self.path = path
    self.opening = opening
  }

  /// Whether a file ends the recording: by its last complete line, or by its first one if it is
  /// sealed, whether or not somebody can open it.
  static func isFinished(_ file: Descriptor, path: String) throws(ArchiveError) -> Bool {
    if let header = SealedHeader(of: file) { return header.isWhole }
    return try visibility(file, path: path) != nil
  }

  /// Whether the recording at a path is finished, which needs no key.
  static func isFinished(at path: String) throws(ArchiveError) -> Bool {
    try isFinished(try TranscriptReader.open(path, O_RDONLY), path: path)
  }

  private static func endsRecording(_ entry: Entry) -> Bool {
    if case .end = entry.kind { true } else { false }
  }

  /// The people who may see the recording, by the last complete line of its file; nil if that does
  /// not end the recording.
  private static func visibility(
    _ file: Descriptor, path: String
  ) throws(ArchiveError) -> Visibility? {
    do throws(DiskError) {
      let start = max(0, Int(try file.status().st_size) - maximumEndLength)
      let tail = try file.bytes(from: start, count: maximumEndLength)
      // What follows the last line feed was cut off by a crash.
      let lines = tail.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
      guard let last = lines.last, let entry = try? TranscriptCoding.entry(from: last) else {
        return nil
      }
      guard case .end(let visibility) = entry.kind else { return nil }
      return visibility
    } catch {
      throw .unreadable(path, error)
    }
  }
}
