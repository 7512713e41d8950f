import Glibc

/// The damaged original of a file that was repaired, kept beside it: `NAME.jsonl.damaged`, with a
/// number where that name is taken. It has pupils' words too, and is erased with the repaired file.
/// What a crash left half-written is kept so too, under the name that the whole file would have.
enum DamagedOriginal {
  private static let mark = ".damaged"

  /// Whether a file has such a name.
  static func isOne(_ name: String) -> Bool {
    guard let hyphen = name.lastIndex(of: "-"), Int(name[name.index(after: hyphen)...]) != nil
    else { return name.hasSuffix(mark) }
    return name.hasSuffix(mark) || name[..<hyphen].hasSuffix(mark)
  }

  /// The name of the file that was repaired, by the name of the original.
  static func name(of original: String) -> String {
    original.ranges(of: mark).last.map { String(original[..<$0.lowerBound]) } ?? original
  }

  /// Gives a file a second name, which keeps it when another file takes its first one; on a disk
  /// without second names, a copy.
  ///
  /// - Parameter whole: the path of the file that it was to become, if that is another one.
  /// - Returns: the path of the kept file, which is on the disk.
  static func keep(_ path: String, as whole: String? = nil) throws(DiskError) -> String {
    let kept = try keepUnsynchronized(path, as: whole ?? path)
    do throws(DiskError) {
      try Folder(of: kept).synchronize()
    } catch {
      unlink(kept)
      throw error
    }
    return kept
  }

  /// Keeps a file, and takes its own name away; that it is kept is on the disk before that.
  ///
  /// - Returns: as ``keep(_:as:)``.
  static func move(_ path: String, as whole: String? = nil) throws(DiskError) -> String {
    let kept = try keep(path, as: whole)
    guard unlink(path) == 0 else {
      let error = DiskError.last
      // Nothing changed then: the same bytes twice would only have to be explained.
      unlink(kept)
      throw error
    }
    return kept
  }

  /// Whether two paths are names of one file.
  private static func isSame(_ path: String, _ other: String) -> Bool {
    guard let one = try? linkStatus(of: path), let other = try? linkStatus(of: other) else {
      return false
    }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }

  private static func keepUnsynchronized(
    _ path: String, as whole: String
  ) throws(DiskError) -> String {
    var number = 1
    while true {
      let kept = whole + mark + (number == 1 ? "" : "-\(number)")
      if link(path, kept) == 0 { return kept }
      let error = DiskError.last
      if error == .exists {
        // A crash came after it was kept, and before what followed.
        if Self.isSame(path, kept) { return kept }
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
