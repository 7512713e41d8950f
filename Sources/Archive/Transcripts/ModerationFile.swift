/// The file with a teacher's decisions about the answers to one scenario, next to recordings and
/// readable by this account only.
public struct ModerationFile: Sendable {
  private static let start = "moderation-"
  private static let suffix = ".json"

  /// The path of the file.
  public let path: String

  /// The file for a scenario in a folder of recordings. Reads and creates nothing yet.
  public init(of scenario: String, in folder: String) {
    // A scenario's name has no slashes; if this one has, the file must still be in this folder.
    let name = scenario.visible.split(separator: "/").joined(separator: "-")
    path = Folder(folder).path(of: Self.start + name + Self.suffix)
  }

  /// Reads the bytes without a byte-order mark; nil if there are no decisions yet.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)``.
  public func read() throws(ArchiveError) -> [UInt8]? {
    do throws(DiskError) {
      let bytes = try FileContents.read(path)
      return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    } catch .missing {
      return nil
    } catch {
      throw .unreadable(path, error)
    }
  }

  /// Replaces the contents as a whole.
  ///
  /// - Throws: ``ArchiveError/notSaved(_:_:)``; the file is then unchanged.
  public func replace(with text: String) throws(ArchiveError) {
    do throws(DiskError) {
      try AtomicFile.replace(
        Folder.name(of: path), in: Folder(of: path), with: Array(text.utf8))
    } catch {
      throw .notSaved(path, error)
    }
  }

  /// Whether a file with this name in a folder of recordings contains decisions.
  static func isModerationFile(_ name: String) -> Bool { scenario(of: name) != nil }

  /// The scenario that the decisions in a file with this name are about; nil if it has none.
  static func scenario(of name: String) -> String? {
    guard name.hasPrefix(start), name.hasSuffix(suffix) else { return nil }
    return String(name.dropFirst(start.count).dropLast(suffix.count))
  }
}
