import Glibc
public import Synchronization

/// A destination for text.
public protocol Output: AnyObject, Sendable {
  /// Writes text unchanged. Errors are ignored: a closed terminal is noticed when reading.
  func write(_ text: String)
}

/// The program's standard output.
public final class StandardOutput: Output {
  /// The error number of text that could not be written; 0 if everything was.
  public static let lossCode = Atomic<Int32>(0)

  /// Makes one.
  public init() {}

  /// Writes text unchanged.
  public func write(_ text: String) {
    let code = OpenFile(number: STDOUT_FILENO).write(text)
    if code != 0 { Self.lossCode.store(code, ordering: .relaxed) }
  }
}

/// The program's standard error.
public final class StandardError: Output {
  /// Makes one.
  public init() {}

  /// Writes text unchanged.
  public func write(_ text: String) {
    OpenFile(number: STDERR_FILENO).write(text)
  }
}

/// An open file that may not be ready for writing.
private struct OpenFile {
  let number: Int32

  /// - Returns: the error number of text that could not be written; 0 if everything was.
  @discardableResult
  func write(_ text: String) -> Int32 {
    // Readline and `print` use C's buffer, which is flushed first.
    fflush(nil)
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Glibc.write(number, rest.baseAddress, rest.count)
        if written > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
        } else if errno == EAGAIN {
          var ready = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
          guard poll(&ready, 1, 1000) > 0 else { return EAGAIN }
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}
