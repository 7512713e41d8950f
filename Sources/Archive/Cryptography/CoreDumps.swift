import CSodium
import Glibc

/// Copies of the memory of this process, which holds pupils' words and keys.
public enum CoreDumps {
  /// Forbids them: the system writes none if the program crashes, and no other program of this account
  /// can make one.
  public static func forbid() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    _ = weerwoord_forbid_dumps()
  }
}
