/// The clock of a talk: tells the time that is left, now and then, until it is up.
@MainActor
final class TalkClock {
  private var end: ContinuousClock.Instant
  /// What was left when it was stopped; nil while it runs.
  private var rest: Duration?
  private var whole: Duration
  /// Whether it was told that the time is up.
  private var hasRung: Bool
  /// Calls until the time is up; nil where nobody is to be told.
  private(set) var ticking: Task<Void, Never>?

  /// The cells of the bar.
  private static let cells = 10

  /// The present moment, and waiting: the machine's own, in a test one that never waits.
  private let now: () -> ContinuousClock.Instant
  private let wait: @MainActor (Duration) async -> Void

  /// Starts the time.
  convenience init(minutes: Int) {
    self.init(left: .seconds(60 * max(0, minutes)))
  }

  /// Starts with so much time.
  init(
    left: Duration, now: @escaping () -> ContinuousClock.Instant = { .now },
    wait: @escaping @MainActor (Duration) async -> Void = { try? await Task.sleep(for: $0) }
  ) {
    self.now = now
    self.wait = wait
    end = now() + left
    whole = left
    hasRung = left <= .zero
  }

  /// Stops it, or lets it run again.
  ///
  /// - Returns: whether it stands still now.
  func pause() -> Bool {
    if let rest {
      end = now() + rest
      self.rest = nil
      return false
    }
    rest = max(.zero, left)
    return true
  }

  /// Adds to the time that is left.
  func lengthen(by duration: Duration) {
    if let rest {
      self.rest = rest + duration
    } else {
      end = max(end, now()) + duration
    }
    hasRung = false
    whole += duration
  }

  /// A bar of the time that is left, with the time: `[######----] 2:30`.
  var bar: String {
    let seconds = max(1, Int(whole / .seconds(1)))
    let full = min(Self.cells, (secondsLeft * Self.cells + seconds - 1) / seconds)
    return "[" + String(repeating: "#", count: full)
      + String(repeating: "-", count: Self.cells - full) + "] \(display)"
  }

  /// The time left, to the last full half minute, in the last minute to ten seconds: `2:30`.
  var display: String {
    let left = secondsLeft
    let step = left > 60 ? 30 : 10
    let shown = (left + step - 1) / step * step
    let seconds = shown % 60
    return "\(shown / 60):\(seconds < 10 ? "0" : "")\(seconds)"
  }

  /// The bar while there is time left; once the time is up nobody needs to be told again and again.
  var face: String? { isUp ? nil : bar }

  /// Whether it stands still.
  var isPaused: Bool { rest != nil }

  /// Whether the time is up.
  var isUp: Bool { secondsLeft == 0 }

  private var left: Duration { rest ?? now().duration(to: end) }

  private var secondsLeft: Int {
    // A moment passes between starting and showing.
    return max(0, Int((left / .seconds(1) - 0.02).rounded(.up)))
  }

  /// Calls when the display changes, and once when the time is up.
  func tick(change: @escaping @MainActor () -> Void, up: @escaping @MainActor () -> Void) {
    stop()
    guard !hasRung else { return }
    ticking = Task { @MainActor [weak self] in
      var shown = self?.bar
      while let self, !Task.isCancelled {
        if self.bar != shown {
          shown = self.bar
          change()
        }
        if self.isUp {
          self.hasRung = true
          up()
          return
        }
        await self.wait(.milliseconds(500))
      }
    }
  }

  /// Calls no more.
  func stop() {
    ticking?.cancel()
    ticking = nil
  }
}
