import Dispatch
@preconcurrency import Glibc

/// Delivers the signals of a terminal to the main queue.
///
/// A signal handler may do very little: it writes the signal's number into a pipe, which the main
/// queue reads.
@MainActor
final class TerminalSignals {
  /// The meaning of a signal.
  enum Happening {
    case interrupt
    case suspend
    case resume
    case resize
    /// The terminal was closed, or the program was asked to stop.
    case close
  }

  private static let watched: [(Int32, Happening)] = [
    (SIGINT, .interrupt), (SIGTSTP, .suspend), (SIGCONT, .resume), (SIGWINCH, .resize),
    (SIGHUP, .close), (SIGTERM, .close), (SIGQUIT, .close),
  ]
  private static let fatal = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

  private var source: (any DispatchSourceRead)?
  private let handler: (Happening) -> Void

  /// Starts watching for signals.
  init(handler: @escaping (Happening) -> Void) {
    self.handler = handler
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    signalPipe = ends[1]
    let source = DispatchSource.makeReadSource(fileDescriptor: ends[0], queue: .main)
    source.setEventHandler { [weak self] in
      var numbers = [UInt8](repeating: 0, count: 64)
      let count = read(ends[0], &numbers, numbers.count)
      guard count > 0 else { return }
      let received = Array(numbers.prefix(count))
      MainActor.assumeIsolated {
        for number in received { self?.receive(Int32(number)) }
      }
    }
    source.activate()
    self.source = source
    signal(SIGPIPE, SIG_IGN)
    for (number, _) in Self.watched { Self.watch(number) }
    Self.restoreOnFatalEnd()
  }

  /// Suspends the program like Ctrl-Z, and returns when it continues.
  func stopHere() {
    signal(SIGTSTP, SIG_DFL)
    // The main queue's thread has signals blocked: the whole process gets the signal, and stops
    // before this thread continues.
    kill(getpid(), SIGTSTP)
    usleep(30_000)
    Self.watch(SIGTSTP)
  }

  /// Stops watching, before this process is replaced by the program's next start. Until that one
  /// watches, termination signals end the process, and the keys of the terminal do nothing.
  func letGo() {
    let isOfKey: Set = [SIGINT, SIGTSTP, SIGQUIT]
    for (number, _) in Self.watched { signal(number, isOfKey.contains(number) ? SIG_IGN : SIG_DFL) }
  }

  private func receive(_ number: Int32) {
    guard let happening = Self.watched.first(where: { $0.0 == number })?.1 else { return }
    // A second request ends the program immediately, even if it is busy.
    if happening == .close { signal(number, SIG_DFL) }
    handler(happening)
  }

  private static func watch(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let saved = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(signalPipe, &byte, 1)
      errno = saved
    }
    action.sa_flags = Int32(SA_RESTART)
    sigaction(number, &action, nil)
  }

  /// Restores the terminal, also if the program crashes.
  private static func restoreOnFatalEnd() {
    guard tcgetattr(STDIN_FILENO, &foundTerminal) == 0 else { return }
    for number in fatal {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        tcsetattr(STDIN_FILENO, TCSANOW, &foundTerminal)
        raise(number)
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(number, &action, nil)
    }
  }
}

/// The pipe for the signal handlers; set once, before they are installed.
nonisolated(unsafe) private var signalPipe: Int32 = -1
/// The original settings of the terminal; set once, before a handler is installed.
nonisolated(unsafe) private var foundTerminal = termios()
