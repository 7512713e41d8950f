import Synchronization

/// The newest state of something, sent to its listeners as server-sent events.
///
/// A listener that is slow gets the newest state and never those it missed, so that nothing is queued
/// for anybody.
final class EventFeed: Sendable {
  private struct State {
    /// The newest state's number; 0 before the first.
    var number = 0
    var event: [UInt8] = []
    var hasEnded = false
    var listeners: [ObjectIdentifier: Listener] = [:]
  }

  private let state = Mutex(State())

  /// What a listener is to send next.
  enum Next {
    case bytes(ArraySlice<UInt8>)
    case nothing
    case end
  }

  /// Somebody who listens, in the lock of the feed.
  final class Listener: Sendable {
    fileprivate struct Progress {
      /// The number of the state it was sent last.
      var sent: Int
      /// The rest of that state, which is not sent yet.
      var rest: ArraySlice<UInt8> = []
      var isIdle = false
      var owesHeartbeat = false
    }

    fileprivate let progress: Mutex<Progress>
    private let wake: @Sendable () -> Void

    /// Makes a listener.
    ///
    /// - Parameters:
    ///   - number: the number of the state it knows.
    ///   - wake: called once when there is something to send, after there was nothing.
    init(after number: Int, wake: @escaping @Sendable () -> Void) {
      progress = Mutex(Progress(sent: number))
      self.wake = wake
    }

    fileprivate func wakeWhereIdle(owingHeartbeat: Bool = false) {
      progress.withLock { progress in
        if owingHeartbeat { progress.owesHeartbeat = true }
        guard progress.isIdle else { return }
        progress.isIdle = false
        wake()
      }
    }
  }

  /// How many listen.
  var listenerCount: Int { state.withLock { $0.listeners.count } }

  /// Takes a new state: its number, which is higher than the last one's, and its words as JSON in one
  /// line.
  func publish(_ json: [UInt8], number: Int) {
    let listeners = state.withLock { state in
      state.number = number
      state.event = Array("id: \(number)\ndata: ".utf8) + json + Array("\n\n".utf8)
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.wakeWhereIdle() }
  }

  /// Sends a comment to everybody, so that a listener who left is noticed, and one who is there knows
  /// that the room still is.
  func beat() {
    for listener in state.withLock({ Array($0.listeners.values) }) {
      listener.wakeWhereIdle(owingHeartbeat: true)
    }
  }

  /// Sends no more; every listener's stream ends.
  func end() {
    let listeners = state.withLock { state in
      state.hasEnded = true
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.wakeWhereIdle() }
  }

  func add(_ listener: Listener) {
    state.withLock { $0.listeners[ObjectIdentifier(listener)] = listener }
  }

  func remove(_ listener: Listener) {
    _ = state.withLock { $0.listeners.removeValue(forKey: ObjectIdentifier(listener)) }
  }

  /// Takes the next bytes for a listener, at most so many. If there are none, the listener is idle,
  /// and `rest` is called before anybody can wake it.
  func next(for listener: Listener, atMost count: Int, rest: () -> Void) -> Next {
    state.withLock { state in
      listener.progress.withLock { progress in
        if progress.rest.isEmpty {
          if state.number != progress.sent {
            // A number that is higher than ours is of an earlier run of the room.
            progress.rest = state.event[...]
            progress.sent = state.number
            progress.owesHeartbeat = false
          } else if progress.owesHeartbeat {
            progress.rest = Array(":\n\n".utf8)[...]
            progress.owesHeartbeat = false
          }
        }
        guard progress.rest.isEmpty else {
          let bytes = progress.rest.prefix(count)
          progress.rest.removeFirst(bytes.count)
          return .bytes(bytes)
        }
        guard !state.hasEnded else { return .end }
        progress.isIdle = true
        rest()
        return .nothing
      }
    }
  }
}
