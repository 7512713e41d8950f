import Synchronization

/// Limits the requests of each address: a number at once, and a number each second after that.
final class RateLimit: Sendable {
  private struct Allowance {
    var left: Double
    /// When it was last counted, in milliseconds.
    var time: Int
  }

  /// With more addresses than this, those that did nothing for a while are forgotten.
  private static let maximumAddressCount = 4096

  private let burst: Double
  private let perSecond: Double
  private let clock: @Sendable () -> Int
  private let allowances = Mutex<[UInt32: Allowance]>([:])

  /// Makes a limit.
  ///
  /// - Parameter clock: milliseconds since any fixed moment, on a clock that never goes back.
  init(burst: Int, perSecond: Int, clock: @escaping @Sendable () -> Int) {
    self.burst = Double(burst)
    self.perSecond = Double(perSecond)
    self.clock = clock
  }

  /// Makes a limit with a number each minute after the first ones.
  init(burst: Int, perMinute: Int, clock: @escaping @Sendable () -> Int) {
    self.burst = Double(burst)
    perSecond = Double(perMinute) / 60
    self.clock = clock
  }

  /// Whether an address may send one more; nothing is counted.
  func has(_ address: UInt32) -> Bool {
    let now = clock()
    return allowances.withLock { allowances in
      allowances[address].map { refilled($0, at: now).left >= 1 } ?? true
    }
  }

  /// Whether an address may send one more; if so, that is counted.
  func takes(_ address: UInt32) -> Bool {
    let now = clock()
    return allowances.withLock { allowances in
      if allowances.count > Self.maximumAddressCount {
        allowances = allowances.filter { refilled($0.value, at: now).left < burst }
      }
      var allowance = refilled(allowances[address] ?? Allowance(left: burst, time: now), at: now)
      defer { allowances[address] = allowance }
      guard allowance.left >= 1 else { return false }
      allowance.left -= 1
      return true
    }
  }

  private func refilled(_ allowance: Allowance, at now: Int) -> Allowance {
    let passed = Double(max(0, now - allowance.time)) / 1000
    return Allowance(left: min(burst, allowance.left + passed * perSecond), time: now)
  }
}
