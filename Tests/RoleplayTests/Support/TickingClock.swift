import Synchronization

/// A clock that goes on seven milliseconds each time it is asked.
final class TickingClock: Sendable {
  private let time = Atomic(0)

  var now: @Sendable () -> Int {
    { self.time.add(7, ordering: .relaxed).newValue }
  }
}
