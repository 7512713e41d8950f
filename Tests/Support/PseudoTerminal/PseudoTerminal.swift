import Glibc

/// A pseudo-terminal, which takes a person's input and gives a program's output.
///
/// The program itself opens its side, which becomes its controlling terminal.
public final class PseudoTerminal {
  /// The descriptor of the person's side; -1 after the terminal is closed.
  private var descriptor: Int32
  /// The path of the program's side.
  let path: String

  // The requests behind `unlockpt` and `ptsname` on Linux, which Swift's Glibc module lacks.
  private static let setLock: UInt = 0x4004_5431  // TIOCSPTLCK
  private static let getNumber: UInt = 0x8004_5430  // TIOCGPTN

  /// Makes a terminal with a size.
  ///
  /// - Throws: ``TerminalError`` if the system provides none.
  public init(columns: Int, rows: Int) throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number): (Int32, UInt32) = (0, 0)
    guard descriptor >= 0, ioctl(descriptor, Self.setLock, &lock) == 0,
      ioctl(descriptor, Self.getNumber, &number) == 0
    else { throw TerminalError.system("/dev/ptmx", errno) }
    path = "/dev/pts/\(number)"
    resize(columns: columns, rows: rows)
  }

  deinit { close() }

  /// Resizes the window; the program gets a signal.
  public func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  /// The current settings of the terminal.
  public var settings: TerminalSettings {
    var settings = termios()
    tcgetattr(descriptor, &settings)
    return TerminalSettings(settings)
  }

  /// Whether the program has read all that was typed.
  ///
  /// Only the program's side knows.
  func keysAreRead() -> Bool {
    let side = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard side >= 0 else { return true }
    defer { _ = Glibc.close(side) }
    // Typed bytes reach the program's side a moment later; asking whether there is anything to read
    // waits for those that are on their way.
    var readable = pollfd(fd: side, events: Int16(POLLIN), revents: 0)
    guard poll(&readable, 1, 0) == 0 else { return false }
    var count: Int32 = 0
    return ioctl(side, UInt(FIONREAD), &count) != 0 || count == 0
  }

  /// Makes signals that are typed not discard the unread text typed before them.
  func keepTypedAtInterrupt() {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return }
    settings.c_lflag |= tcflag_t(NOFLSH)
    tcsetattr(descriptor, TCSANOW, &settings)
  }

  /// Closes the window: the program gets a hang-up signal.
  public func close() {
    guard descriptor >= 0 else { return }
    _ = Glibc.close(descriptor)
    descriptor = -1
  }

  /// Types bytes, as far as the terminal takes them without blocking.
  ///
  /// - Returns: the number of bytes typed.
  func type(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { max(0, write(descriptor, $0.baseAddress, min($0.count, 1024))) }
  }

  /// The events during a wait.
  struct Events {
    /// The program's output.
    var written: [UInt8] = []
    /// Whether bytes can be typed.
    var canType = false
    /// Whether the other descriptor has data.
    var other = false
    /// Whether no process has the program's side open any more.
    var isDeserted = false
  }

  /// Waits until the program writes, the other descriptor has data, or the time is up.
  func wait(milliseconds: Int32, toType: Bool, other: Int32) -> Events {
    var watched = [
      pollfd(fd: descriptor, events: Int16(POLLIN) | (toType ? Int16(POLLOUT) : 0), revents: 0),
      pollfd(fd: other, events: Int16(POLLIN), revents: 0),
    ]
    var events = Events()
    guard poll(&watched, 2, milliseconds) > 0 else { return events }
    events.canType = watched[0].revents & Int16(POLLOUT) != 0
    events.other = watched[1].revents != 0
    if watched[0].revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 { events.written = Array(buffer.prefix(count)) }
      events.isDeserted = count <= 0 && errno != EINTR && errno != EAGAIN
    }
    return events
  }
}

/// The settings of a terminal, for comparing them: a program must restore the original ones.
public struct TerminalSettings: Equatable, Sendable {
  var input: UInt32
  var output: UInt32
  var control: UInt32
  var local: UInt32

  init(_ settings: termios) {
    (input, output) = (settings.c_iflag, settings.c_oflag)
    (control, local) = (settings.c_cflag, settings.c_lflag)
  }

  /// Whether typed text is echoed.
  public var echoes: Bool { local & UInt32(ECHO) != 0 }
  /// Whether the terminal gives whole lines, with its own line editing.
  public var givesWholeLines: Bool { local & UInt32(ICANON) != 0 }
}

/// An error in a test with a terminal.
public enum TerminalError: Error, CustomStringConvertible {
  /// A system call failed.
  case system(String, Int32)
  /// The expected output did not come in time.
  case waitedInVain(for: String, screen: String)
  /// The program ended before the expected output.
  case ended(before: String, screen: String)

  /// The message of a failing test.
  public var description: String {
    switch self {
    case .system(let what, let number): "\(what): \(String(cString: strerror(number)))"
    case .waitedInVain(let wanted, let screen): "Waited in vain for ‘\(wanted)’ on:\n\(screen)"
    case .ended(let wanted, let screen): "The program ended before ‘\(wanted)’:\n\(screen)"
    }
  }
}
