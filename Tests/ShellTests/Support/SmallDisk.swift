import Foundation
import Glibc

/// A small disk of its own, where this process may make one.
final class SmallDisk {
  let path: String

  static let isPossible: Bool = {
    guard geteuid() == 0, let disk = try? SmallDisk(bytes: 64 << 10) else { return false }
    return !disk.path.isEmpty
  }()

  init(bytes: Int) throws {
    path = NSTemporaryDirectory() + "weerwoord-disk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    guard mount("weerwoord", path, "tmpfs", 0, "size=\(bytes)") == 0 else {
      rmdir(path)
      throw CocoaError(.fileWriteUnsupportedScheme)
    }
  }

  deinit {
    umount2(path, Int32(MNT_DETACH))
    rmdir(path)
  }
}
