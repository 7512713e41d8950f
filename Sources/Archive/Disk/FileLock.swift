import Glibc

/// The result of asking for an exclusive lock on a file.
enum FileLock {
  /// The lock is held until the descriptor is closed or the process ends.
  case held
  /// Another process has the lock.
  case busy
  /// This disk, or this system, does not support locks.
  case unavailable
}

extension Descriptor {
  /// `F_OFD_SETLK` from Linux's `fcntl.h`, which Swift does not import.
  private static let setOpenFileLock: Int32 = 37

  /// Asks for an exclusive lock on the whole file, without waiting.
  ///
  /// The lock belongs to the open file description: two journals in one process exclude each other
  /// as two processes do. Unlike `flock`, it also works on a network disk.
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

  /// Releases the lock, even while a child process that is just being started still has a copy of
  /// the descriptor.
  func unlock() {
    var region = Glibc.flock()
    region.l_type = Int16(F_UNLCK)
    _ = fcntl(number, Self.setOpenFileLock, &region)
  }
}
