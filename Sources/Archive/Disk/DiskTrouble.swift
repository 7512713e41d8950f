import Glibc
public import Yarn

/// Why the disk did not do what was asked: the system's error number, made into words.
public enum DiskTrouble: Error, Hashable, Sendable, Phrase {
  /// No room left, or no room left for this person.
  case full
  /// Not allowed to read or write it.
  case forbidden
  /// It can be read only.
  case readOnly
  /// It is not there.
  case missing
  /// Something of that name is there already.
  case exists
  /// A folder where a file is expected.
  case folder
  /// Not a folder where one is expected.
  case noFolder
  /// Neither a file nor a folder: a device, a pipe.
  case noFile
  /// More bytes than such a file can reasonably have.
  case tooLarge
  /// The name, or the way to it, is longer than the disk can hold.
  case nameTooLong
  /// The disk, or the way to it, fails.
  case hardware
  /// Too many files are open.
  case tooManyFiles
  /// Another program has it for itself.
  case busy
  /// The computer has no memory left.
  case noMemory
  /// Any other error, by the system's number.
  case other(Int32)

  /// Makes it from a number as in `errno`.
  init(number: Int32) {
    self =
      switch number {
      case ENOSPC, EDQUOT, EFBIG: .full
      case EACCES, EPERM: .forbidden
      case EROFS: .readOnly
      case ENOENT: .missing
      case EEXIST: .exists
      case EISDIR: .folder
      case ENOTDIR: .noFolder
      case ENAMETOOLONG: .nameTooLong
      case EIO, ENXIO, ENODEV, ESTALE, ETIMEDOUT: .hardware
      case EMFILE, ENFILE: .tooManyFiles
      case EBUSY, ETXTBSY: .busy
      case ENOMEM: .noMemory
      default: .other(number)
      }
  }

  /// The trouble of the call that has just failed.
  static var last: DiskTrouble { DiskTrouble(number: errno) }
}
