import Glibc

/// Signals that wait while something is tidied up, and do their work afterwards.
struct HeldSignals {
  private let numbers: [Int32]
  private var before = sigset_t()

  /// Holds signals back.
  init(_ numbers: [Int32]) {
    self.numbers = numbers
    var held = sigset_t()
    sigemptyset(&held)
    for number in numbers { sigaddset(&held, number) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  /// Whether one of them has come.
  var hasCome: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return numbers.contains { sigismember(&waiting, $0) == 1 }
  }

  /// Lets them through.
  func release() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
