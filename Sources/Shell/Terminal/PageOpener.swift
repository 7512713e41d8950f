import Dispatch
@preconcurrency import Glibc

/// Opens a page in whatever program the person opens pages with.
enum PageOpener {
  /// Starts that program with a page, and does not wait for it.
  ///
  /// - Parameter program: `xdg-open`, by its path.
  /// - Returns: whether it was started.
  static func open(_ path: String, with program: String) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // It says nothing on this screen, and reads nothing that is typed here.
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(path), nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    guard posix_spawn(&process, program, &actions, nil, &words, environ) == 0 else { return false }
    let started = process
    DispatchQueue.global().async {
      var status: Int32 = 0
      waitpid(started, &status, 0)
    }
    return true
  }
}
