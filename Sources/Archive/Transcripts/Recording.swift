import Glibc
public import Roleplay

/// A recording as a list shows it: its opening, and whether it is finished.
public struct Recording: Sendable, Equatable {
  /// The file's name, without its folder.
  public var name: String
  /// The file, with the way to it.
  public var path: String
  /// The recording's first line.
  public var opening: Opening
  /// Whom the pupil lets see it; none while it is not finished.
  public var visibility: Visibility?

  /// Whether it was played to its end; an unfinished one can be resumed.
  public var isFinished: Bool { visibility != nil }

  /// An entry that ends a recording is shorter than this, in bytes.
  private static let longestEnd = 1024

  /// Reads the opening and the last entry of a recording, and nothing between.
  ///
  /// - Throws: as ``TranscriptReader/init(path:)``.
  init(name: String, in folder: Folder) throws(ArchiveProblem) {
    let path = folder.path(of: name)
    let file = try TranscriptReader.open(path, O_RDONLY)
    self.name = name
    self.path = path
    opening = try TranscriptReader(file, path: path).opening
    visibility = try Self.visibility(file, path: path)
  }

  /// A recording that was read whole.
  init(name: String, path: String, _ transcript: Transcript) {
    self.name = name
    self.path = path
    opening = transcript.opening
    visibility = transcript.visibility
  }

  /// Whether the last whole line of a file is the end of a recording.
  static func isFinished(_ file: Descriptor, path: String) throws(ArchiveProblem) -> Bool {
    try visibility(file, path: path) != nil
  }

  /// What the last whole line of a file says of who may see it, where it is the end of a recording.
  private static func visibility(
    _ file: Descriptor, path: String
  ) throws(ArchiveProblem) -> Visibility? {
    do throws(DiskTrouble) {
      let start = max(0, Int(try file.status().st_size) - longestEnd)
      let tail = try file.bytes(from: start, count: longestEnd)
      // What follows the last line feed is torn off.
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
