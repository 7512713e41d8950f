@preconcurrency import Glibc

/// Opens a page in the person's default program.
enum PageOpener {
  /// Starts a program with a page, without waiting for it.
  ///
  /// - Parameter program: the path of `xdg-open`.
  /// - Returns: whether it was started.
  static func open(_ path: String, with program: String) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The program must not write on this screen, or read what is typed here.
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(path), nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    guard posix_spawn(&process, program, &actions, nil, &words, environ) == 0 else { return false }
    SpawnedProgram.leave(process)
    return true
  }
}
