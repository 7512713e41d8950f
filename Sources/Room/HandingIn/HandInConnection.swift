import Glibc

/// A connection of a pupil's laptop to the teacher's, over which requests go one after the other.
final class HandInConnection {
  /// An IPv4 address and a port.
  struct Place: Sendable, Hashable {
    var address: UInt32
    var port: UInt16

    init(address: UInt32, port: UInt16) {
      self.address = address
      self.port = port
    }

    /// Reads four numbers and a port; nil if the text is something else.
    init?(_ text: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let port = UInt16(parts[1]), port > 0 else { return nil }
      let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        .compactMap { UInt8($0) }
      guard numbers.count == 4, parts[0].filter({ $0 == "." }).count == 3 else { return nil }
      address = numbers.reduce(0) { $0 << 8 | UInt32($1) }
      self.port = port
    }

    /// The address as a person types it.
    var text: String {
      let numbers = [24, 16, 8, 0].map { String(address >> $0 & 255) }
      return "\(numbers.joined(separator: ".")):\(port)"
    }
  }

  /// What the teacher's laptop answers.
  struct Response {
    var status: Int
    var body: [UInt8]
  }

  private let socket: Int32
  private var buffer: [UInt8] = []
  /// An answer is never longer.
  private static let maximumLength = 1 << 20

  /// Connects; nil if nothing answers.
  init?(to place: Place) {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { return nil }
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    let length = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, length)
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, length)
    var other = sockaddr_in()
    other.sin_family = sa_family_t(AF_INET)
    other.sin_addr.s_addr = place.address.bigEndian
    other.sin_port = place.port.bigEndian
    let isConnected = withUnsafePointer(to: &other) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard isConnected == 0 else { return nil }
  }

  deinit { if socket >= 0 { close(socket) } }

  /// Sends a request, and waits for its answer; nil if the connection fails.
  func exchange(_ request: [UInt8]) -> Response? {
    var sent = 0
    while sent < request.count {
      let count = request[sent...].withUnsafeBytes {
        send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return nil }
      sent += count
    }
    buffer = []
    while true {
      if let response = whole { return response }
      guard buffer.count < Self.maximumLength else { return nil }
      var part = [UInt8](repeating: 0, count: 1 << 16)
      let count = recv(socket, &part, part.count, 0)
      guard count > 0 else { return nil }
      buffer += part[..<count]
    }
  }

  /// The answer in the buffer; nil if it is not all there.
  private var whole: Response? {
    let end = Array("\r\n\r\n".utf8)
    guard
      let start = buffer.indices.first(where: { buffer[$0...].starts(with: end) })
    else { return nil }
    let head = String(decoding: buffer[..<start], as: UTF8.self).split(separator: "\r\n")
    guard let first = head.first,
      let status = first.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    let length =
      head.lazy.compactMap { line -> Int? in
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "content-length" else { return nil }
        return Int(parts[1].filter { $0 != " " })
      }.first ?? 0
    let body = buffer[(start + end.count)...]
    guard body.count >= length else { return nil }
    return Response(status: status, body: Array(body.prefix(length)))
  }
}
