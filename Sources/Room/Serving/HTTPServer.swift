import CMicroHTTPD
import Glibc
import Synchronization

/// A small web server: one thread of libmicrohttpd that waits for all connections at once.
///
/// A request comes to `answer` once it is there as a whole and its head says one thing only; answering
/// may take its time, and keeps nobody else waiting.
final class HTTPServer: Sendable {
  typealias Answer = @Sendable (HTTPRequest) async -> HTTPResponse

  /// The port that is listened on.
  let port: UInt16

  private let limits: HTTPLimits
  private let answer: Answer
  private let rate: RateLimit
  private let watch: ConnectionWatch
  private let daemon = Mutex<Daemon?>(nil)
  private let open = OpenRequests()
  private let watching = Mutex<Task<Void, Never>?>(nil)

  private struct Daemon: @unchecked Sendable {
    /// The library locks what it does with it.
    let pointer: OpaquePointer
    let context: Unmanaged<ServerContext>
  }

  /// Whether the library that listens is there.
  static var isAvailable: Bool { httpd_load() == nil }

  /// Starts to listen.
  ///
  /// - Parameters:
  ///   - address: an IPv4 address in the order of the machine; 0 for all of this computer's.
  ///   - port: the port; 0 for any that is free.
  ///   - answer: answers a request.
  /// - Throws: ``ServerError`` if the library is not there, or the port is taken.
  init(
    address: UInt32, port: UInt16, limits: HTTPLimits = HTTPLimits(),
    answer: @escaping Answer
  ) throws(ServerError) {
    if let trouble = httpd_load() { throw .noLibrary(String(cString: trouble)) }
    self.limits = limits
    self.answer = answer
    rate = RateLimit(
      burst: limits.requestBurst, perSecond: limits.requestsPerSecond, clock: Self.milliseconds)
    watch = ConnectionWatch(seconds: limits.requestSeconds)
    // Held for the library, which calls back until ``stop()``.
    let context = Unmanaged.passRetained(ServerContext())
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr.s_addr = address.bigEndian
    let started = httpd_start(
      &place,
      httpd_limits(
        connections: UInt32(limits.connections),
        connections_per_address: UInt32(limits.connectionsPerAddress),
        idle_seconds: UInt32(limits.idleSeconds),
        bytes_per_connection: UInt32(limits.memory)),
      answerRequest, completeRequest, noticeConnection,
      context.toOpaque())
    guard let started else {
      let reason = errno
      context.release()
      throw reason == EADDRINUSE ? .portTaken(port) : .notStarted(String(cString: strerror(reason)))
    }
    self.port = httpd_port(started)
    daemon.withLock { $0 = Daemon(pointer: started, context: context) }
    context.takeUnretainedValue().server.withLock { $0 = self }
    let watch = watch
    watching.withLock {
      $0 = Task(executorPreference: ServingExecutor.shared) {
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(1))
          watch.giveUpSlowOnes()
        }
      }
    }
  }

  /// Closes every connection and the port. The feeds must have ended, else their listeners keep it.
  func stop() async {
    guard
      let stopped = daemon.withLock({ daemon -> Daemon? in
        defer { daemon = nil }
        return daemon
      })
    else { return }
    watching.withLock { $0?.cancel() }
    await open.stop()
    httpd_stop(stopped.pointer)
    stopped.context.takeUnretainedValue().server.withLock { $0 = nil }
    stopped.context.release()
  }

  static let milliseconds: @Sendable () -> Int = {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  // MARK: - Requests

  /// Begins a request whose head is there.
  fileprivate func begin(_ connection: Connection, method: String, path: String) -> OpenRequest {
    let fields = connection.values(httpd_header_kind())
    let client = httpd_client(connection.pointer)
    var request = HTTPRequest(method: method == "HEAD" ? "GET" : method, path: path)
    request.client = client
    var problem: RequestError?
    do throws(RequestError) {
      guard rate.takes(client) else { throw .tooMany }
      let fields = fields.map { (name: $0.name.lowercased(), value: $0.value) }
      try RequestHead(method: method, fields: fields).check(limits)
      for field in fields {
        request.headers[field.name] =
          request.headers[field.name].map { $0 + ", " + field.value } ?? field.value
      }
      for value in connection.values(httpd_argument_kind()) {
        request.query[value.name] = value.value
      }
      for value in connection.values(httpd_cookie_kind()) {
        request.cookies[value.name] = value.value
      }
    } catch {
      problem = error
    }
    return OpenRequest(request: request, problem: problem)
  }

  /// Answers a request that is there as a whole; the connection waits until that is done.
  fileprivate func answer(_ open: OpenRequest, on connection: Connection) {
    watch.finish(connection)
    // One that comes while the server stops is let go with the connection.
    guard self.open.begin() else { return }
    httpd_suspend(connection.pointer)
    let request = open.request
    let requests = self.open
    Task(executorPreference: ServingExecutor.shared) {
      let response = await self.answer(request)
      open.response.withLock { $0 = response }
      httpd_resume(connection.pointer)
      requests.end()
    }
  }

  fileprivate func connected(_ connection: Connection, isNew: Bool) {
    if isNew { watch.begin(connection) } else { watch.forget(connection) }
  }

  fileprivate func completed(_ connection: Connection) { watch.begin(connection) }

  fileprivate var longestBody: Int { limits.body }
}

/// Requests that are being answered: a connection cannot be closed before they are.
private final class OpenRequests: Sendable {
  private struct State {
    var count = 0
    var isStopping = false
  }

  private let state = Mutex(State())

  /// Counts one more; false if no more are accepted.
  func begin() -> Bool {
    state.withLock { state in
      guard !state.isStopping else { return false }
      state.count += 1
      return true
    }
  }

  func end() { state.withLock { $0.count -= 1 } }

  /// Takes no more, and returns when none is left.
  func stop() async {
    state.withLock { $0.isStopping = true }
    while state.withLock({ $0.count }) > 0 { try? await Task.sleep(for: .milliseconds(1)) }
  }
}

/// A connection of the library, which locks what is done with it.
struct Connection: @unchecked Sendable, Hashable {
  let pointer: OpaquePointer

  /// All values of a kind, as they came.
  func values(_ kind: MHD_ValueKind) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    withUnsafeMutablePointer(to: &found) { found in
      _ = httpd_values(
        pointer, kind,
        { context, _, name, value in
          guard let name else { return httpd_yes() }
          context?.assumingMemoryBound(to: [(name: String, value: String)].self).pointee
            .append((String(cString: name), value.map { String(cString: $0) } ?? ""))
          return httpd_yes()
        }, found)
    }
    return found
  }
}

/// A request whose body may still be coming.
private final class OpenRequest: @unchecked Sendable {
  /// Changed by the library's thread alone, before ``response`` is worked out.
  var request: HTTPRequest
  let problem: RequestError?
  let response = Mutex<HTTPResponse?>(nil)

  init(request: HTTPRequest, problem: RequestError?) {
    self.request = request
    self.problem = problem
  }
}

/// What the library hands back to us.
private final class ServerContext: Sendable {
  let server = Mutex<HTTPServer?>(nil)

  static func server(_ context: UnsafeMutableRawPointer?) -> HTTPServer? {
    context.flatMap {
      Unmanaged<ServerContext>.fromOpaque($0).takeUnretainedValue().server.withLock { $0 }
    }
  }
}

// MARK: - What the library calls

private func answerRequest(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ path: UnsafePointer<CChar>?,
  _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?,
  _ part: UnsafePointer<CChar>?, _ count: UnsafeMutablePointer<Int>?,
  _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  guard let server = ServerContext.server(context), let pointer = connection, let path, let method,
    let count, let slot
  else { return httpd_no() }
  let connection = Connection(pointer: pointer)
  guard let held = slot.pointee else {
    let open = server.begin(
      connection, method: String(cString: method), path: String(cString: path))
    slot.pointee = Unmanaged.passRetained(open).toOpaque()
    // What is refused is refused before its body comes, which then is not read.
    return open.problem.map { send(.plain($0.status), closing: true, on: connection) }
      ?? httpd_yes()
  }
  let open = Unmanaged<OpenRequest>.fromOpaque(held).takeUnretainedValue()
  if count.pointee > 0 {
    guard let part, open.request.body.count + count.pointee <= server.longestBody else {
      return httpd_no()
    }
    part.withMemoryRebound(to: UInt8.self, capacity: count.pointee) {
      open.request.body += UnsafeBufferPointer(start: $0, count: count.pointee)
    }
    count.pointee = 0
    return httpd_yes()
  }
  if let response = open.response.withLock({ $0 }) {
    return send(response, closing: false, on: connection)
  }
  server.answer(open, on: connection)
  return httpd_yes()
}

private func completeRequest(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ code: MHD_RequestTerminationCode
) {
  if let held = slot?.pointee {
    Unmanaged<OpenRequest>.fromOpaque(held).release()
    slot?.pointee = nil
  }
  guard let connection else { return }
  ServerContext.server(context)?.completed(Connection(pointer: connection))
}

private func noticeConnection(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
  _ code: MHD_ConnectionNotificationCode
) {
  guard let connection else { return }
  ServerContext.server(context)?.connected(
    Connection(pointer: connection), isNew: httpd_is_new(code))
}

/// Hands a response to the library.
private func send(
  _ response: HTTPResponse, closing: Bool, on connection: Connection
) -> MHD_Result {
  let made: OpaquePointer?
  switch response.body {
  case .bytes(let bytes): made = httpd_response(bytes, bytes.count)
  case .events(let feed, let number): made = stream(of: feed, after: number, on: connection)
  }
  guard let made else { return httpd_no() }
  let closed = closing ? [(name: "Connection", value: "close")] : []
  for header in response.allHeaders + closed {
    _ = httpd_add_header(made, header.name, header.value)
  }
  return httpd_queue(connection.pointer, UInt32(response.status), made)
}

/// A listener of a feed, and the connection it writes to.
private final class Stream: Sendable {
  let feed: EventFeed
  let listener: EventFeed.Listener
  let connection: Connection

  init(_ feed: EventFeed, after number: Int, on connection: Connection) {
    self.feed = feed
    self.connection = connection
    listener = EventFeed.Listener(after: number) { httpd_resume(connection.pointer) }
    feed.add(listener)
  }
}

private func stream(
  of feed: EventFeed, after number: Int, on connection: Connection
) -> OpaquePointer? {
  let stream = Unmanaged.passRetained(Stream(feed, after: number, on: connection))
  return httpd_stream(
    { context, _, buffer, room in
      guard let context, let buffer else { return -1 }
      let stream = Unmanaged<Stream>.fromOpaque(context).takeUnretainedValue()
      // Suspended inside the feed's lock, so that nobody resumes it before that.
      let next = stream.feed.next(for: stream.listener, atMost: room) {
        httpd_suspend(stream.connection.pointer)
      }
      switch next {
      case .nothing: return 0
      // What the library takes as the end of the stream.
      case .end: return -1
      case .bytes(let bytes):
        return bytes.withUnsafeBytes { bytes in
          UnsafeMutableRawBufferPointer(start: buffer, count: room).copyMemory(from: bytes)
          return bytes.count
        }
      }
    }, stream.toOpaque(),
    { context in
      guard let context else { return }
      let stream = Unmanaged<Stream>.fromOpaque(context)
      let held = stream.takeUnretainedValue()
      held.feed.remove(held.listener)
      stream.release()
    })
}
