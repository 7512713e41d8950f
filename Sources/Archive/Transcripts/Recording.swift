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
  /// Whether it was played to its end; an unfinished one can be resumed.
  public var isFinished: Bool

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
    isFinished = try Self.isFinished(file, path: path)
  }

  /// Whether the last whole line of a file is the end of a recording.
  static func isFinished(_ file: Descriptor, path: String) throws(ArchiveProblem) -> Bool {
    do throws(DiskTrouble) {
      let start = max(0, Int(try file.status().st_size) - longestEnd)
      let tail = try file.bytes(from: start, count: longestEnd)
      // What follows the last line feed is torn off.
      let lines = tail.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
      guard let last = lines.last, let entry = try? TranscriptCoding.entry(from: last) else {
        return false
      }
      guard case .end = entry.kind else { return false }
      return true
    } catch {
      throw .unreadable(path, error)
    }
  }
}
