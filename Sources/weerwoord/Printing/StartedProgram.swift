import Glibc
import Shell

/// Another program that runs, with all that it starts itself: without input, and its words go nowhere.
final class StartedProgram {
  private let number: pid_t
  private var isOver = false

  /// Starts a program; nil where the system does not.
  init?(_ arguments: [String], _ environment: [String]) {
    guard let number = SpawnedProgram.start(arguments, environment: environment) else { return nil }
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
