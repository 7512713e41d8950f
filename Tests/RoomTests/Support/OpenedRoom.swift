import Archive
import Roleplay
import Testing
import Yarn

@testable import Room

/// A room with a play in it, its server on this computer, and the teacher's orders as they are typed.
final class OpenedRoom: Sendable {
  let stage: RoomStage
  let server: RoomServer
  private let playing: Task<(PerformanceOutcome, Transcript), Never>

  /// A vote with cards or phones, a result, a talk, and a second statement on which nobody sees the other.
  static let evening = """
    Verteller: Welkom. #line:w1
    1. Techniek is leuk. #line:s1 #statement
    -> Eens #line:s1a #green
    -> Oneens #line:s1b #red
    <<reveal>>
    Verteller: Praat erover. #line:p1 #aloud
    <<discuss 3>>
    2. Ouders beslissen. #line:s2 #statement #folded
    -> Eens #line:s2a #green
    -> Oneens #line:s2b #red
    <<reveal>>
    Verteller: Dank je wel. #line:d1
    """

  static let english = """
    en,line:s1,1. Technology is fun.
    en,line:s1a,Agree
    en,line:s1b,Disagree
    """

  static let arabic = """
    ar,line:s1,1. التقنية ممتعة.
    ar,line:s1a,موافق
    ar,line:s1b,غير موافق
    """

  static func scenario(_ script: String = evening) -> Scenario {
    Scenario(
      name: "avond",
      sources: [
        Source(
          name: "avond/avond.yarn",
          text: "title: Start\nheading: Een avond\naudience: parents, class\n---\n\(script)\n===\n")
      ],
      tables: [
        "en": [Source(name: "avond/avond.en.csv", text: "language,id,text\n" + english)],
        "ar": [Source(name: "avond/avond.ar.csv", text: "language,id,text\n" + arabic)],
      ])
  }

  static func opening(_ audience: Audience) -> Opening {
    Opening(
      engine: "test", recorded: "2026-11-21T19:30:00Z", scenario: "avond", heading: "Een avond",
      form: .statements, alias: "Ouders", language: "nl", audience: audience,
      random: Opening.RandomSource(seed: 1))
  }

  init(
    _ script: String = evening, audience: Audience = .parents, seats: Int? = nil,
    file: BallotFile? = nil, transcripts: TranscriptFolder? = nil,
    limits: HTTPLimits = RoomServer.limits
  ) async throws {
    let scenario = Self.scenario(script)
    #expect(scenario.isPlayable)
    let stage = RoomStage(
      scenario: scenario, language: "nl", audience: audience, seats: seats, file: file)
    self.stage = stage
    server = try await RoomServer.open(
      for: stage, secrets: RoomSecrets(), languages: ["ar"], language: "nl", address: "127.0.0.1",
      port: 0, transcripts: transcripts, limits: limits)
    await stage.enter(through: server)
    playing = Task(executorPreference: ServingExecutor.shared) {
      do throws(SessionError) {
        var performance = try Performance(
          of: scenario, opening: Self.opening(audience), stage: stage, journal: MemoryJournal(),
          clock: { 0 })
        return (await performance.run(), performance.transcript)
      } catch {
        return (.failed(error), Transcript(opening: Self.opening(audience)))
      }
    }
    await stage.untilWaiting()
  }

  /// Gives an order as a teacher types it, and waits until the room waits again.
  func order(_ typed: String) async throws {
    switch try RoomOrder(typed, for: await stage.question) {
    case .goOn: try await stage.goOn()
    case .direct(let direction): try await stage.direct(direction)
    case .texts, .appointments, .attendance, .invitation, .language, .bothLanguages, .help: break
    }
    await stage.untilWaiting()
  }

  /// Stops where it is, and closes the room.
  @discardableResult
  func close(isOver: Bool = true) async -> Transcript {
    _ = await stage.close(isOver: isOver)
    return await playing.value.1
  }

  /// The last reply of the play.
  static func replies(_ transcript: Transcript) -> [Reply] {
    transcript.decisions.compactMap(\.reply)
  }
}

/// A phone, without its screen: what its page sends and gets. It connects anew for each request, as a
/// phone does that was in a pocket.
final class Phone {
  private let source: UInt32
  private let port: UInt16
  private(set) var cookie = ""
  private(set) var token = ""

  /// Comes in.
  init(
    _ room: OpenedRoom, as group: VoterGroup? = .children, from source: UInt32 = 0x7F00_0001
  ) throws {
    port = room.server.port
    self.source = source
    let groupWords = group.map { ",\"group\":\"\($0.rawValue)\"" } ?? ""
    let response = post("/join", "{\"code\":\"\(room.server.secrets.code)\"\(groupWords)}")
    #expect(response?.status == 200)
    cookie = response?.headers["set-cookie"]?.split(separator: ";").first.map(String.init) ?? ""
    token = try #require(state().firstMatch(of: #/"token":"([0-9a-f]+)"/#)).1.description
  }

  private var host: String { "127.0.0.1:\(port)" }

  /// Sends a request of any kind.
  func request(
    _ method: String, _ path: String, body: String? = nil, headers: [String: String] = [:],
    host: String? = nil
  ) -> RawConnection.Response? {
    guard let connection = try? RawConnection(port: port, source: source) else { return nil }
    return connection.request(
      method, path, body: body, headers: headers, host: host ?? self.host)
  }

  /// What the page gets when it opens.
  func state(language: String = "nl") -> String {
    request(
      "GET", "/state?language=\(language)", headers: cookie.isEmpty ? [:] : ["Cookie": cookie])?
      .text ?? ""
  }

  func post(_ path: String, _ body: String, origin: String? = nil) -> RawConnection.Response? {
    var headers = [
      "Content-Type": "application/json", "Origin": origin ?? "http://\(host)",
      "X-Room-Token": token,
    ]
    if !cookie.isEmpty { headers["Cookie"] = cookie }
    return request("POST", path, body: body, headers: headers)
  }

  /// Votes on the vote that is open now.
  func vote(_ choice: String, vote: Int) -> Int? {
    post("/vote", "{\"vote\":\(vote),\"choice\":\"\(choice)\"}")?.status
  }
}
