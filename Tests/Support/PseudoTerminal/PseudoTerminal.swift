import Glibc

/// A pseudo-terminal: what a person types goes in, what a program writes comes out.
///
/// The program's side is opened by the program itself, so that it becomes its controlling terminal.
public final class PseudoTerminal {
  /// The person's side; -1 once the terminal is closed.
  private var descriptor: Int32
  /// The path of the program's side.
  let path: String

  // What `unlockpt` and `ptsname` ask of Linux; Swift's Glibc module has neither.
  private static let setLock: UInt = 0x4004_5431  // TIOCSPTLCK
  private static let getNumber: UInt = 0x8004_5430  // TIOCGPTN

  /// Makes a terminal of a size.
  ///
  /// - Throws: ``TerminalTrouble`` where the system gives none.
  public init(columns: Int, rows: Int) throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number): (Int32, UInt32) = (0, 0)
    guard descriptor >= 0, ioctl(descriptor, Self.setLock, &lock) == 0,
      ioctl(descriptor, Self.getNumber, &number) == 0
    else { throw TerminalTrouble.system("/dev/ptmx", errno) }
    path = "/dev/pts/\(number)"
    resize(columns: columns, rows: rows)
  }

  deinit { close() }

  /// Gives the window another size; the program is told by a signal.
  public func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  /// How the terminal is set now: whether it echoes, gives whole lines, and so on.
  public var settings: TerminalSettings {
    var settings = termios()
    tcgetattr(descriptor, &settings)
    return TerminalSettings(settings)
  }

  /// Whether the program has read all that was typed.
  ///
  /// Only the program's side tells.
  func keysAreRead() -> Bool {
    let side = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard side >= 0 else { return true }
    defer { _ = Glibc.close(side) }
    var count: Int32 = 0
    return ioctl(side, UInt(FIONREAD), &count) != 0 || count == 0
  }

  /// Lets signals that are typed leave alone what was typed before them and not read yet.
  func keepTypedAtInterrupt() {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return }
    settings.c_lflag |= tcflag_t(NOFLSH)
    tcsetattr(descriptor, TCSANOW, &settings)
  }

  /// Closes the window: the program is told by a hang-up.
  public func close() {
    guard descriptor >= 0 else { return }
    _ = Glibc.close(descriptor)
    descriptor = -1
  }

  /// Types bytes, as far as the terminal takes them without waiting.
  ///
  /// - Returns: how many it took.
  func type(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { max(0, write(descriptor, $0.baseAddress, min($0.count, 1024))) }
  }

  /// What happened while waiting.
  struct Events {
    /// What the program wrote.
    var written: [UInt8] = []
    /// Whether bytes can be typed.
    var canType = false
    /// Whether the descriptor watched besides has something.
    var other = false
    /// Whether nobody holds the program's side any more.
    var isDeserted = false
  }

  /// Waits until the program writes, another descriptor has something, or the time is up.
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

/// The settings of a terminal, to be compared: a terminal given back is as it was found.
public struct TerminalSettings: Equatable, Sendable {
  var input: UInt32
  var output: UInt32
  var control: UInt32
  var local: UInt32

  init(_ settings: termios) {
    (input, output) = (settings.c_iflag, settings.c_oflag)
    (control, local) = (settings.c_cflag, settings.c_lflag)
  }

  /// Whether what is typed shows by itself.
  public var echoes: Bool { local & UInt32(ECHO) != 0 }
  /// Whether a line is given whole, with the terminal's own rubbing out.
  public var givesWholeLines: Bool { local & UInt32(ICANON) != 0 }
}

/// What can go wrong around a terminal in a test.
public enum TerminalTrouble: Error, CustomStringConvertible {
  /// The system refused something.
  case system(String, Int32)
  /// What was waited for did not come.
  case waitedInVain(for: String, screen: String)
  /// The program ended before what was waited for came.
  case ended(before: String, screen: String)

  /// The words for a failing test.
  public var description: String {
    switch self {
    case .system(let what, let number): "\(what): \(String(cString: strerror(number)))"
    case .waitedInVain(let wanted, let screen): "Waited in vain for ‘\(wanted)’ on:\n\(screen)"
    case .ended(let wanted, let screen): "The program ended before ‘\(wanted)’:\n\(screen)"
    }
  }
}
