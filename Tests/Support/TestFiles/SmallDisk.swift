import Glibc

/// A small separate disk, if this process may mount one.
public final class SmallDisk {
  /// A system call that failed.
  public struct Refusal: Error {
    /// The call.
    public var what: String
    /// `errno`.
    public var number: Int32
  }

  private let folder: TemporaryFolder
  /// The path at which it is mounted.
  public var path: String { folder.path }

  /// Whether this process may mount one.
  public static let isPossible: Bool = {
    guard geteuid() == 0, let disk = try? SmallDisk(bytes: 64 << 10) else { return false }
    return !disk.path.isEmpty
  }()

  /// Mounts a disk of a size.
  public init(bytes: Int) throws {
    folder = try TemporaryFolder()
    guard mount("weerwoord", folder.path, "tmpfs", 0, "size=\(bytes)") == 0 else {
      throw Refusal(what: "mount", number: errno)
    }
  }

  /// Fills the disk.
  public func fill() throws {
    guard let file = fopen(path + "/filler", "w") else {
      throw Refusal(what: "fopen", number: errno)
    }
    defer { fclose(file) }
    var block = [UInt8](repeating: 1, count: 4096)
    while fwrite(&block, 1, block.count, file) == block.count, fflush(file) == 0 {}
  }

  /// Remounts the disk read-only.
  public func makeReadOnly() throws {
    guard mount("weerwoord", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else {
      throw Refusal(what: "mount", number: errno)
    }
  }

  /// Unmounts the disk while it is in use, as when a memory stick is pulled out: open files stay
  /// open, and nothing else is found.
  public func pullOut() throws {
    guard umount2(path, Int32(MNT_DETACH)) == 0 else {
      throw Refusal(what: "umount", number: errno)
    }
  }

  deinit {
    umount2(path, Int32(MNT_DETACH))
  }
}
