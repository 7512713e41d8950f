import Synchronization
import Testing

@testable import Room

@Suite("The web server", .timeLimit(.minutes(2))) struct HTTPServerTests {
  /// A server that says what it was asked.
  static func echo(_ limits: HTTPLimits = HTTPLimits()) throws -> HTTPServer {
    try HTTPServer(address: 0x7F00_0001, port: 0, limits: limits) { request in
      let words =
        "\(request.method) \(request.path) \(String(decoding: request.body, as: UTF8.self))"
      return .content(Array(words.utf8), type: .text)
    }
  }

  static func serving(
    _ limits: HTTPLimits = HTTPLimits(), _ use: (HTTPServer) async throws -> Void
  ) async throws {
    let server = try echo(limits)
    do {
      try await use(server)
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
  }

  @Test("Several requests of one connection are answered one after the other") func keepsAlive()
    async throws
  {
    try await Self.serving { server in
      let connection = try RawConnection(port: server.port)
      #expect(connection.request("GET", "/een")?.text == "GET /een ")
      #expect(connection.request("POST", "/twee", body: "ja")?.text == "POST /twee ja")
      let third = connection.request("GET", "/drie")
      #expect(third?.status == 200)
      #expect(third?.headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
      #expect(third?.headers["cache-control"] == "no-store")
    }
  }

  @Test(
    "What two readers could take for different requests is refused, and what follows is never run",
    arguments: [
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 44\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +2\r\n\r\nab",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\nab",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x2\r\n\r\nab",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 2\r\n\r\nab",
      "POST / HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nabcde",
      "GET / HTTP/1.1\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
      "GET /\u{7}\r\n\r\n",
      "\r\n\r\nEN NOG WAT\r\n\r\n",
    ]) func refusesUnclearRequests(_ request: String) async throws
  {
    try await Self.serving { server in
      let connection = try RawConnection(port: server.port)
      connection.send(request + "GET /gesmokkeld HTTP/1.1\r\nHost: a\r\n\r\n")
      let answer = connection.rest()
      #expect(!answer.contains("gesmokkeld"))
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 400"))
    }
  }

  @Test("A body, a header and a request's time have an end") func hasLimits() async throws {
    var limits = HTTPLimits()
    limits.idleSeconds = 1
    limits.requestSeconds = 2
    try await Self.serving(limits) { server in
      let large = try RawConnection(port: server.port)
      large.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n")
      #expect(large.rest().hasPrefix("HTTP/1.1 413"))

      let long = try RawConnection(port: server.port)
      long.send("GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "x", count: 100_000))
      #expect(long.rest().hasPrefix("HTTP/1.1 431"))

      let other = try RawConnection(port: server.port)
      other.send("BREW / HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(other.rest().hasPrefix("HTTP/1.1 405"))

      let silent = try RawConnection(port: server.port)
      silent.send("GET / HTTP/1.1\r\nHo")
      #expect(silent.isClosedByOtherSide())

      let trickling = try RawConnection(port: server.port)
      trickling.send("GET / HTTP/1.1\r\nX: ")
      var lasted = 0
      while lasted < 600, trickling.send("x"), !trickling.hasNews(within: 100) { lasted += 1 }
      // It ends by itself, well before all is sent.
      #expect(lasted < 600)
    }
  }

  @Test("One address has its share of connections and of requests, and leaves others theirs")
  func sharesFairly() async throws {
    var limits = HTTPLimits()
    limits.connectionsPerAddress = 3
    limits.requestBurst = 10
    limits.requestsPerSecond = 1
    try await Self.serving(limits) { server in
      let greedy = try (0..<3).map { _ in try RawConnection(port: server.port) }
      for connection in greedy { #expect(connection.request("GET", "/")?.status == 200) }
      #expect(try RawConnection(port: server.port).request("GET", "/") == nil)
      let statuses = (0..<8).map { _ in greedy[0].request("GET", "/")?.status }
      #expect(statuses.contains(429))
      let modest = try RawConnection(port: server.port, source: 0x7F00_0002)
      #expect(modest.request("GET", "/")?.status == 200)
    }
  }

  @Test("A listener gets the newest state, and the one it missed after it comes back")
  func sendsEvents() async throws {
    let feed = EventFeed()
    let server = try HTTPServer(address: 0x7F00_0001, port: 0) { request in
      .events(feed, after: Int(request.headers["last-event-id"] ?? "") ?? 0)
    }
    feed.publish(Array("{\"a\":1}".utf8), number: 1)
    let first = try RawConnection(port: server.port)
    first.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(first.text(through: "\r\n\r\n").contains("Content-Type: text/event-stream"))
    #expect(first.text(through: "}").contains("data: {\"a\":1}"))
    feed.publish(Array("{\"a\":2}".utf8), number: 2)
    #expect(first.text(through: "}").contains("id: 2\ndata: {\"a\":2}"))
    feed.beat()
    #expect(first.text(through: ":\n\n").hasSuffix(":\n\n"))

    let returning = try RawConnection(port: server.port)
    returning.send("GET / HTTP/1.1\r\nHost: a\r\nLast-Event-ID: 2\r\n\r\n")
    _ = returning.text(through: "\r\n\r\n")
    for number in 3...9 { feed.publish(Array("{\"a\":\(number)}".utf8), number: number) }
    let last = returning.text(through: "\"a\":9}")
    #expect(last.contains("id: 9"))
    #expect(!last.contains("\"a\":2}"))
    #expect(feed.listenerCount == 2)
    feed.end()
    #expect(first.rest().contains("\"a\":9}"))
    await server.stop()
    #expect(feed.listenerCount == 0)
  }

  @Test("A port that is taken is said; one that is let go can be taken again") func ports()
    async throws
  {
    let server = try Self.echo()
    #expect(throws: ServerError.portTaken(server.port)) {
      try HTTPServer(address: 0x7F00_0001, port: server.port) { _ in .plain(404) }
    }
    await server.stop()
    let second = try HTTPServer(address: 0x7F00_0001, port: server.port) { _ in .plain(404) }
    await second.stop()
    #expect(throws: RawConnection.Refused.self) { try RawConnection(port: server.port) }
  }
}
