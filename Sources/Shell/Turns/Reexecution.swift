@preconcurrency import FoundationEssentials
@preconcurrency import Glibc

/// Begins the program anew within its process, between two persons.
///
/// Readline keeps what was typed, cut, searched for and undone in variables of its own, which nobody
/// can empty for certain. A process that begins anew has none of it: no key can bring it back.
///
/// What has to go on (``SittingState``) goes through a pipe that the new program inherits. It takes no
/// room on a disk, and nobody else sees it, as they see a program's arguments and environment.
@MainActor
public struct Reexecution {
  /// It could not be begun.
  struct Failed: Error {}

  /// What is written into the pipe.
  private struct Envelope: Codable {
    /// The process that wrote it, which is the one that reads it: another program's pipe of this
    /// number is not taken for it.
    var process: Int32
    var state: SittingState
  }

  /// The number under which the pipe is inherited: beyond those that shells and `make` hand on.
  private static let descriptor: Int32 = 198
  /// The most bytes a pipe is sure to take without waiting.
  private static let mostBytes = 64 << 10

  /// Makes one.
  public init() {}

  // MARK: - Ending

  /// Begins the program anew; returns only where that fails, with everything as it was.
  ///
  /// The terminal must have been given back.
  func begin(with state: SittingState) throws(Failed) {
    // Without it a program in Swift would not know its arguments.
    guard access("/proc/self/cmdline", R_OK) == 0 else { throw Failed() }
    let pipe = try Self.filledPipe(state)
    defer { close(pipe) }
    guard dup2(pipe, Self.descriptor) == Self.descriptor else { throw Failed() }
    defer { close(Self.descriptor) }
    fflush(nil)
    // The main queue's thread has all signals blocked, and the new program would have them so too.
    var blocked = sigset_t()
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &blocked)
    defer { pthread_sigmask(SIG_SETMASK, &blocked, nil) }
    // The link leads to the program also where that was moved or removed.
    for executable in [Self.namedExecutable, "/proc/self/exe"].compactMap({ $0 }) {
      execv(executable, CommandLine.unsafeArgv)
    }
    throw Failed()
  }

  /// The end to read of a pipe that holds a state, and to which nobody can write any more.
  private static func filledPipe(_ state: SittingState) throws(Failed) -> Int32 {
    guard let data = try? JSONEncoder().encode(Envelope(process: getpid(), state: state)),
      data.count <= mostBytes
    else { throw Failed() }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failed() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let written = data.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    close(ends[1])
    guard written == data.count else {
      close(ends[0])
      throw Failed()
    }
    return ends[0]
  }

  /// The binary's own path, where the same file is still there: under that name a list of processes
  /// shows the program.
  private static var namedExecutable: String? {
    guard let path = real("/proc/self/exe") else { return nil }
    var (named, running) = (stat(), stat())
    guard stat(path, &named) == 0, stat("/proc/self/exe", &running) == 0,
      named.st_dev == running.st_dev, named.st_ino == running.st_ino
    else { return nil }
    return path
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  // MARK: - Beginning

  /// What the program before this one in the same process handed on; nil where there was none.
  public static func handedOn() -> SittingState? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return nil }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: mostBytes)
    let count = read(descriptor, &bytes, bytes.count)
    close(descriptor)
    guard count > 0,
      let envelope = try? JSONDecoder().decode(Envelope.self, from: Data(bytes.prefix(count))),
      envelope.process == getpid()
    else { return nil }
    return envelope.state
  }
}
