import Dispatch
@preconcurrency public import Glibc

/// Another program that is started without a place to write to.
public enum SpawnedProgram {
  /// Starts a program in a process group of its own, so that Ctrl-C is not for it and all that it starts
  /// can be stopped with it, and with no signal held back.
  ///
  /// - Parameters:
  ///   - arguments: the path of the program, and its arguments.
  ///   - environment: its environment variables; nil for those of this process.
  ///   - input: the descriptor that it reads; nil for none.
  /// - Returns: the id of the process; nil if it could not be started.
  public static func start(
    _ arguments: [String], environment: [String]? = nil, input: Int32? = nil
  ) -> pid_t? {
    guard let program = arguments.first else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = (environment ?? []).map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var process = pid_t()
    let problem =
      environment == nil
      ? posix_spawn(&process, program, &actions, &attributes, &words, environ)
      : posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    return problem == 0 ? process : nil
  }

  /// Waits in the background for the end of a program, so that nothing of it is left.
  static func leave(_ process: pid_t) {
    DispatchQueue.global().async {
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
  }
}
