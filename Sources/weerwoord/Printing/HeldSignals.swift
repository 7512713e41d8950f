@preconcurrency import Glibc

/// Signals that wait while something is tidied up, and do their work afterwards.
///
/// They are held by handlers, which hold for every thread: a signal to the process would else go to
/// any thread that does not block it. There is one at a time.
struct HeldSignals {
  private let earlier: [(number: Int32, action: sigaction)]

  /// Holds signals back.
  init(_ numbers: [Int32]) {
    var earlier: [(number: Int32, action: sigaction)] = []
    for number in numbers {
      arrived[Int(number)] = 0
      var action = sigaction()
      var before = sigaction()
      action.__sigaction_handler.sa_handler = { arrived[Int($0)] = 1 }
      action.sa_flags = Int32(SA_RESTART)
      if sigaction(number, &action, &before) == 0 { earlier.append((number, before)) }
    }
    self.earlier = earlier
  }

  /// Whether one of them has come.
  var hasCome: Bool { earlier.contains { arrived[Int($0.number)] != 0 } }

  /// Whether one of them has come. The caller then does what it asks for; the signal itself has no further effect.
  func take() -> Bool {
    guard hasCome else { return false }
    for (number, _) in earlier { arrived[Int(number)] = 0 }
    return true
  }

  /// Lets them do what they did before; those that have come do it now.
  func release() {
    for (number, action) in earlier {
      var action = action
      sigaction(number, &action, nil)
      guard arrived[Int(number)] != 0 else { continue }
      arrived[Int(number)] = 0
      kill(getpid(), number)
    }
  }
}

/// Which signals have come, by their number: a handler may do no more than write here.
nonisolated(unsafe) private let arrived = UnsafeMutablePointer<Int32>.allocate(capacity: 65)
