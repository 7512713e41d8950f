import Glibc

/// A small disk of its own, where this process may make one.
public final class SmallDisk {
  /// What the system refused.
  public struct Refusal: Error {
    /// What was asked.
    public var what: String
    /// `errno`.
    public var number: Int32
  }

  private let folder: TemporaryFolder
  /// Where it is.
  public var path: String { folder.path }

  /// Whether this process may make one.
  public static let isPossible: Bool = {
    guard geteuid() == 0, let disk = try? SmallDisk(bytes: 64 << 10) else { return false }
    return !disk.path.isEmpty
  }()

  /// Makes one of a size.
  public init(bytes: Int) throws {
    folder = try TemporaryFolder()
    guard mount("weerwoord", folder.path, "tmpfs", 0, "size=\(bytes)") == 0 else {
      throw Refusal(what: "mount", number: errno)
    }
  }

  /// Leaves no room on it.
  public func fill() throws {
    guard let file = fopen(path + "/filler", "w") else {
      throw Refusal(what: "fopen", number: errno)
    }
    defer { fclose(file) }
    var block = [UInt8](repeating: 1, count: 4096)
    while fwrite(&block, 1, block.count, file) == block.count, fflush(file) == 0 {}
  }

  /// Makes it a disk that can be read only.
  public func makeReadOnly() throws {
    guard mount("weerwoord", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else {
      throw Refusal(what: "mount", number: errno)
    }
  }

  /// Takes it away while it is in use, as a stick is pulled out: what is open stays so, and nothing else
  /// is found any more.
  public func pullOut() throws {
    guard umount2(path, Int32(MNT_DETACH)) == 0 else {
      throw Refusal(what: "umount", number: errno)
    }
  }

  deinit {
    umount2(path, Int32(MNT_DETACH))
  }
}
