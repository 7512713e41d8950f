@preconcurrency import FoundationEssentials
@preconcurrency import Glibc

/// Starts the program again within its process, between two persons.
///
/// Readline keeps text that was typed, cut, searched for and undone in internal variables that
/// cannot be cleared reliably. After starting again, no key can recall it.
///
/// The state that continues (``SittingState``) goes through a pipe that the new program inherits.
/// It needs no disk space, and is not visible to others, as arguments and environment variables
/// are.
@MainActor
public struct Reexecution {
  /// The program could not be started.
  struct StartError: Error {}

  /// The contents of the pipe.
  private struct Envelope: Codable {
    /// The id of the process that wrote it, which is also the one that reads it: it distinguishes
    /// the pipe from another program's with the same number.
    var process: Int32
    var state: SittingState
  }

  /// The number of the inherited descriptor, which is higher than those that shells and `make` pass
  /// on.
  private static let descriptor: Int32 = 198
  /// The maximum number of bytes that a pipe certainly takes without blocking.
  private static let maximumPipeSize = 64 << 10

  /// Makes one.
  public init() {}

  // MARK: - Ending

  /// Starts the program again; returns only if that fails, with everything unchanged.
  ///
  /// The terminal must have been restored before.
  func begin(with state: SittingState) throws(StartError) {
    // A Swift program needs it to read its arguments.
    guard access("/proc/self/cmdline", R_OK) == 0 else { throw StartError() }
    let pipe = try Self.filledPipe(state)
    defer { close(pipe) }
    guard dup2(pipe, Self.descriptor) == Self.descriptor else { throw StartError() }
    defer { close(Self.descriptor) }
    fflush(nil)
    // The main queue's thread has all signals blocked, which the new program would inherit.
    var blocked = sigset_t()
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &blocked)
    defer { pthread_sigmask(SIG_SETMASK, &blocked, nil) }
    var arguments = ProgramArguments.original.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    // The link works even if the program was moved or removed.
    for executable in [Self.namedExecutable, "/proc/self/exe"].compactMap({ $0 }) {
      execv(executable, &arguments)
    }
    throw StartError()
  }

  /// The read end of a pipe that contains the state, and that is closed for writing.
  private static func filledPipe(_ state: SittingState) throws(StartError) -> Int32 {
    guard let data = try? JSONEncoder().encode(Envelope(process: getpid(), state: state)),
      data.count <= maximumPipeSize
    else { throw StartError() }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw StartError() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let written = data.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    close(ends[1])
    guard written == data.count else {
      close(ends[0])
      throw StartError()
    }
    return ends[0]
  }

  /// The path of the binary, if it still is the same file: a list of processes then shows its name.
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

  /// The state from the previous program in this process; nil if there was none.
  public static func handedOn() -> SittingState? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return nil }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: maximumPipeSize)
    let count = read(descriptor, &bytes, bytes.count)
    close(descriptor)
    guard count > 0,
      let envelope = try? JSONDecoder().decode(Envelope.self, from: Data(bytes.prefix(count))),
      envelope.process == getpid()
    else { return nil }
    return envelope.state
  }
}
