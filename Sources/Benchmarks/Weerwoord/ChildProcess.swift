import Glibc

/// A program that was started, with what it prints at hand.
struct ChildProcess {
  private let number: pid_t
  private let output: Int32

  /// Starts a program with no input and almost no environment.
  init(_ arguments: [String]) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Unmeasurable("no pipe can be made") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of Dispatch block signals, and so would what is started from one: Python would wait for
    // processes of its own that it cannot end.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words = Self.copies(of: arguments)
    var environment = Self.copies(of: ["LANG=C.UTF-8", "HOME=" + Workplace.path("")])
    defer { for word in words + environment { free(word) } }
    var number: pid_t = 0
    let program = arguments.first ?? ""
    guard posix_spawn(&number, program, &actions, &attributes, &words, &environment) == 0 else {
      close(ends[0])
      throw Unmeasurable("\(program) cannot be started")
    }
    self.number = number
    output = ends[0]
  }

  /// Returns as soon as these words have been printed.
  func wait(for words: String) throws {
    let wanted = Array(words.utf8)
    var printed: [UInt8] = []
    while let more = read() {
      printed += more
      if printed.contains(wanted) { return }
    }
    throw Unmeasurable(
      "“\(words)” was not printed, but “\(String(decoding: printed, as: UTF8.self))”")
  }

  /// Waits for a good end, whatever is printed.
  ///
  /// - Returns: the most memory it held at a time, in kibibytes.
  func memoryAtEnd() throws -> Int {
    while read() != nil {}
    close(output)
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(number, &status, 0, &usage) == number, status == 0 else {
      throw Unmeasurable("a program ended badly (\(status))")
    }
    return usage.ru_maxrss
  }

  /// What is still printed until the end, which must be a good one.
  @discardableResult func end() throws -> String {
    var printed: [UInt8] = []
    while let more = read() { printed += more }
    close(output)
    var status: Int32 = 0
    guard waitpid(number, &status, 0) == number, status == 0 else {
      throw Unmeasurable("a program ended badly (\(status))")
    }
    return String(decoding: printed, as: UTF8.self)
  }

  /// The words as the system takes them: copies that must be freed, and an empty place behind them.
  private static func copies(of words: [String]) -> [UnsafeMutablePointer<CChar>?] {
    words.map { strdup($0) } + [nil]
  }

  /// Some bytes; none at the end.
  private func read() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(output, &bytes, bytes.count)
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }
}

extension [UInt8] {
  fileprivate func contains(_ wanted: [UInt8]) -> Bool {
    guard count >= wanted.count else { return false }
    return (0...(count - wanted.count)).contains { self[$0...].starts(with: wanted) }
  }
}
