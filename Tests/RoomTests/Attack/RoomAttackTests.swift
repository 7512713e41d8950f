import Archive
import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Room

/// What hostile clients send, and what comes back. By itself it is a short round; `.ci/room-attack` makes
/// it ten thousand requests for each server, lets Schemathesis loose as well, and prints the tables.
@Suite("Hostile clients", .serialized, .timeLimit(.minutes(15)))
struct RoomAttackTests {
  /// The number of requests to each server.
  private static var count: Int { isWhole ? 10_000 : 600 }
  private static var isWhole: Bool { schemathesis != nil }
  /// The path of Schemathesis; nil if only a short round is wanted.
  private static var schemathesis: String? {
    ProcessInfo.processInfo.environment["WEERWOORD_SCHEMATHESIS"]
  }

  /// Limits that let one computer send as much as many.
  private static var limits: HTTPLimits {
    var limits = RoomServer.limits
    limits.requestBurst = 1_000_000
    limits.connectionsPerAddress = 1_000
    return limits
  }

  /// What came back, by request and status.
  private struct Tally {
    private var counts: [String: [Int: Int]] = [:]
    private(set) var slowest = 0.0

    mutating func add(_ name: String, _ status: Int, _ milliseconds: Double) {
      counts[name, default: [:]][status, default: 0] += 1
      slowest = max(slowest, milliseconds)
    }

    var total: Int { counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

    func table(_ title: String) -> String {
      let rows = counts.sorted { $0.key < $1.key }.map { name, statuses in
        let answers = statuses.sorted { $0.key < $1.key }
          .map { "\($0.key == 0 ? "closed" : String($0.key)): \($0.value)" }
        return "| \(name) | \(statuses.values.reduce(0, +)) | \(answers.joined(separator: ", ")) |"
      }
      return "\n| \(title) | sent | what came back |\n|---|---|---|\n"
        + rows.joined(separator: "\n")
        + "\n| slowest answer | | \(Int(slowest)) ms |\n"
    }
  }

  /// What is answered to anything, whatever the description says: it was never understood.
  private static let always: Set<Int> = [0, 400, 403, 404, 405, 413, 414, 429, 431, 501, 505]

  /// Sends requests with something wrong in them.
  private static func attack(
    _ port: UInt16, _ pages: DescribedPages, _ requests: HostileRequests, _ title: String,
    numbers: () throws -> [String: Int]
  ) throws {
    var requests = requests
    var tally = Tally()
    var connection: RawConnection?
    var source: UInt32 = 0
    while tally.total < count {
      let operation = pages.operations[tally.total % pages.operations.count]
      if tally.total.isMultiple(of: 20) { requests.numbers = try numbers() }
      if connection == nil {
        source += 1
        connection = try RawConnection(port: port, source: 0x7F00_3000 + source % 250)
      }
      let began = Load.now()
      let isSent = connection?.send(requests.next(operation)) ?? false
      let response = connection?.response()
      let status = isSent ? response?.status ?? 0 : 0
      tally.add(operation.name, status, Load.now() - began)
      #expect(
        operation.statuses.contains(status) || always.contains(status),
        "\(operation.name) gave \(status)")
      if status == 0 || response?.headers["connection"]?.lowercased() == "close" {
        connection = nil
      }
    }
    print(tally.table(title))
    // Nobody waited for what was not meant to come.
    #expect(tally.slowest < 15_000)
  }

  /// Lets Schemathesis send what it makes of a description.
  private static func letLooseSchemathesis(
    _ port: UInt16, _ pages: DescribedPages, _ headers: [String: String], code: String,
    _ title: String
  ) throws {
    guard let program = schemathesis else { return }
    var tally = Tally()
    // A browser sends an origin, and hands nothing in; a laptop sends none.
    let rounds = [
      ("--exclude-path-regex", headers), ("--include-path-regex", ["X-Hand-In-Code": code]),
    ]
    for (choice, headers) in rounds {
      try run(program, [choice, "^/hand-in/"], port, pages, headers, &tally)
    }
    #expect(tally.total > 1_000)
    print(tally.table(title))
  }

  private static func run(
    _ program: String, _ choice: [String], _ port: UInt16, _ pages: DescribedPages,
    _ headers: [String: String], _ tally: inout Tally
  ) throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.arguments =
      [
        "run", pages.path, "--url", "http://127.0.0.1:\(port)", "--checks",
        "not_a_server_error,status_code_conformance,content_type_conformance,"
          + "response_schema_conformance",
        "--max-examples", "300", "--seed", "1", "--no-color", "--continue-on-failure",
        "--phases", "coverage,fuzzing", "--request-timeout", "20", "--warnings", "off",
        "--report", "har", "--report-har-path", "requests.har",
      ] + choice + headers.flatMap { ["--header", "\($0.key): \($0.value)"] }
    let output = try folder.write("", to: "output")
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    let text = try contents(of: output)
    #expect(process.terminationStatus == 0, "\(text.suffix(6000))")
    let har = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/requests.har"))
    let root = try JSONSerialization.jsonObject(with: har) as? [String: Any]
    let entries = (root?["log"] as? [String: Any])?["entries"] as? [[String: Any]] ?? []
    for entry in entries {
      let request = entry["request"] as? [String: Any]
      let url = (request?["url"] as? String).flatMap { URL(string: $0) }
      let status = (entry["response"] as? [String: Any])?["status"] as? Int ?? 0
      let first = url?.path.split(separator: "/").prefix(2).joined(separator: "/") ?? ""
      let isPage = !pages.operations.contains { $0.path == "/" + first }
      let method = request?["method"] as? String ?? ""
      let name = "\(method) \(isPage ? "/{code}" : "/" + first)"
      let isDescribed = pages.operations.contains { $0.name == name }
      tally.add(isDescribed ? name : "other methods", status, entry["time"] as? Double ?? 0)
    }
  }

  @Test("leave a room and its votes as they were") func room() async throws {
    let folder = try TemporaryFolder()
    let room = try await OpenedRoom(
      transcripts: TranscriptFolder(path: folder.path + "/Transcripts"), limits: Self.limits)
    let phone = try Phone(room, from: 0x7F00_0009)
    let hostile = try Phone(room, from: 0x7F00_000A)
    try await room.order("volgende")
    let vote = await room.stage.view.vote
    #expect(phone.vote("line:s1b", vote: vote) == 200)
    let port = room.server.port
    let host = "127.0.0.1:\(port)"
    let pages = try DescribedPages("Pages/phone.openapi.json")
    try Self.attack(
      port, pages,
      HostileRequests(
        cookie: hostile.cookie, token: hostile.token, code: room.server.secrets.code, host: host),
      "a room", numbers: { ["vote": vote] })
    try Self.letLooseSchemathesis(
      port, pages,
      [
        "Origin": "http://\(host)", "Cookie": hostile.cookie, "X-Room-Token": hostile.token,
      ], code: room.server.secrets.code, "a room, Schemathesis")
    // One vote of the phone, and at most one of the hostile one.
    #expect(await room.stage.view.vote == vote)
    #expect((1...2).contains(await room.stage.view.answered))
    #expect(phone.vote("line:s1a", vote: vote) == 200)
    let names = (try? folder.names(in: "Transcripts")) ?? []
    #expect(names.allSatisfy { $0 == ".inleveren" })
    await room.close()
  }

  @Test("leave a class and its plays as they were") func classOnDevices() async throws {
    let opened = try await OpenedClass(limits: Self.limits)
    let pupil = try PupilDevice(opened, from: 0x7F00_0009)
    try pupil.begin()
    let hostile = try PupilDevice(opened, from: 0x7F00_000A)
    try hostile.begin()
    let host = "127.0.0.1:\(opened.port)"
    let pages = try DescribedPages("Class/Pages/class.openapi.json")
    try Self.attack(
      opened.port, pages,
      HostileRequests(
        cookie: hostile.cookie, token: hostile.token, code: opened.code, host: host),
      "a class", numbers: { ["turn": try hostile.look().turn] })
    try Self.letLooseSchemathesis(
      opened.port, pages,
      [
        "Origin": "http://\(host)", "Cookie": hostile.cookie, "X-Room-Token": hostile.token,
      ], code: opened.code, "a class, Schemathesis")
    #expect(try pupil.look().question == "Wat doe je?")
    try pupil.playScene()
    try pupil.act("teacher")
    #expect(try opened.transcript(of: pupil.page.alias).visibility == .teacher)
    await opened.room.close()
  }

  @Test("a hundred that never finish, and one that never reads, keep nobody waiting")
  func slow() async throws {
    let room = try await OpenedRoom()
    let phone = try Phone(room, from: 0x7F00_0009)
    try await room.order("volgende")
    let vote = await room.stage.view.vote
    let port = room.server.port
    // Half of a request, from many addresses; and whole ones whose answers are never read.
    let halves = try (0..<100).map { number in
      let half = try RawConnection(port: port, source: 0x7F00_4000 + UInt32(number))
      half.send("POST /vote HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Length: 100\r\n\r\n{")
      return half
    }
    let deaf = try (0..<20).map { _ in
      let deaf = try RawConnection(port: port, source: 0x7F00_0009)
      deaf.send(
        "GET /events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nCookie: \(phone.cookie)\r\n\r\n")
      return deaf
    }
    var times: [Double] = []
    for number in 0..<20 {
      let other = try Phone(room, from: 0x7F00_5000 + UInt32(number))
      let began = Load.now()
      #expect(other.vote(number.isMultiple(of: 2) ? "line:s1a" : "line:s1b", vote: vote) == 200)
      times.append(Load.now() - began)
    }
    #expect(await room.stage.view.answered == 20)
    let slowest = times.max() ?? 0
    print(
      """

      | others meanwhile | |
      |---|---|
      | half requests, streams that nobody reads | 100, 20 |
      | slowest of 20 votes of others | \(Int(slowest)) ms |

      """)
    #expect(slowest < 2_000)
    withExtendedLifetime((halves, deaf)) {}
    await room.close()
  }

  @Test("guessing codes finds nothing, and lets the right one in meanwhile") func guessing()
    async throws
  {
    let opened = try await OpenedClass(limits: Self.limits)
    var tally = Tally()
    let letters = RoomSecrets.letters
    var random = SystemRandomNumberGenerator()
    let guesses = Self.isWhole ? 2_000 : 300
    for number in 0..<guesses {
      var guess = ""
      repeat {
        guess = String(
          (0..<4).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
      } while guess == opened.code
      let guesser = try PupilDevice(opened, from: 0x7F00_6000 + UInt32(number % 50))
      let began = Load.now()
      let status = guesser.post("/join", "{\"code\":\"\(guess)\"}")?.status ?? 0
      tally.add("POST /join, a guess", status, Load.now() - began)
      #expect([403, 429].contains(status))
    }
    let pupil = try PupilDevice(opened, from: 0x7F00_0009)
    try pupil.begin()
    print(tally.table("guesses from fifty addresses"))
    #expect(await opened.room.view.seats.count == 1)
    await opened.room.close()
  }
}
