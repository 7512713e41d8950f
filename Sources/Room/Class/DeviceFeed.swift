import Roleplay
import Synchronization
import Yarn

/// The pages of one device, sent as they change.
final class DeviceFeed: Sendable {
  /// The stream that the device's page listens to.
  let events = EventFeed()
  private let play: ClassPlay
  private let state: Mutex<State>

  private struct State {
    /// The language of the page, by its tag.
    var tag: String
    var number = 0
    var page = DevicePage()
  }

  /// A feed for a device whose page is in a language.
  init(_ play: ClassPlay, tag: String) {
    self.play = play
    state = Mutex(State(tag: tag))
  }

  /// The language of the page, by its tag.
  var tag: String {
    get { state.withLock { $0.tag } }
    set { state.withLock { $0.tag = newValue } }
  }

  /// Whether a page is open.
  var isWatched: Bool { events.listenerCount > 0 }

  /// The newest page and its number.
  var newest: (json: [UInt8], number: Int) {
    state.withLock { (DevicePageWriter.json(of: $0.page, play), $0.number) }
  }

  /// Sends a page.
  func publish(_ page: DevicePage) {
    state.withLock { state in
      state.page = page
      state.number += 1
      events.publish(DevicePageWriter.json(of: page, play), number: state.number)
    }
  }

  /// Sends no more; the page's stream ends.
  func end() { events.end() }
}
