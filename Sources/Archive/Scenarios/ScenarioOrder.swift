import Roleplay

/// The order in which scenarios are numbered, in the file ``Repertoire/order``: one name on each
/// line.
public enum ScenarioOrder {
  /// The names in a folder's file, in its order; empty if there is no such file.
  static func names(in folder: LayeredFolder) -> [String] {
    guard let bytes = try? folder.contents(of: Repertoire.order) else { return [] }
    return TextFile(bytes: bytes).text.utf8
      .split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { String(Substring($0)).trimmed }
  }

  /// Adds a scenario at the end, so that it keeps its number when another one is added. Does
  /// nothing if the folder has no such file.
  ///
  /// - Parameters:
  ///   - name: the scenario's name.
  ///   - path: the folder of scenarios.
  /// - Throws: ``ArchiveError/notMade(_:_:)``; the file is then unchanged.
  public static func append(_ name: String, in path: String) throws(ArchiveError) {
    let folder = Folder(path)
    do throws(DiskError) {
      var bytes = try FileContents.read(folder.path(of: Repertoire.order))
      guard !names(in: LayeredFolder(folder)).contains(name) else { return }
      let isWindows = bytes.suffix(2) == [0x0D, 0x0A]
      if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
      bytes += Array(name.utf8) + (isWindows ? [0x0D, 0x0A] : [0x0A])
      // Other people may work in the folder, and must be able to read the file as before.
      let mode = try status(of: folder.path(of: Repertoire.order)).permissions
      try AtomicFile.replace(Repertoire.order, in: folder, with: bytes, mode: mode)
    } catch .missing {
      return
    } catch {
      throw .notMade(folder.path(of: Repertoire.order), error)
    }
  }
}
