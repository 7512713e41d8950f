import Foundation
import Testing

/// A pipe with a name, by which another program says that it has come somewhere: `echo > NAME`.
public struct NamedPipe {
  private let descriptor: Int32

  /// Makes a pipe.
  public init(at path: String) throws {
    try #require(mkfifo(path, 0o600) == 0, "cannot make \(path)")
    // It is read and written here: so it opens at once, and has no end before somebody writes.
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    try #require(descriptor >= 0, "cannot open \(path)")
  }

  /// Waits until somebody writes.
  public func waitForWords(seconds: Int = 60) throws {
    var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    try #require(poll(&place, 1, Int32(seconds * 1000)) == 1, "nobody wrote")
  }
}
