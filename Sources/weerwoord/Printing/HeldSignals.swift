@preconcurrency import Glibc
import Synchronization

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
      arrived.forget(number)
      var action = sigaction()
      var before = sigaction()
      action.__sigaction_handler.sa_handler = { arrived.note($0) }
      action.sa_flags = Int32(SA_RESTART)
      if sigaction(number, &action, &before) == 0 { earlier.append((number, before)) }
    }
    self.earlier = earlier
  }

  /// Whether one of them has come.
  var hasCome: Bool { earlier.contains { arrived.has($0.number) } }

  /// Whether one of them has come. The caller then does what it asks for; the signal itself has no further effect.
  func take() -> Bool {
    guard hasCome else { return false }
    for (number, _) in earlier { arrived.forget(number) }
    return true
  }

  /// Lets them do what they did before; those that have come do it now.
  func release() {
    for (number, action) in earlier {
      var action = action
      sigaction(number, &action, nil)
      guard arrived.has(number) else { continue }
      arrived.forget(number)
      kill(getpid(), number)
    }
  }
}

private let arrived = ArrivedSignals()

/// Which signals have come: a bit for each. The handler runs on any thread, and may do no more than set
/// one.
private struct ArrivedSignals: ~Copyable {
  private let bits = Atomic<UInt64>(0)

  func note(_ number: Int32) {
    bits.bitwiseOr(1 << UInt64(number), ordering: .sequentiallyConsistent)
  }

  func forget(_ number: Int32) {
    bits.bitwiseAnd(~(1 << UInt64(number)), ordering: .sequentiallyConsistent)
  }

  func has(_ number: Int32) -> Bool {
    bits.load(ordering: .sequentiallyConsistent) & (1 << UInt64(number)) != 0
  }
}
