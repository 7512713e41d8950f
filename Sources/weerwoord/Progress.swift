import Dispatch
@preconcurrency import Glibc
import Synchronization
import Roleplay
import Yarn

/// Says on a terminal what is being done, where it takes more than a second. Ctrl-C stops the program at
/// once, as it does any other.
final class Progress: Sendable {
  private let state = Mutex(State())
  private nonisolated(unsafe) let timer: (any DispatchSourceTimer)?

  private struct State {
    var text = ""
    var isShown = false
    var isDone = false
  }

  /// Begins; nothing is shown for a second, nor where standard error is no terminal.
  init() {
    guard isatty(STDERR_FILENO) == 1 else {
      timer = nil
      return
    }
    let timer = DispatchSource.makeTimerSource(queue: .global())
    self.timer = timer
    timer.setEventHandler { [weak self] in self?.show() }
    timer.schedule(deadline: .now() + 1, repeating: 0.5)
    timer.resume()
  }

  /// Says what is being done now.
  func say(_ what: String) {
    state.withLock { $0.text = what }
  }

  private func show() {
    state.withLock { state in
      guard !state.isDone else { return }
      state.isShown = true
      fputs("\r\u{1B}[K\(CommandText.busy(state.text).text(in: Speech.language))", stderr)
    }
  }

  /// Clears the line before something else is written.
  func clear() {
    state.withLock { state in
      if state.isShown { fputs("\r\u{1B}[K", stderr) }
      state.isShown = false
    }
  }

  /// Ends.
  func end() {
    clear()
    state.withLock { $0.isDone = true }
    timer?.cancel()
  }
}
