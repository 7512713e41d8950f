import Foundation
import TestFiles
import Testing

/// A person without root's rights; where the tests do not run as root, whoever runs them.
struct UnprivilegedPerson {
  let probe: Probe
  /// `nobody` on Debian.
  private static let number = 65534

  /// A person who owns a folder and all that is in it.
  init(owning folder: TemporaryFolder? = nil) throws {
    guard geteuid() == 0 else {
      probe = Probe()
      return
    }
    let copy = try TemporaryFolder()
    probe = try Probe(
      wrapper: [
        "setpriv", "--reuid=\(Self.number)", "--regid=\(Self.number)", "--clear-groups", "--",
      ], copy: copy)
    for path in [copy.path, folder?.path].compactMap({ $0 }) {
      try Self.give(path)
      for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
        try Self.give(path + "/" + name)
      }
    }
  }

  private static func give(_ path: String) throws {
    try #require(lchown(path, uid_t(number), gid_t(number)) == 0)
  }
}
