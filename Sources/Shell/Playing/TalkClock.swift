/// The timer of a discussion: reports the remaining time at intervals, until it is up.
@MainActor
final class TalkClock {
  private var end: ContinuousClock.Instant
  /// The remaining time when it was paused; nil while it runs.
  private var rest: Duration?
  private var whole: Duration
  /// Whether it reported that the time is up.
  private var hasRung: Bool
  /// The task that reports; nil if there is nobody to report to.
  private(set) var ticking: Task<Void, Never>?

  /// The number of cells of the bar.
  private static let cells = 10

  /// The current time, and waiting: those of the system; in tests, ones that never wait.
  private let now: () -> ContinuousClock.Instant
  private let wait: @MainActor (Duration) async -> Void

  /// Starts the timer.
  convenience init(minutes: Int) {
    self.init(left: .seconds(60 * max(0, minutes)))
  }

  /// Starts the timer with a duration.
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

  /// Pauses or resumes the timer.
  ///
  /// - Returns: whether it is paused now.
  func pause() -> Bool {
    if let rest {
      end = now() + rest
      self.rest = nil
      return false
    }
    rest = max(.zero, left)
    return true
  }

  /// Adds to the remaining time.
  func lengthen(by duration: Duration) {
    if let rest {
      self.rest = rest + duration
    } else {
      end = max(end, now()) + duration
    }
    hasRung = false
    whole += duration
  }

  /// A bar of the remaining time, followed by the time: `[######----] 2:30`.
  var bar: String {
    let seconds = max(1, Int(whole / .seconds(1)))
    let full = min(Self.cells, (secondsLeft * Self.cells + seconds - 1) / seconds)
    return "[" + String(repeating: "#", count: full)
      + String(repeating: "-", count: Self.cells - full) + "] \(display)"
  }

  /// The remaining time, rounded down to half a minute, or to ten seconds in the last minute:
  /// `2:30`.
  var display: String {
    let left = secondsLeft
    let step = left > 60 ? 30 : 10
    let shown = (left + step - 1) / step * step
    let seconds = shown % 60
    return "\(shown / 60):\(seconds < 10 ? "0" : "")\(seconds)"
  }

  /// The bar while there is time left; nil afterwards, because that was reported.
  var face: String? { isUp ? nil : bar }

  /// Whether it is paused.
  var isPaused: Bool { rest != nil }

  /// Whether the time is up.
  var isUp: Bool { secondsLeft == 0 }

  private var left: Duration { rest ?? now().duration(to: end) }

  private var secondsLeft: Int {
    // A short time passes between starting and showing.
    return max(0, Int((left / .seconds(1) - 0.02).rounded(.up)))
  }

  /// Calls back when the display changes, and once when the time is up.
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

  /// Stops reporting.
  func stop() {
    ticking?.cancel()
    ticking = nil
  }
}
