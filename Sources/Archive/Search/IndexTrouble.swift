import GRDB

/// Why the index cannot be used.
enum IndexTrouble: Error {
  /// Another version made it: it is made anew, and nothing is said about that.
  case outdated
  /// It is no index, or its parts do not fit: it is made anew.
  case broken
  /// The disk, or somebody else who is busy with it, does not let us.
  case unavailable(DiskTrouble)
  /// The recordings cannot be read, index or not.
  case unreadable(ArchiveProblem)

  init(_ error: any Error) {
    switch error {
    case let trouble as IndexTrouble: self = trouble
    case let problem as ArchiveProblem: self = .unreadable(problem)
    case let trouble as DiskTrouble: self = .unavailable(trouble)
    case let error as DatabaseError:
      switch error.resultCode {
      case .SQLITE_FULL: self = .unavailable(.full)
      case .SQLITE_READONLY: self = .unavailable(.readOnly)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .unavailable(.forbidden)
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .unavailable(.busy)
      case .SQLITE_IOERR, .SQLITE_PROTOCOL, .SQLITE_NOLFS: self = .unavailable(.hardware)
      case .SQLITE_NOMEM: self = .unavailable(.noMemory)
      default: self = .broken
      }
    default: self = .broken
    }
  }
}
