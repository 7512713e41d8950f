import Archive
import Foundation
import Roleplay
import TestFiles
import Testing
import Yarn

@testable import Room

/// A class that is open on this computer, with its recordings in a folder of its own.
final class OpenedClass: Sendable {
  let room: ClassRoom
  let server: ClassServer
  let folder: TemporaryFolder

  /// Two parts, a choice, an own sentence with its beginning, and somebody who can be softer.
  static let scene = """
    title: Begin
    heading: De schaatsen
    heading_en: The skates
    audience: solo, pair
    ---
    <<declare $zin = "">>
    Verteller: Je wilt gaan schaatsen. #line:b1
    Vader: Dat is niets voor jou. #line:b2
    Verteller: Wat doe je? #line:b3
    -> Ik vraag waarom. #line:b3a
      Vader: Het is koud. #line:b4
    -> Ik zeg niets. #line:b3b
      Vader: Goed zo. #line:b5
    <<jump Eind>>
    ===
    title: Eind
    ---
    Verteller: Zeg dit tegen vader. #line:e1 #aloud
    Verteller: Typ het einde van de zin: [begin]ik wil[/begin] … #line:e2
    <<ask $zin>>
    Vader: Daar denk ik over na. #line:e3 #ending:waiting
    ===
    """

  static let english = """
    language,id,text
    en,line:b1,Narrator: You want to go skating.
    en,line:b2,Father: That is nothing for you.
    en,line:b3,Narrator: What do you do?
    en,line:b3a,I ask why.
    en,line:b3b,I say nothing.
    en,line:b4,Father: It is cold.
    en,line:b5,Father: Good.
    en,line:e1,Narrator: Say this to your father.
    en,line:e2,Narrator: Type the end of the sentence: [begin]I want[/begin] …
    en,line:e3,Father: I shall think about that.
    """

  static let ukrainian = """
    language,id,text
    uk,line:b3,Оповідач: Що ти робиш?
    """

  /// One option is not translated.
  static let arabic = """
    language,id,text
    ar,line:b1,الراوي: تريد أن تتزلج.
    ar,line:b2,الأب: هذا ليس لك.
    ar,line:b3,الراوي: ماذا تفعل؟
    ar,line:b3a,أسأل لماذا.
    ar,line:b4,الأب: الجو بارد.
    ar,line:b5,الأب: جيد.
    ar,line:e1,الراوي: قل هذا لأبيك.
    ar,line:e2,الراوي: اكتب نهاية الجملة: [begin]أريد[/begin] …
    ar,line:e3,الأب: سأفكر في ذلك.
    """

  static let glossary = """
    word,forms,meaning,example,ar
    schaatsen,,Je glijdt over ijs.,Ik ga morgen schaatsen.,تزلج
    praten,praat,Je zegt iets tegen iemand.,,
    """

  static func scenario(_ script: String, isInArabic: Bool = false) -> Scenario {
    Scenario(
      name: "schaatsen", sources: [Source(name: "schaatsen/schaatsen.yarn", text: script)],
      tables: [
        "en": script == scene ? [Source(name: "schaatsen/schaatsen.en.csv", text: english)] : [],
        "uk": script == scene ? [Source(name: "schaatsen/schaatsen.uk.csv", text: ukrainian)] : [],
      ].merging(
        isInArabic ? ["ar": [Source(name: "schaatsen/schaatsen.ar.csv", text: arabic)]] : [:]
      ) { $1 })
  }

  init(
    _ script: String = scene, in folder: TemporaryFolder? = nil, languages: [String] = [],
    isInArabic: Bool = false, limits: HTTPLimits = ClassServer.limits
  ) async throws {
    let folder = try folder ?? TemporaryFolder()
    self.folder = folder
    let scenario = Self.scenario(script, isInArabic: isInArabic)
    #expect(scenario.isPlayable)
    let play = ClassPlay(
      scenario: scenario, languages: languages, transcripts: folder.path + "/Transcripts",
      help: [.dutch: "Praat met mevrouw De Wit, lokaal 12."],
      glossary: Glossary.read(csv: Array(Self.glossary.utf8)).glossary
    ) { alias, language, audience in
      Opening(
        engine: "test", recorded: "2026-11-21T13:15:00Z", scenario: "schaatsen",
        heading: "De schaatsen", form: nil, alias: alias, language: language, audience: audience,
        random: Opening.RandomSource(seed: 1))
    }
    var wish = RoomWish()
    wish.address = "127.0.0.1"
    wish.port = 0
    room = try await ClassRoom.open(play, in: .dutch, wish, limits: limits)
    server = try #require(await room.entrance)
  }

  var port: UInt16 { server.port }
  var code: String { server.secrets.code }

  /// The names of the files among the recordings.
  func files() throws -> [String] { try folder.names(in: "Transcripts") }

  /// What is recorded under an alias.
  func transcript(of alias: String) throws -> Transcript {
    let transcripts = TranscriptFolder(path: folder.path + "/Transcripts")
    for case .success(let recording) in try transcripts.recordings()
    where recording.opening.alias == alias {
      var reader = try TranscriptReader(path: recording.path)
      return try reader.rest()
    }
    throw NotThere()
  }

  struct NotThere: Error {}
}

/// A pupil's device without its screen: what its page sends and gets.
final class PupilDevice {
  private var connection: RawConnection
  private let port: UInt16
  private let code: String
  private let source: UInt32
  /// The stream of pages, once it is listened to.
  private var stream: RawConnection?
  private(set) var cookie = ""
  private(set) var token = ""
  /// The newest page.
  private(set) var page = Page()

  /// What a page says, as far as tests look at it.
  struct Page: Sendable {
    var turn = 0
    var step = ""
    var isHeld = false
    /// Milliseconds that are left of the teacher's time.
    var timeLeft: Int?
    var alias = ""
    var playCode = ""
    var notice = ""
    var aliases: [String] = []
    var lines: [String] = []
    var question = ""
    var shape = ""
    var options: [String] = []
    var written: String?
    var position: String?
    var notes: [String] = []
    var noting = ""
    var ending = ""
    /// The words that are explained, with their explanations.
    var explained: [String] = []
  }

  /// A device, from an address of this computer's own ones.
  init(_ port: UInt16, code: String, from source: UInt32 = 0x7F00_0001) throws {
    self.port = port
    self.code = code
    self.source = source
    connection = try RawConnection(port: port, source: source)
  }

  convenience init(_ opened: OpenedClass, from source: UInt32 = 0x7F00_0001) throws {
    try self.init(opened.port, code: opened.code, from: source)
  }

  private var host: String { "127.0.0.1:\(port)" }

  func post(
    _ path: String, _ body: String, origin: String? = nil, token: String? = nil
  ) -> RawConnection.Response? {
    var headers = [
      "Content-Type": "application/json", "Origin": origin ?? "http://\(host)",
      "X-Room-Token": token ?? self.token,
    ]
    if !cookie.isEmpty { headers["Cookie"] = cookie }
    let response = request("POST", path, body: body, headers: headers)
    if let set = response?.headers["set-cookie"]?.split(separator: ";").first {
      // A cookie without a value is taken away.
      cookie = set.hasSuffix("=") ? "" : String(set)
      stream = nil
      // The page loads anew, and learns its token.
      _ = try? look()
    }
    return response
  }

  /// Sends a request; over a new connection if the room has closed the one that nothing came over.
  private func request(
    _ method: String, _ path: String, body: String? = nil, headers: [String: String]
  ) -> RawConnection.Response? {
    if let response = connection.request(method, path, body: body, headers: headers, host: host) {
      return response
    }
    guard let next = try? RawConnection(port: port, source: source) else { return nil }
    connection = next
    return next.request(method, path, body: body, headers: headers, host: host)
  }

  /// What the page gets when it opens.
  func state(language: String = "nl") -> String {
    request(
      "GET", "/state?language=\(language)", headers: cookie.isEmpty ? [:] : ["Cookie": cookie])?
      .text ?? ""
  }

  /// Looks at the page.
  @discardableResult
  func look() throws -> Page {
    let text = state()
    guard let object = text.firstMatch(of: #/"token":"([0-9a-f]+)"/#) else {
      page = Page()
      return page
    }
    token = String(object.1)
    page = try PageReader.page(in: text)
    return page
  }

  /// Listens until the page waits for the pupil.
  @discardableResult
  func wait(
    until isSo: (Page) -> Bool = { $0.step != "busy" }
  ) throws -> Page {
    for _ in 0..<200 {
      guard let next = try nextPage() else { break }
      page = next
      if isSo(page) { return page }
    }
    throw TookTooLong(page: page)
  }

  /// The next page that the stream gives; nil if none comes. The newest one comes at once when the
  /// stream is opened.
  private func nextPage() throws -> Page? {
    let stream: RawConnection
    if let open = self.stream {
      stream = open
    } else {
      stream = try RawConnection(port: port, source: source)
      stream.send("GET /events HTTP/1.1\r\nHost: \(host)\r\nCookie: \(cookie)\r\n\r\n")
      self.stream = stream
    }
    while true {
      let text = stream.text(through: "\n\n")
      guard text.utf8.suffix(2).elementsEqual("\n\n".utf8) else { return nil }
      // Lengths of chunks stand on lines of their own; an event has no other line breaks within it.
      let lines = text.utf8.split(separator: 0x0A).map { line in
        String(decoding: line.filter { $0 != 0x0D }, as: UTF8.self)
      }
      let event = lines.filter { Int($0, radix: 16) == nil }.joined()
      guard let start = event.range(of: "data: ") else { continue }
      return try PageReader.page(in: "{\"page\":\(event[start.upperBound...])}")
    }
  }

  struct TookTooLong: Error { let page: Page }

  /// Comes in, and begins under the first alias that is proposed.
  func begin(as audience: String = "solo", in language: String = "nl") throws {
    let joined = post("/join", "{\"code\":\"\(code)\",\"language\":\"\(language)\"}")
    #expect(joined?.status == 200)
    let alias = try #require(try look().aliases.first)
    #expect(post("/begin", "{\"alias\":\"\(alias)\",\"audience\":\"\(audience)\"}")?.status == 200)
    try wait { $0.step == "welcome" }
    try act("goOn")
  }

  /// Does something on the newest page, and waits for the next one.
  @discardableResult
  func act(_ name: String, _ more: String = "") throws -> Page {
    let turn = page.turn
    let status = post("/act", "{\"act\":\"\(name)\",\"turn\":\(turn)\(more)}")?.status
    #expect(status == 200, "\(name)\(more)")
    return try wait { $0.turn > turn && $0.step != "busy" }
  }

  /// Chooses an option by the start of its text.
  func choose(_ text: String) throws {
    let place = try #require(page.options.firstIndex { $0.contains("\t\(text)") })
    let id = page.options[place].prefix { $0 != "\t" }
    try act("choose", ",\"choice\":\"\(id)\"")
  }

  /// Does what the page waits for, whatever that is, as a pupil who does not think long.
  func answer() throws {
    switch (page.step, page.shape) {
    case ("asking", "options"):
      let id = try #require(page.options.first).prefix { $0 != "\t" }
      try act("choose", ",\"choice\":\"\(id)\"")
    case ("asking", "words"): try act("words", ",\"words\":\"Ik weet het niet\"")
    case ("asking", "role"): try act("role", ",\"words\":\"\"")
    case ("asking", "place"), ("asking", "number"):
      try act("choose", ",\"choice\":\"1\"")
    case ("asking", "order"):
      let ids = page.options.map { "\"\($0.prefix { $0 != "\t" })\"" }.joined(separator: ",")
      try act("order", ",\"list\":[\(ids)]")
    case ("asking", "notes") where page.notes.count < 3 && !isTalkOrAgreement:
      try act("note", ",\"words\":\"Iets\"")
    case ("asking", "notes") where !isTalkOrAgreement: try act("pick", ",\"note\":1")
    case ("asking", _): try act("done")
    case ("deciding", _): try act("teacher")
    default: try act("goOn")
    }
  }

  private var isTalkOrAgreement: Bool { page.noting != "ideas" }

  /// Plays from where it is to the end of the scenario.
  func playToEnd() throws {
    while page.step != "finished" { try answer() }
  }

  /// Plays the scene of ``OpenedClass`` to its end.
  func playScene(saying words: String = "schaatsen") throws {
    try choose("Ik vraag waarom.")
    if page.step == "reading" { try act("goOn") }
    try act("words", ",\"words\":\"\(words)\"")
  }
}
