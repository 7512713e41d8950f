import Glibc

/// The damaged original of a file that was repaired, kept beside it: `NAME.jsonl.damaged`, with a
/// number where that name is taken. It has pupils' words too, and is erased with the repaired file.
enum DamagedOriginal {
  private static let mark = ".damaged"

  /// Whether a file has such a name.
  static func isOne(_ name: String) -> Bool {
    guard let hyphen = name.lastIndex(of: "-"), Int(name[name.index(after: hyphen)...]) != nil
    else { return name.hasSuffix(mark) }
    return name.hasSuffix(mark) || name[..<hyphen].hasSuffix(mark)
  }

  /// Gives a file a second name, which keeps it when another file takes its first one; on a disk
  /// without second names, a copy.
  ///
  /// - Returns: the path of the kept file.
  static func keep(_ path: String) throws(DiskError) -> String {
    var number = 1
    while true {
      let kept = path + mark + (number == 1 ? "" : "-\(number)")
      if link(path, kept) == 0 { return kept }
      let error = DiskError.last
      if error == .exists {
        number += 1
        continue
      }
      guard (try? linkStatus(of: kept)) == nil else { throw error }
      try AtomicFile.replace(
        Folder.name(of: kept), in: Folder(of: kept), with: try FileContents.read(path))
      return kept
    }
  }
}
