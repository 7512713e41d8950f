/// The clock of a talk: tells the time that is left, now and then, until it is up.
@MainActor
final class TalkClock {
  private let end: ContinuousClock.Instant
  private var ticking: Task<Void, Never>?

  /// Starts the time.
  convenience init(minutes: Int) {
    self.init(left: .seconds(60 * max(0, minutes)))
  }

  /// Starts with so much time.
  init(left: Duration) {
    end = .now + left
  }

  /// The time left, to the last full half minute, in the last minute to ten seconds: `2:30`.
  var display: String {
    let left = secondsLeft
    let step = left > 60 ? 30 : 10
    let shown = (left + step - 1) / step * step
    let seconds = shown % 60
    return "\(shown / 60):\(seconds < 10 ? "0" : "")\(seconds)"
  }

  /// Whether the time is up.
  var isUp: Bool { secondsLeft == 0 }

  private var secondsLeft: Int {
    let left = ContinuousClock.now.duration(to: end)
    // A moment passes between starting and showing.
    return max(0, Int((left / .seconds(1) - 0.02).rounded(.up)))
  }

  /// Calls when the display changes, and once when the time is up.
  func tick(change: @escaping @MainActor () -> Void, up: @escaping @MainActor () -> Void) {
    stop()
    guard !isUp else { return }
    ticking = Task { @MainActor [weak self] in
      var shown = self?.display
      while let self, !Task.isCancelled {
        if self.display != shown {
          shown = self.display
          change()
        }
        if self.isUp {
          up()
          return
        }
        try? await Task.sleep(for: .milliseconds(500))
      }
    }
  }

  /// Calls no more.
  func stop() {
    ticking?.cancel()
    ticking = nil
  }
}
