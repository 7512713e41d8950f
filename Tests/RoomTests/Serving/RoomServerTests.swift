import Roleplay
import Testing
import Yarn

@testable import Room

@Suite("The pages of a room", .timeLimit(.minutes(2))) struct RoomServerTests {
  @Test("A wrong code lets nobody in, and guessing is slow; the right one still opens for others")
  func code() async throws {
    let room = try await OpenedRoom()
    let host = "127.0.0.1:\(room.server.port)"
    func join(_ code: String, from source: UInt32) throws -> Int? {
      try RawConnection(port: room.server.port, source: source).request(
        "POST", "/join", body: "{\"code\":\"\(code)\",\"group\":\"children\"}",
        headers: ["Content-Type": "application/json", "Origin": "http://\(host)"], host: host)?
        .status
    }
    let statuses = try (0..<8).map { _ in try join("QQQQ", from: 0x7F00_0005) }
    #expect(statuses.prefix(5).allSatisfy { $0 == 403 })
    #expect(statuses.suffix(3).allSatisfy { $0 == 429 })
    #expect(try join(room.server.secrets.code, from: 0x7F00_0005) == 429)
    #expect(try join(room.server.secrets.code.lowercased(), from: 0x7F00_0006) == 200)
    await room.close()
  }

  @Test("Another web page can neither vote nor steer") func otherPages() async throws {
    let room = try await OpenedRoom()
    let phone = try Phone(room)
    try await room.order("volgende")
    let vote = await room.stage.view.vote
    let body = "{\"vote\":\(vote),\"choice\":\"line:s1a\"}"
    #expect(phone.post("/vote", body, origin: "http://elders.example")?.status == 403)
    let host = "127.0.0.1:\(room.server.port)"
    func post(_ headers: [String: String], host: String) -> Int? {
      phone.request("POST", "/vote", body: body, headers: headers, host: host)?.status
    }
    let json = "application/json"
    // Without the page's token, with a form's type, without an origin, by a name that leads here.
    #expect(
      post(
        ["Content-Type": json, "Origin": "http://\(host)", "Cookie": phone.cookie], host: host)
        == 403)
    #expect(
      post(
        [
          "Content-Type": "text/plain", "Origin": "http://\(host)", "Cookie": phone.cookie,
          "X-Room-Token": phone.token,
        ], host: host) == 403)
    #expect(
      post(["Content-Type": json, "Cookie": phone.cookie, "X-Room-Token": phone.token], host: host)
        == 403)
    #expect(
      phone.request("GET", "/state", host: "kwaad.example:\(room.server.port)")?.status
        == 403)
    #expect(await room.stage.view.answered == 0)
    #expect(phone.vote("line:s1a", vote: vote) == 200)
    #expect(phone.vote("line:bestaat-niet", vote: vote) == 422)
    #expect(await room.stage.view.answered == 1)
    await room.close()
  }

  @Test("The cookie of another evening, or one that was made up, is none") func otherEvening()
    async throws
  {
    let yesterday = try await OpenedRoom()
    let old = try Phone(yesterday)
    await yesterday.close()
    let room = try await OpenedRoom()
    for cookie in [
      old.cookie, "seat=abc.def", "seat=", "seat=\(String(repeating: "a", count: 3000))",
    ] {
      let state = try RawConnection(port: room.server.port).request(
        "GET", "/state", headers: ["Cookie": cookie], host: "127.0.0.1:\(room.server.port)")
      #expect(state?.text.contains("\"otherEvening\":true") == true)
      #expect(state?.text.contains("\"token\"") == false)
    }
    await room.close()
  }

  @Test("The teacher's and the beamer's pages are on this computer only, behind a secret")
  func desk() async throws {
    let room = try await OpenedRoom()
    let host = "127.0.0.1:\(room.server.deskPort)"
    let secret = room.server.secrets.desk
    let deskPort = room.server.deskPort
    #expect(
      try RawConnection(port: deskPort).request("GET", "/\(secret)/desk", host: host)?.status == 200
    )
    #expect(
      try RawConnection(port: deskPort).request("GET", "/\(secret)/code.svg", host: host)?.text
        .hasPrefix("<svg") == true)
    for path in ["/geraden/desk", "/desk"] {
      #expect(try RawConnection(port: deskPort).request("GET", path, host: host)?.status == 404)
    }
    // Phones' own port has none of it.
    let phoneHost = "127.0.0.1:\(room.server.port)"
    #expect(
      try RawConnection(port: room.server.port).request("GET", "/\(secret)/desk", host: phoneHost)?
        .status == 404)
    let headers = ["Content-Type": "application/json", "Origin": "http://\(host)"]
    let order = try RawConnection(port: deskPort).request(
      "POST", "/\(secret)/order", body: "{\"words\":\"volgende\"}", headers: headers, host: host)
    #expect(order?.status == 200)
    await room.stage.untilWaiting()
    #expect(await room.stage.view.phase == .asking)
    let wrong = try RawConnection(port: deskPort).request(
      "POST", "/\(secret)/order", body: "{\"words\":\"kaarten 34 twaalf\"}", headers: headers,
      host: host)
    #expect(wrong?.status == 409)
    #expect(wrong?.text.contains("twaalf") == true)
    await room.close()
    #expect(throws: RawConnection.Refused.self) { try RawConnection(port: deskPort) }
  }

  @Test("A phone hears of a new question at once, and of the newest only when it comes back")
  func events() async throws {
    let room = try await OpenedRoom()
    let phone = try Phone(room)
    let stream = try RawConnection(port: room.server.port)
    stream.send(
      "GET /events?language=en HTTP/1.1\r\nHost: 127.0.0.1:\(room.server.port)\r\n"
        + "Cookie: \(phone.cookie)\r\n\r\n")
    _ = stream.text(through: "Welkom")
    try await room.order("volgende")
    #expect(stream.text(through: "Technology is fun").contains("\"phase\":\"asking\""))
    // Without a cookie nobody listens.
    let stranger = try RawConnection(port: room.server.port)
    #expect(
      stranger.request("GET", "/events", host: "127.0.0.1:\(room.server.port)")?.status == 403)
    await room.close()
    #expect(stream.rest().contains("\"phase\":\"ended\""))
  }

  @Test("Ten thousand malformed requests leave the room as it is") func malformed() async throws {
    var limits = HTTPLimits()
    limits.requestBurst = 100_000
    let room = try await OpenedRoom(limits: limits)
    let phone = try Phone(room, from: 0x7F00_0009)
    try await room.order("volgende")
    let vote = await room.stage.view.vote
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "POST /vote HTTP/1.1\r\n", "GET /events HTTP/1.1\r\n", "Host: 127.0.0.1\r\n", "Host:\r\n",
      "Content-Length: 3\r\n", "Content-Length: 99999999999999999999\r\n", "\r\n", "\u{0}", "{}",
      "Cookie: seat=\r\n", "Transfer-Encoding: chunked\r\n", "HTTP/9.9", " ", "%00%ff",
      "{\"vote\":-1,\"choice\":\"\\ud800\"}", "Origin: null\r\n", "GET /%2e%2e/ HTTP/1.1\r\n",
    ]
    var sent = 0
    while sent < 10_000 {
      guard let connection = try? RawConnection(port: room.server.port) else { continue }
      for _ in 0..<20 {
        sent += 1
        let request = (0..<Int.random(in: 1...8, using: &random))
          .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
        guard connection.send(request) else { break }
      }
    }
    #expect(phone.vote("line:s1b", vote: vote) == 200)
    #expect(await room.stage.view.answered == 1)
    await room.close()
  }
}
