import Glibc

/// A connection on which anything can be sent, as no well-behaved client would.
final class RawConnection {
  private let socket: Int32
  /// What came and was not taken yet.
  private var buffer: [UInt8] = []

  /// Connects to a port of this computer.
  ///
  /// - Parameter source: the address to come from, one of 127.0.0.0/8; every one is a client of its own.
  init(port: UInt16, source: UInt32 = 0x7F00_0001) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var own = Self.place(source, 0)
    var other = Self.place(0x7F00_0001, port)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafePointer(to: &own) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) }
    }
    let isConnected = withUnsafePointer(to: &other) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
    }
    guard isBound == 0, isConnected == 0 else { throw Refused(reason: errno) }
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  struct Refused: Error { let reason: Int32 }

  deinit { close(socket) }

  private static func place(_ address: UInt32, _ port: UInt16) -> sockaddr_in {
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = address.bigEndian
    place.sin_port = port.bigEndian
    return place
  }

  /// Sends bytes; false where the other side has gone.
  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Reads more; false where nothing more comes.
  private func fill() -> Bool {
    var part = [UInt8](repeating: 0, count: 65536)
    let count = recv(socket, &part, part.count, 0)
    guard count > 0 else { return false }
    buffer += part[..<count]
    return true
  }

  /// Whether something comes, or the other side closes, within so many milliseconds.
  func hasNews(within milliseconds: Int32) -> Bool {
    var events = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    return poll(&events, 1, milliseconds) > 0
  }

  /// All that comes until the other side closes.
  func rest() -> String {
    while fill() {}
    defer { buffer = [] }
    return String(decoding: buffer, as: UTF8.self)
  }

  /// Whether the other side closes the connection while this one sends nothing more; false where it only
  /// stays silent.
  func isClosedByOtherSide() -> Bool {
    while fill() {}
    var byte: UInt8 = 0
    let count = recv(socket, &byte, 1, Int32(MSG_DONTWAIT))
    return count == 0 || (count < 0 && errno == ECONNRESET)
  }

  /// Text up to and with some words; what came where they never do.
  func text(through words: String) -> String {
    let wanted = Array(words.utf8)
    while true {
      if let end = Self.end(of: wanted, in: buffer) {
        defer { buffer.removeFirst(end) }
        return String(decoding: buffer[..<end], as: UTF8.self)
      }
      guard fill() else {
        defer { buffer = [] }
        return String(decoding: buffer, as: UTF8.self)
      }
    }
  }

  private static func end(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return (0...(bytes.count - wanted.count)).first { start in
      bytes[start..<start + wanted.count].elementsEqual(wanted)
    }.map { $0 + wanted.count }
  }

  /// One response, by its length; nil where none comes.
  func response() -> Response? {
    let head = text(through: "\r\n\r\n")
    let lines = head.split(separator: "\r\n").map(String.init)
    guard let first = lines.first,
      let status = Int(first.split(separator: " ").dropFirst().first ?? "")
    else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2 { headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " }) }
    }
    let length = Int(headers["content-length"] ?? "") ?? 0
    while buffer.count < length, fill() {}
    let body = Array(buffer.prefix(length))
    buffer.removeFirst(min(length, buffer.count))
    return Response(status: status, headers: headers, body: body)
  }

  struct Response {
    var status: Int
    var headers: [String: String]
    var body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// Sends a request as a browser does, and gives its response.
  func request(
    _ method: String, _ path: String, body: String? = nil, headers: [String: String] = [:],
    host: String = "127.0.0.1"
  ) -> Response? {
    var lines = ["\(method) \(path) HTTP/1.1"]
    if headers["Host"] == nil { lines.append("Host: \(host)") }
    for (name, value) in headers { lines.append("\(name): \(value)") }
    if let body { lines.append("Content-Length: \(body.utf8.count)") }
    guard send(lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")) else { return nil }
    return response()
  }
}
