import Glibc

/// A clock that never goes back: what plays are timed by.
enum MonotonicClock {
  /// Milliseconds since some moment.
  static let milliseconds: @Sendable () -> Int = {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
