import Roleplay

/// The order in which scenarios are numbered: a name on each line of the file ``Repertoire/order``.
public enum ScenarioOrder {
  /// The names in the file of a folder, in its order; none where there is no such file.
  static func names(in folder: Folder) -> [String] {
    guard let bytes = try? FileContents.read(folder.path(of: Repertoire.order)) else { return [] }
    return TextFile(bytes: bytes).text.utf8
      .split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { String(Substring($0)).trimmed }
  }

  /// Adds a scenario behind the others, so that it keeps its number when another one is added. Where the
  /// folder has no such file, nothing happens.
  ///
  /// - Parameters:
  ///   - name: the scenario's name.
  ///   - path: the folder of scenarios.
  /// - Throws: ``ArchiveProblem/notMade(_:_:)``; the file is then as it was.
  public static func append(_ name: String, in path: String) throws(ArchiveProblem) {
    let folder = Folder(path)
    do throws(DiskTrouble) {
      var bytes = try FileContents.read(folder.path(of: Repertoire.order))
      guard !names(in: folder).contains(name) else { return }
      let isWindows = bytes.suffix(2) == [0x0D, 0x0A]
      if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
      bytes += Array(name.utf8) + (isWindows ? [0x0D, 0x0A] : [0x0A])
      // It is no secret, and other people may work in the folder: they could read it before.
      let mode = try status(of: folder.path(of: Repertoire.order)).permissions
      try AtomicFile.replace(Repertoire.order, in: folder, with: bytes, mode: mode)
    } catch .missing {
      return
    } catch {
      throw .notMade(folder.path(of: Repertoire.order), error)
    }
  }
}
