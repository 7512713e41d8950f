import Glibc

/// Another program that runs, with all that it starts itself: without input, and its words go nowhere.
final class StartedProgram {
  private let number: pid_t
  private var isOver = false

  /// Starts a program; nil where the system does not.
  init?(_ arguments: [String], _ environment: [String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for output: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that all of it can be stopped, and no signal held back.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    var words = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var number: pid_t = 0
    guard let program = arguments.first,
      posix_spawn(&number, program, &actions, &attributes, &words, &variables) == 0
    else { return nil }
    self.number = number
  }

  deinit {
    kill()
  }

  /// Whether it has ended by itself.
  var hasEnded: Bool {
    guard !isOver else { return true }
    var status: Int32 = 0
    if waitpid(number, &status, WNOHANG) != 0 {
      isOver = true
      // What it left running is of no use to anybody.
      Glibc.kill(-number, SIGKILL)
    }
    return isOver
  }

  /// Stops it and all that it started.
  func kill() {
    guard !isOver else { return }
    isOver = true
    Glibc.kill(-number, SIGKILL)
    var status: Int32 = 0
    waitpid(number, &status, 0)
  }
}
