import Glibc

/// What came of asking for a file for oneself alone.
enum FileLock {
  /// It is ours until the descriptor is closed, or the process dies.
  case held
  /// Somebody else has it.
  case busy
  /// This disk, or this system, does not know locks.
  case unavailable
}

extension Descriptor {
  /// `F_OFD_SETLK` of Linux's `fcntl.h`, which Swift's import of it leaves out.
  private static let setOpenFileLock: Int32 = 37

  /// Asks for the whole file for ourselves, without waiting.
  ///
  /// The lock is of the open file description: two journals in one process shut each other out as
  /// two processes do, and, other than `flock`, it holds on a network disk.
  func lock() -> FileLock {
    var region = Glibc.flock()
    region.l_type = Int16(F_WRLCK)
    region.l_whence = Int16(SEEK_SET)
    while fcntl(number, Self.setOpenFileLock, &region) != 0 {
      switch errno {
      case EINTR: continue
      case EAGAIN, EACCES: return .busy
      default: return .unavailable
      }
    }
    return .held
  }

  /// Lets the lock go, also where a child process that is only just being started still holds a
  /// copy of the descriptor.
  func unlock() {
    var region = Glibc.flock()
    region.l_type = Int16(F_UNLCK)
    _ = fcntl(number, Self.setOpenFileLock, &region)
  }
}
