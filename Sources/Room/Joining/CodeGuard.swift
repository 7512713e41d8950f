import Synchronization

/// Makes guessing a room's code slow: a device that is wrong a few times waits. If all devices together
/// guess a lot, every one that is wrong waits.
final class CodeGuard: Sendable {
  private let each: RateLimit
  private let all: RateLimit

  /// - Parameter clock: milliseconds since any fixed moment, on a clock that never goes back.
  init(clock: @escaping @Sendable () -> Int = HTTPServer.milliseconds) {
    each = RateLimit(burst: 5, perMinute: 6, clock: clock)
    all = RateLimit(burst: 100, perMinute: 120, clock: clock)
  }

  enum Verdict: Sendable, Hashable {
    case right, wrong, wait
  }

  /// Judges a code. The right one is never held up by what others guess, only by one's own guesses.
  func judge(_ typed: String, is code: String, from client: UInt32) -> Verdict {
    guard each.has(client) else { return .wait }
    let isRight = RoomSecrets.isSame(typed.uppercased(), code)
    if isRight { return .right }
    _ = each.takes(client)
    return all.takes(0) ? .wrong : .wait
  }
}
