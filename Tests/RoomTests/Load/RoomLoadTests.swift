import Foundation
import Glibc
import Synchronization
import TestFiles
import Testing

/// A whole hall at once, against the program itself. By itself it is a small one; `.ci/room-load` makes it
/// the hall that issue 16 speaks of, and prints what was measured.
@Suite("A hall votes at once", .timeLimit(.minutes(10))) struct RoomLoadTests {
  private struct Size {
    var phones = 40
    var statements = 2
    /// A phone that drops is away for so long, in milliseconds.
    var away = 200

    /// What `.ci/room-load` asks for.
    static var wanted: Size {
      ProcessInfo.processInfo.environment["WEERWOOD_ROOM_LOAD"] == nil
        ? Size() : Size(phones: 300, statements: 6, away: 10_000)
    }

    /// Every phone votes within so many milliseconds.
    var spread: Int { phones > 100 ? 10_000 : 1_000 }
  }

  /// The program, directed by lines as another program would.
  private final class Hall: @unchecked Sendable {
    let process = Process()
    let orders = Pipe()
    let folder: TemporaryFolder
    let output: String
    var port: UInt16 = 0
    var code = ""
    var deskPort: UInt16 = 0
    var secret = ""

    init(statements: Int) throws {
      folder = try TemporaryFolder()
      output = try folder.write("", to: "output")
      let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
      process.executableURL = URL(fileURLWithPath: BuiltProducts.path(of: "weerwoord"))
      process.arguments = ["room", "stellingen", "--address", "127.0.0.1"]
      process.environment = [
        "HOME": try folder.makeFolder("home"), "LANG": "nl_NL.UTF-8",
        "WEERWOORD_SCENARIOS": checkout + "/Scenarios",
        "WEERWOORD_TRANSCRIPTS": folder.path + "/Transcripts",
      ]
      process.standardInput = orders
      process.standardOutput = FileHandle(forWritingAtPath: output)
      process.standardError = FileHandle.nullDevice
      try process.run()
      try wait { text in
        guard let found = text.firstMatch(of: #/127\.0\.0\.1:(\d+)\s+code\s+([A-Z]{4})/#),
          let pages = text.firstMatch(of: #/127\.0\.0\.1:(\d+)/([0-9a-f]{32})/desk/#)
        else { return false }
        port = UInt16(found.1) ?? 0
        code = String(found.2)
        deskPort = UInt16(pages.1) ?? 0
        secret = String(pages.2)
        return true
      }
      order("volgende")
      order((1...statements).map(String.init).joined(separator: " "))
      try wait { $0.contains("Oefenen.") || $0.contains("Eerst oefenen") }
    }

    func wait(until isSo: (String) -> Bool) throws {
      let deadline = Date().addingTimeInterval(120)
      while true {
        let text = try contents(of: output)
        if isSo(text) { return }
        try #require(Date() < deadline, "the room did not come so far:\n\(text)")
        RoomLoadTests.pause(20)
      }
    }

    func order(_ words: String) { orders.fileHandleForWriting.write(Data((words + "\n").utf8)) }

    /// What the teacher's page gets.
    func state() throws -> String {
      let connection = try RawConnection(port: deskPort)
      return connection.request(
        "GET", "/\(secret)/state?page=desk", host: "127.0.0.1:\(deskPort)")?.text ?? ""
    }

    /// Goes on until a vote is open that was not before.
    func goToVote(after vote: Int) throws -> Int {
      let deadline = Date().addingTimeInterval(60)
      while true {
        let text = try state()
        if text.contains("\"phase\":\"asking\""), text.contains("\"shape\":\"options\""),
          let number = text.firstMatch(of: #/"view":\{"vote":(\d+)/#).flatMap({ Int($0.1) }),
          number > vote
        {
          return number
        }
        try #require(Date() < deadline, "no vote came: \(text)")
        order("volgende")
        RoomLoadTests.pause(300)
      }
    }

    /// Processor time so far in seconds, and the most memory in megabytes.
    func cost() throws -> (seconds: Double, megabytes: Double) {
      let id = process.processIdentifier
      let fields =
        try contents(of: "/proc/\(id)/stat").split(separator: ")").last?
        .split(separator: " ") ?? []
      let ticks = fields.count > 12 ? (Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0) : 0
      let status = try contents(of: "/proc/\(id)/status")
      let kilobytes = status.firstMatch(of: #/VmHWM:\s+(\d+)/#).flatMap { Double($0.1) } ?? 0
      return (ticks / Double(sysconf(Int32(_SC_CLK_TCK))), kilobytes / 1024)
    }

    func end() {
      process.terminate()
      process.waitUntilExit()
    }
  }

  /// What a phone did, and when.
  private struct Log: Sendable {
    var sent: [Int: [(sent: Double, answered: Double)]] = [:]
    var lost = 0
  }

  /// A person takes so many milliseconds, or is away as long; also how long a state is looked at again
  /// after, where nothing says that it changed.
  fileprivate static func pause(_ milliseconds: Int) { poll(nil, 0, Int32(milliseconds)) }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }

  /// Does something on so many threads of their own: a phone waits for its answer as a person does.
  private static func each(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) async {
    await withCheckedContinuation { continuation in
      let left = Counter(count) { continuation.resume() }
      for index in 0..<count {
        let thread = Thread {
          work(index)
          left.finish()
        }
        thread.stackSize = 256 * 1024
        thread.start()
      }
    }
  }

  private final class Counter: Sendable {
    private let left: Mutex<Int>
    private let done: @Sendable () -> Void
    init(_ count: Int, done: @escaping @Sendable () -> Void) {
      left = Mutex(count)
      self.done = done
    }
    func finish() {
      let isLast = left.withLock { left in
        left -= 1
        return left == 0
      }
      if isLast { done() }
    }
  }

  @Test("No vote is lost and none counts twice; the beamer follows at once") func hall()
    async throws
  {
    let size = Size.wanted
    let hall = try Hall(statements: size.statements)
    defer { hall.end() }
    let (port, code) = (hall.port, hall.code)
    let host = "127.0.0.1:\(port)"
    let cookies = Mutex<[Int: (cookie: String, token: String)]>([:])
    let json = ["Content-Type": "application/json", "Origin": "http://\(host)"]
    let began = Self.now()
    await Self.each(size.phones) { index in
      let source = 0x7F00_0A00 + UInt32(index)
      guard let phone = try? RawConnection(port: port, source: source) else { return }
      let group = index.isMultiple(of: 2) ? "children" : "adults"
      let joined = phone.request(
        "POST", "/join", body: "{\"code\":\"\(code)\",\"group\":\"\(group)\"}", headers: json,
        host: host)
      guard let cookie = joined?.headers["set-cookie"]?.split(separator: ";").first else { return }
      let state = phone.request("GET", "/state", headers: ["Cookie": String(cookie)], host: host)
      guard let token = state?.text.firstMatch(of: #/"token":"([0-9a-f]+)"/#)?.1 else { return }
      cookies.withLock { $0[index] = (String(cookie), String(token)) }
    }
    let joining = Self.now() - began
    let seats = cookies.withLock { $0 }
    #expect(seats.count == size.phones)

    // The beamer: when it showed that so many had voted.
    let shown = Mutex<[Int: [Int: Double]]>([:])
    let (deskPort, secret) = (hall.deskPort, hall.secret)
    let beamer = Thread {
      guard let stream = try? RawConnection(port: deskPort) else { return }
      stream.send(
        "GET /\(secret)/events?page=beamer HTTP/1.1\r\nHost: 127.0.0.1:\(deskPort)\r\n\r\n")
      while case let event = stream.text(through: "\n\n"), !event.isEmpty {
        let time = Self.now()
        guard let vote = event.firstMatch(of: #/"vote":(\d+)/#).flatMap({ Int($0.1) }),
          let answered = event.firstMatch(of: #/"answered":(\d+)/#).flatMap({ Int($0.1) })
        else { continue }
        shown.withLock { shown in
          for count in 0...answered where shown[vote]?[count] == nil {
            shown[vote, default: [:]][count] = time
          }
        }
      }
    }
    beamer.start()

    var vote = 0
    var delays: [Double] = []
    var answers: [Double] = []
    let before = try hall.cost()
    let started = Self.now()
    for _ in 0..<size.statements {
      vote = try hall.goToVote(after: vote)
      let number = vote
      let state = try hall.state()
      let options = state.matches(of: #/"id":"(line:st-[0-9a-z]+)"/#).map { String($0.1) }
      try #require(options.count == 2)
      let log = Mutex<[(sent: Double, answered: Double)]>([])
      await Self.each(size.phones) { index in
        guard let seat = seats[index] else { return }
        let source = 0x7F00_0A00 + UInt32(index)
        var headers = json
        headers["Cookie"] = seat.cookie
        headers["X-Room-Token"] = seat.token
        Self.pause(Int.random(in: 0..<size.spread))
        func say(_ choice: String) -> Bool {
          guard let phone = try? RawConnection(port: port, source: source) else { return false }
          let body = "{\"vote\":\(number),\"choice\":\"\(choice)\"}"
          return phone.request("POST", "/vote", body: body, headers: headers, host: host)?.status
            == 200
        }
        let sent = Self.now()
        // Half change their minds: what counts is what they said last.
        let last = options[index % 2]
        let isChanging = index % 4 < 2
        guard say(isChanging ? options[1 - index % 2] : last) else { return }
        log.withLock { $0.append((sent, Self.now())) }
        // A tenth loses the connection, and goes on afterwards.
        if index % 10 == 0 { Self.pause(size.away) }
        if isChanging { _ = say(last) }
      }
      let votes = log.withLock { $0 }.sorted { $0.answered < $1.answered }
      #expect(votes.count == size.phones)
      Self.pause(300)
      let times = shown.withLock { $0[number] ?? [:] }
      for (place, voted) in votes.enumerated() {
        answers.append(voted.answered - voted.sent)
        if let time = times[place + 1] { delays.append(max(0, time - voted.sent)) }
      }
      hall.order("toon")
      let half = size.phones / 2
      try hall.wait { _ in
        (try? hall.state().contains("\"all\":[\(size.phones - half),\(half)]")) == true
      }
    }
    let after = try hall.cost()
    let seconds = (Self.now() - started) / 1000
    let load = (after.seconds - before.seconds) / seconds
    func share(_ values: [Double], _ share: Double) -> Double {
      let sorted = values.sorted()
      return sorted.isEmpty
        ? .infinity : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }
    #expect(share(delays, 0.95) < 250)
    #expect(joining < 60_000)
    print(
      """

      | hall | measured | bound |
      |---|---|---|
      | phones, statements | \(size.phones), \(size.statements) | |
      | all joined | \(Int(joining)) ms | 60,000 ms |
      | votes kept | \(answers.count) of \(size.phones * size.statements) | all |
      | vote to answer, 95th percentile | \(Int(share(answers, 0.95))) ms | |
      | vote to beamer, 95th percentile | \(Int(share(delays, 0.95))) ms | 250 ms |
      | processor | \(String(format: "%.2f", load)) cores | 1 core |
      | memory | \(Int(after.megabytes)) MB | 150 MB |

      """)
    if size.phones >= 300 {
      #expect(load < 1)
      #expect(after.megabytes < 150)
    }
  }
}
