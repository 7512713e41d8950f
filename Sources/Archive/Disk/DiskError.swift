import Glibc
public import Roleplay

/// An error of the disk: the system's error number as a case that can be put into words.
public enum DiskError: Error, Hashable, Sendable, Phrase {
  /// The disk, or this account's quota, is full.
  case full
  /// This account may not read or write the file.
  case forbidden
  /// The file or the disk is read-only.
  case readOnly
  /// The file does not exist.
  case missing
  /// A file with this name already exists.
  case exists
  /// The file is a folder.
  case folder
  /// The path is not a folder.
  case notAFolder
  /// The path is neither a file nor a folder, but a device or a pipe.
  case notAFile
  /// The file is a link to a file outside the folder to which it should belong.
  case leadsOut
  /// The file has more bytes than a file of its kind can have.
  case tooLarge
  /// The name or the path is longer than the disk supports.
  case nameTooLong
  /// The name of the file is not UTF-8, so that no path leads to it.
  case nameNotUTF8
  /// The disk, or the connection to it, fails.
  case hardware
  /// Too many files are open.
  case tooManyFiles
  /// Another program uses the file.
  case busy
  /// The computer has no memory left.
  case noMemory
  /// Any other error, with the system's number.
  case other(Int32)

  /// Makes an error from a value of `errno`.
  init(number: Int32) {
    self =
      switch number {
      case ENOSPC, EDQUOT, EFBIG: .full
      case EACCES, EPERM: .forbidden
      case EROFS: .readOnly
      case ENOENT: .missing
      case EEXIST: .exists
      case EISDIR: .folder
      case ENOTDIR: .notAFolder
      case ENAMETOOLONG: .nameTooLong
      case EIO, ENXIO, ENODEV, ESTALE, ETIMEDOUT: .hardware
      case EMFILE, ENFILE: .tooManyFiles
      case EBUSY, ETXTBSY: .busy
      case ENOMEM: .noMemory
      default: .other(number)
      }
  }

  /// The error of the call that has just failed.
  static var last: DiskError { DiskError(number: errno) }

  /// The error of the call with a path that has just failed. A name in a folder that is not UTF-8 is
  /// read with replacement characters, and a file of that name is then not found: it must not be
  /// taken for one that somebody removed.
  static func last(at path: String) -> DiskError {
    let error = last
    return error == .missing && path.unicodeScalars.contains("\u{FFFD}") ? .nameNotUTF8 : error
  }
}
