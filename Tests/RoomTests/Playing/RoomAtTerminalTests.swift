import Archive
import Foundation
import Glibc
import PseudoTerminal
import TestFiles
import Testing

@Suite("A teacher opens a room at a terminal", .timeLimit(.minutes(3)))
struct RoomAtTerminalTests {
  /// A teacher's laptop with the scenarios that ship.
  private struct TeachersLaptop {
    let folder: TemporaryFolder
    let environment: [String: String]

    init() throws {
      folder = try TemporaryFolder()
      let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
      environment = [
        "HOME": try folder.makeFolder("home"), "PATH": "/usr/bin:/bin", "LANG": "nl_NL.UTF-8",
        "TERM": "xterm-256color", "INPUTRC": "/dev/null",
        "WEERWOORD_SCENARIOS": checkout + "/Scenarios",
        "WEERWOORD_TRANSCRIPTS": folder.path + "/Transcripts",
      ]
    }

    func start(
      _ arguments: [String], with more: [String: String] = [:]
    ) throws -> TerminalProgram {
      try TerminalProgram(
        [BuiltProducts.path(of: "weerwoord")] + arguments,
        environment: environment.merging(more) { $1 }, columns: 100, rows: 50)
    }

    func files() throws -> [String] { try folder.names(in: "Transcripts") }
  }

  /// The port and the code that the terminal says.
  private func invitation(_ program: TerminalProgram) throws -> (port: UInt16, code: String) {
    let text = try program.expect("Voor jou alleen:")
    let found = try #require(text.firstMatch(of: #/127\.0\.0\.1:(\d+)\s+code\s+([A-Z]{4})/#))
    return (try #require(UInt16(found.1)), String(found.2))
  }

  /// A phone joins, and gives its cookie and its token.
  private func join(_ port: UInt16, _ code: String) throws -> (cookie: String, token: String) {
    let connection = try RawConnection(port: port)
    let host = "127.0.0.1:\(port)"
    let joined = connection.request(
      "POST", "/join", body: "{\"code\":\"\(code)\",\"group\":\"adults\"}",
      headers: ["Content-Type": "application/json", "Origin": "http://\(host)"], host: host)
    let cookie = try #require(joined?.headers["set-cookie"]?.split(separator: ";").first)
    let state = connection.request(
      "GET", "/state", headers: ["Cookie": String(cookie)], host: host)
    let token = try #require(state?.text.firstMatch(of: #/"token":"([0-9a-f]+)"/#)).1
    return (String(cookie), String(token))
  }

  private func vote(
    _ port: UInt16, _ phone: (cookie: String, token: String), _ choice: String
  ) throws -> Int? {
    let connection = try RawConnection(port: port)
    let host = "127.0.0.1:\(port)"
    let state = connection.request("GET", "/state", headers: ["Cookie": phone.cookie], host: host)
    let number = try #require(state?.text.firstMatch(of: #/"view":\{"vote":(\d+)/#)).1
    return connection.request(
      "POST", "/vote", body: "{\"vote\":\(number),\"choice\":\"\(choice)\"}",
      headers: [
        "Content-Type": "application/json", "Origin": "http://\(host)", "Cookie": phone.cookie,
        "X-Room-Token": phone.token,
      ], host: host)?.status
  }

  /// Goes on to the statement that everybody practises with.
  private func goToFirstStatement(_ program: TerminalProgram, chosen: String) throws {
    try program.wait(forPrompt: "zaal, 0 binnen> ")
    try program.enter("volgende")
    try program.wait(forPrompt: "zaal, 0 gestemd> ")
    try program.enter(chosen)
    try program.expect("Niemand schrijft namen op.")
    try program.wait(forPrompt: "zaal, 0 binnen> ")
    try program.enter()
    try program.expect("telt niet mee.")
    try program.wait(forPrompt: "zaal, 0 binnen> ")
  }

  @Test("Killed in the middle of a vote, it comes back on the same port with every vote")
  func killed() throws {
    let laptop = try TeachersLaptop()
    // One that nobody else takes while the program is down.
    let wanted = String(Int.random(in: 20_000...29_999))
    let program = try laptop.start([
      "room", "stellingen", "--address", "127.0.0.1", "--port", wanted,
    ])
    let (port, code) = try invitation(program)
    try goToFirstStatement(program, chosen: "5 6")
    let phones = try (0..<3).map { _ in try join(port, code) }
    try program.wait(forPrompt: "zaal, 3 binnen> ")
    // Half of a word stays on the line while votes arrive.
    try program.enter()
    try program.wait(forPrompt: "zaal, 0 gestemd> ")
    try program.type("slu")
    for phone in phones { #expect(try vote(port, phone, "line:st-58a") == 200) }
    try program.wait(forPrompt: "zaal, 3 gestemd> slu")
    program.send(SIGKILL)
    #expect(try program.expectEnd() == .signal(SIGKILL))
    #expect(try laptop.files().contains { $0.hasSuffix(".ballots") })

    let again = try laptop.start(["resume"])
    let (samePort, sameCode) = try invitation(again)
    #expect(samePort == port)
    #expect(sameCode == code)
    try again.wait(forPrompt: "zaal, 3 gestemd> ")
    // The phones are who they were, and one thinks again.
    #expect(try vote(port, phones[0], "line:st-58b") == 200)
    try again.enter("toon")
    try again.expect("67%")
    try again.enter("wie")
    try again.expect("Toestellen: 3")
    try again.enter("stop")
    try again.expectEnd()
    #expect(throws: RawConnection.Refused.self) { try RawConnection(port: port) }
    // Stopped, not over: the votes are kept.
    #expect(try laptop.files().contains { $0.hasSuffix(".ballots") })
  }

  @Test("Without a network everything works with cards, and says so") func cardsOnly() throws {
    let laptop = try TeachersLaptop()
    let program = try laptop.start(["room", "stellingen", "--cards", "--seats", "50"])
    try program.expect("Alles werkt met kaarten")
    try goToFirstStatement(program, chosen: "5")
    try program.enter()
    try program.wait(forPrompt: "zaal, 0 gestemd> ")
    try program.enter("kaarten 34 twaalf")
    try program.expect("twaalf")
    try program.enter("kaarten 64 12")
    try program.expect("Je telde 76 kaarten, maar er zijn 50 plaatsen.")
    try program.enter("kaarten 34 12")
    try program.wait(forPrompt: "zaal, 0 gestemd, 46 kaarten> ")
    try program.enter("toon")
    try program.expect("74%")
    try program.enter("volgende")
    try program.expect("waarom koos je die kaart?")
    try program.enter("stop")
    try program.expectEnd()
    let recording = try #require(try laptop.files().first { $0.hasSuffix(".jsonl") })
    let written = try contents(of: laptop.folder.path + "/Transcripts/" + recording)
    #expect(written.contains("[34,12]"))
  }

  @Test("A whole evening: another language, a wish for a talk, and the questionnaire on phones")
  func afterwards() throws {
    let laptop = try TeachersLaptop()
    let program = try laptop.start([
      "room", "stellingen", "--address", "127.0.0.1", "--questionnaire",
    ])
    let text = try program.expect("/desk")
    let found = try #require(text.firstMatch(of: #/127\.0\.0\.1:(\d+)\s+code\s+([A-Z]{4})/#))
    let pages = try #require(text.firstMatch(of: #/127\.0\.0\.1:(\d+)/([0-9a-f]{32})/desk/#))
    let (port, deskPort) = (
      try #require(UInt16(found.1)), try #require(UInt16(pages.1))
    )
    /// What the beamer shows.
    func beamer() throws -> String {
      let desk = try RawConnection(port: deskPort)
      return desk.request(
        "GET", "/\(pages.2)/state?page=beamer", host: "127.0.0.1:\(deskPort)")?.text ?? ""
    }
    // The sheet for interpreters is the teacher's, with the statements of this evening.
    let sheet = try RawConnection(port: deskPort).request(
      "GET", "/\(pages.2)/sheet", host: "127.0.0.1:\(deskPort)")
    #expect(sheet?.text.contains("Een kind vertaalt nooit.") == true)
    #expect(sheet?.text.contains("Techniek past bij jongens") == true)
    try goToFirstStatement(program, chosen: "5")
    let phone = try join(port, String(found.2))
    try program.wait(forPrompt: "zaal, 1 binnen> ")
    try program.enter()
    try program.wait(forPrompt: "zaal, 0 gestemd> ")
    #expect(try beamer().contains("\"text\":\"Oefenen. Vroeg opstaan is fijn.\""))
    try program.enter("beide en")
    try program.expect("English")
    try program.wait(until: "both languages on the beamer") { _ in
      (try? beamer())?.contains("\"below\":\"Practice.") == true
    }
    try program.enter("taal en")
    try program.wait(forPrompt: "room, 0 voted> ")
    #expect(try beamer().contains("\"text\":\"Practice."))
    try program.enter("language nl")
    try program.wait(forPrompt: "zaal, 0 gestemd> ")
    try program.enter("taal xx")
    try program.expect("‘taal xx’")

    func post(_ path: String, _ body: String) throws -> Int? {
      try RawConnection(port: port).request(
        "POST", path, body: body,
        headers: [
          "Content-Type": "application/json", "Origin": "http://127.0.0.1:\(port)",
          "Cookie": phone.cookie, "X-Room-Token": phone.token,
        ], host: "127.0.0.1:\(port)")?.status
    }
    #expect(try post("/appointment", "{\"words\":\"Selma 06\"}") == 200)
    let said = try program.expect("typ: afspraken")
    #expect(!said.contains("Selma"))
    try program.enter("afspraken")
    try program.expect("Selma 06")

    let end = Date().addingTimeInterval(60)
    while Date() < end {
      let state = try beamer()
      if state.contains("\"phase\":\"questionnaire\"") { break }
      let isVote = state.contains("\"phase\":\"asking\"") && state.contains("\"counted\":0")
      try program.enter(isVote ? "kaarten 3 4" : "volgende")
      Load.pause(150)
    }
    try program.expect("De vragen staan nu op de telefoons.")
    // What the script says fits that.
    #expect(program.text.contains("Nu komen er drie vragen met plaatjes op je telefoon."))
    #expect(!program.text.contains("Nu krijgt iedereen een papier"))
    #expect(
      try post(
        "/questionnaire",
        "{\"ticks\":[[0],[],[],[0]],\"written\":[[],[],[\"Meer tijd\"],[\"\",\"Ali 06\"]]}") == 200)
    try program.wait(forPrompt: "zaal, 1 ingevuld> ")
    try program.enter()
    // Words of thanks for the room, until the teacher goes on.
    try program.expect("Druk op Enter")
    try program.enter()
    try program.expect("Vragen ingevuld op telefoons: 1. Gesprekken gevraagd: 1.")
    try program.expect("na-de-avond.html")
    try program.expect("Wie mag dit zien?")
    let files = try laptop.files()
    let name = try #require(files.first { $0.hasSuffix(".na-de-avond.html") })
    let page = laptop.folder.path + "/Transcripts/" + name
    #expect(try rights(of: page) == "600")
    let written = try contents(of: page)
    for words in ["Selma 06", "Meer tijd", "Ali 06"] { #expect(written.contains(words)) }
    let recording = try #require(files.first { $0.hasSuffix(".jsonl") })
    let recorded = try contents(of: laptop.folder.path + "/Transcripts/" + recording)
    for words in ["Selma", "Meer tijd", "Ali"] { #expect(!recorded.contains(words)) }
    // Who throws the recording away, throws this away with it.
    try program.enter("3")
    try program.expect("Ja of nee")
    try program.enter("ja")
    try program.expectEnd()
    #expect(try laptop.files().filter { !$0.hasPrefix(".") } == [])
  }

  @Test("A port that is taken is said") func portTaken() throws {
    let laptop = try TeachersLaptop()
    let first = try laptop.start(["room", "stellingen", "--address", "127.0.0.1"])
    let (port, _) = try invitation(first)
    let second = try laptop.start([
      "room", "stellingen", "--address", "127.0.0.1", "--port", String(port),
    ])
    try second.expect("Poort \(port) is al bezet")
    #expect(try second.expectEnd() != .status(0))
    // Two evenings on one laptop: the next one that asks for no port gets another.
    let third = try laptop.start(["room", "stellingen", "--address", "127.0.0.1"])
    #expect(try invitation(third).port != port)
    first.send(SIGKILL)
    third.send(SIGKILL)
  }

  @Test("A clock on the wall that jumps changes neither the votes nor the time of a talk")
  func clockJumps() throws {
    let laptop = try TeachersLaptop()
    let jump = try laptop.folder.write("0", to: "jump")
    let program = try laptop.start(
      ["room", "stellingen", "--address", "127.0.0.1"],
      with: [
        "LD_PRELOAD": try PreloadedLibrary.compiled(
          from: "RoomTests/Fixtures/clock-shim.c", prefix: "room"),
        "CLOCK_FILE": jump,
      ])
    let (port, code) = try invitation(program)
    try goToFirstStatement(program, chosen: "5 6")
    let phones = try (0..<2).map { _ in try join(port, code) }
    try program.enter()
    try program.wait(forPrompt: "zaal, 0 gestemd> ")
    #expect(try vote(port, phones[0], "line:st-58a") == 200)
    try "86400".write(toFile: jump, atomically: true, encoding: .utf8)
    #expect(try vote(port, phones[1], "line:st-58b") == 200)
    try program.wait(forPrompt: "zaal, 2 gestemd> ")
    try program.enter("praat 3")
    try "-172800".write(toFile: jump, atomically: true, encoding: .utf8)
    #expect(try vote(port, phones[1], "line:st-58a") == 200)
    try program.enter("toon")
    try program.expect("100%")
    let connection = try RawConnection(port: port)
    let state = try #require(
      connection.request(
        "GET", "/state", headers: ["Cookie": phones[0].cookie], host: "127.0.0.1:\(port)")?.text)
    let left = try #require(state.firstMatch(of: #/"left":(\d+)/#).flatMap { Int($0.1) })
    #expect((60_000...180_000).contains(left))
    try program.enter("stop")
    try program.expectEnd()
  }
}
