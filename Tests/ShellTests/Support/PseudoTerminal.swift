import Foundation
import Glibc
import Testing

/// A program at a pseudo-terminal, and what it shows there.
final class PseudoTerminal {
  /// What went wrong.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let controller: Int32
  /// The program's side, to see what it has not read yet.
  private let programSide: Int32
  let process: pid_t
  private(set) var model: TerminalModel
  /// All that was written, as bytes.
  private(set) var bytes: [UInt8] = []
  private var exit: Int32?
  private var isClosed = false

  /// Where the test programs are built.
  static let products = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// Starts `ShellFixture` with arguments.
  static func fixture(
    _ arguments: String..., columns: Int = 80, environment: [String: String] = [:],
    language: String = "nl_NL.UTF-8"
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      [products.appendingPathComponent("ShellFixture").path] + arguments, columns: columns,
      environment: ["LANG": language].merging(environment) { $1 })
  }

  /// Starts a program in a session of its own.
  init(_ command: [String], columns: Int, environment: [String: String]) throws {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // What `unlockpt` and `ptsname` do; Glibc's module does not have them.
    var (lock, number): (Int32, UInt32) = (0, 0)
    guard controller >= 0, ioctl(controller, 0x4004_5431, &lock) == 0,
      ioctl(controller, 0x8004_5430, &number) == 0
    else { throw Failure(description: "no pseudo-terminal") }
    let name = "/dev/pts/\(number)"
    model = TerminalModel(columns: columns)
    var size = winsize(
      ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal a session's leader opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(
      &attributes, Int16(0x80 | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)

    var variables = ["TERM": "xterm-256color", "INPUTRC": "/dev/null", "PATH": "/usr/bin:/bin"]
    variables.merge(environment) { $1 }
    var words = command.map { strdup($0) } + [nil]
    var settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, command[0], &actions, &attributes, &words, &settings) == 0 else {
      throw Failure(description: "\(command[0]) does not start")
    }
    process = pid
    _ = fcntl(controller, F_SETFL, O_NONBLOCK)
    programSide = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
  }

  deinit {
    if exit == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if !isClosed {
      Glibc.close(programSide)
      Glibc.close(controller)
    }
  }

  // MARK: - Looking

  /// What the screen shows.
  var screen: String { model.text }

  /// All that was written, as text with its codes.
  var raw: String { String(decoding: bytes, as: UTF8.self) }

  /// Reads until a condition holds.
  func wait(
    until what: String, seconds: Double = 20, _ condition: (PseudoTerminal) -> Bool
  ) throws {
    let end = Date().addingTimeInterval(seconds)
    while true {
      readAll()
      if condition(self) { return }
      guard Date() < end else {
        throw Failure(description: "waited for \(what); the screen shows:\n\(screen)")
      }
      var ready = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
      // A closed terminal is always ready.
      if poll(&ready, 1, 20) > 0, ready.revents & Int16(POLLIN) == 0 { usleep(20_000) }
    }
  }

  /// Waits until the screen shows a text.
  func wait(for text: String, seconds: Double = 20) throws {
    try wait(until: "‘\(text)’", seconds: seconds) { $0.screen.contains(text) }
  }

  /// Waits until the last line of the screen is this prompt (and what was typed), and lines are read.
  func prompt(_ text: String) throws {
    try wait(until: "the prompt ‘\(text)’") {
      guard $0.model.isReading else { return false }
      let last = $0.model.lines[$0.model.row]
      return last == text || last + " " == text
    }
  }

  /// Whether the terminal shows what is typed and gives whole lines: as it was before the program.
  var isCooked: Bool {
    var settings = termios()
    tcgetattr(controller, &settings)
    return settings.c_lflag & tcflag_t(ICANON) != 0 && settings.c_lflag & tcflag_t(ECHO) != 0
  }

  private func readAll() {
    guard !isClosed else { return }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(controller, &buffer, buffer.count)
      guard count > 0 else { return }
      bytes += buffer.prefix(count)
      model.write(buffer.prefix(count))
    }
  }

  // MARK: - Doing

  /// Types keys, as fast as the terminal takes them.
  func type(_ keys: String) throws {
    try type(bytes: Array(keys.utf8))
  }

  /// Types bytes.
  func type(bytes: [UInt8]) throws {
    var rest = bytes[...]
    let end = Date().addingTimeInterval(60)
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(controller, $0.baseAddress, min($0.count, 2048)) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else {
        guard Date() < end else { throw Failure(description: "the terminal takes no keys") }
        usleep(2000)
      }
      readAll()
    }
  }

  /// Types an answer to a prompt and presses Enter.
  func answer(_ prompt: String, _ line: String) throws {
    try self.prompt(prompt)
    try type(line + "\r")
  }

  /// Pastes a text the way terminals do when they are asked to.
  func paste(_ text: String) throws {
    try type("\u{1B}[200~" + text + "\u{1B}[201~")
  }

  /// Gives the window another width.
  func resize(columns: Int) {
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
    model.resize(columns: columns)
  }

  /// Sends the program a signal.
  func send(_ signal: Int32) {
    kill(process, signal)
  }

  /// Waits until the program has read all that was typed.
  func waitUntilRead() throws {
    let end = Date().addingTimeInterval(20)
    // What was typed is on its way to the program's side for a moment.
    usleep(1000)
    var count: Int32 = 1
    while ioctl(programSide, UInt(FIONREAD), &count) == 0, count > 0 {
      readAll()
      guard Date() < end else {
        throw Failure(description: "the program reads no keys; the screen shows:\n\(screen)")
      }
      usleep(200)
    }
  }

  /// Lets Ctrl-C leave alone what was typed and not read yet, as long as the program keeps the
  /// terminal's settings.
  func keepTypedAtInterrupt() {
    var settings = termios()
    // A program that begins anew gives the terminal back for a moment: what it has then is not what
    // it reads with, and writing that back would let Ctrl-S stop its output.
    for _ in 1...2000 {
      guard tcgetattr(programSide, &settings) == 0 else { return }
      if settings.c_lflag & tcflag_t(ICANON) == 0 { break }
      usleep(5000)
    }
    settings.c_lflag |= tcflag_t(NOFLSH)
    tcsetattr(programSide, TCSANOW, &settings)
  }

  /// Closes the terminal's window.
  func close() {
    isClosed = true
    Glibc.close(programSide)
    Glibc.close(controller)
  }

  /// Waits for the program's end; its status, or 128 and the signal that ended it.
  func status(seconds: Double = 20) throws -> Int32 {
    let end = Date().addingTimeInterval(seconds)
    while exit == nil {
      readAll()
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        readAll()
      } else {
        guard Date() < end else {
          throw Failure(description: "the program does not end; the screen shows:\n\(screen)")
        }
        usleep(5000)
      }
    }
    return exit ?? -1
  }
}
