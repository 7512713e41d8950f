import CMicroHTTPD
import Glibc
import Synchronization

/// Gives up connections whose request does not come as a whole in time: the library closes those on
/// which nothing comes, and this those on which a byte trickles in now and then.
final class ConnectionWatch: Sendable {
  private struct Waiting {
    let socket: Int32
    let since: Int
  }

  private let milliseconds: Int
  private let waiting = Mutex<[Connection: Waiting]>([:])

  init(seconds: Int) { milliseconds = seconds * 1000 }

  /// Waits for a request from now on.
  func begin(_ connection: Connection) {
    let socket = httpd_socket(connection.pointer)
    guard socket >= 0 else { return }
    waiting.withLock {
      $0[connection] = Waiting(socket: socket, since: HTTPServer.milliseconds())
    }
  }

  /// The request is there.
  func finish(_ connection: Connection) {
    _ = waiting.withLock { $0.removeValue(forKey: connection) }
  }

  /// The connection is gone.
  func forget(_ connection: Connection) { finish(connection) }

  /// Ends those that take too long. In the lock, so that none of them is closed meanwhile and its number
  /// given to another.
  func giveUpSlowOnes() {
    let now = HTTPServer.milliseconds()
    waiting.withLock { waiting in
      for (connection, entry) in waiting where now - entry.since > milliseconds {
        shutdown(entry.socket, Int32(SHUT_RDWR))
        waiting[connection] = nil
      }
    }
  }
}
