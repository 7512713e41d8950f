import Glibc

/// A monotonic clock, used for the times of plays.
enum MonotonicClock {
  /// Milliseconds since some fixed moment.
  static let milliseconds: @Sendable () -> Int = {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
