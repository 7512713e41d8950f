/// The file beside recordings in which a teacher's decisions about the answers to one scenario are
/// kept: for this person alone.
public struct ModerationFile: Sendable {
  private static let start = "moderation-"
  private static let suffix = ".json"

  /// The way to it.
  public let path: String

  /// The file of a scenario in a folder of recordings; nothing is read or made yet.
  public init(of scenario: String, in folder: String) {
    // A scenario's name is a word already; the file is in this folder whatever it is.
    let name = scenario.visible.split(separator: "/").joined(separator: "-")
    path = Folder(folder).path(of: Self.start + name + Self.suffix)
  }

  /// Its bytes, without a byte-order mark; nil where nothing was decided yet.
  ///
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)``.
  public func read() throws(ArchiveProblem) -> [UInt8]? {
    do throws(DiskTrouble) {
      let bytes = try FileContents.read(path)
      return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    } catch .missing {
      return nil
    } catch {
      throw .unreadable(path, error)
    }
  }

  /// Puts a text in its place, whole.
  ///
  /// - Throws: ``ArchiveProblem/notSaved(_:_:)``; it is then as it was.
  public func replace(with text: String) throws(ArchiveProblem) {
    do throws(DiskTrouble) {
      try AtomicFile.replace(
        Folder.name(of: path), in: Folder(of: path), with: Array(text.utf8))
    } catch {
      throw .notSaved(path, error)
    }
  }

  /// Whether a file of that name in a folder of recordings is one of these.
  static func isOne(_ name: String) -> Bool {
    name.hasPrefix(start) && name.hasSuffix(suffix)
  }
}
