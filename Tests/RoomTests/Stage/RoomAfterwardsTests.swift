import Archive
import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Room

@Suite("The end of an evening", .timeLimit(.minutes(5))) struct RoomAfterwardsTests {
  private static let sheet = """
    # Vragen
    ## Hoe was het?
    | {blij} fijn | {droevig} niet fijn |
    |  |  |

    Iets anders: ____

    ## Mag school bellen?
    - [ ] Ja.

    Naam: ____
    """

  /// A room at the end of its play, with a recording beside which the teacher's page is written.
  private struct Evening {
    let folder: TemporaryFolder
    let recording: String
    let room: OpenedRoom
    let asking: Task<Void, Never>

    init(phones: Int) async throws {
      folder = try TemporaryFolder()
      recording = folder.path + "/avond.jsonl"
      room = try await OpenedRoom(
        "Verteller: Dank je wel. #line:d1", file: try BallotFile(beside: recording))
      try await room.stage.prepare(
        RoomAfterwardsTests.afterwards(beside: recording), with: [.asksOnPhone])
      let stage = room.stage
      for index in 0..<phones {
        all.append(try Phone(room, from: 0x7F00_0100 + UInt32(index)))
      }
      // In a room that asks, the play does not end the evening.
      await stage.reading { $0.view.phase = .reading }
      asking = Task { await stage.askQuestionnaire() }
      for await view in await room.stage.views() where !view.lines.isEmpty { break }
      // The last words are read before the questions come.
      try await room.order("")
      for await view in await room.stage.views() where view.phase == .questionnaire { break }
    }

    private(set) var all: [Phone] = []

    var page: String { folder.path + "/avond.na-de-avond.html" }
  }

  private static func afterwards(beside recording: String) throws -> RoomStage.Afterwards {
    RoomStage.Afterwards(
      questionnaires: ["nl": try #require(Questionnaire(try Handout(text: sheet)))],
      asksOnPhone: true, recording: recording, date: "2026-11-21")
  }

  private static func answer(_ ticks: String, _ words: String, _ name: String) -> String {
    "{\"ticks\":[[\(ticks)],[0]],\"written\":[[\"\(words)\"],[\"\(name)\"]]}"
  }

  @Test("Phones answer the questionnaire; what stays is counts, words without who, names by choice")
  func questionnaire() async throws {
    let evening = try await Evening(phones: 3)
    let (one, two, three) = (evening.all[0], evening.all[1], evening.all[2])
    #expect(one.state().contains("\"questionnaire\":{\"title\":\"Vragen\""))
    #expect(one.post("/questionnaire", Self.answer("1", "te lang", ""))?.status == 200)
    // It may change until the evening is closed.
    #expect(one.post("/questionnaire", Self.answer("0", "te kort", ""))?.status == 200)
    #expect(
      one.state().contains(
        "\"answers\":{\"ticks\":[[0],[]],\"written\":[[\"te kort\"],[\"\"]]}"))
    #expect(two.post("/questionnaire", Self.answer("0,1", "", "Selma 06"))?.status == 200)
    #expect(await evening.room.stage.view.answered == 2)
    // What does not fit is not taken, nor what another page sends.
    #expect(three.post("/questionnaire", Self.answer("7", "", ""))?.status == 422)
    #expect(three.post("/questionnaire", "{\"ticks\":[[0],[0]]}")?.status == 400)
    #expect(
      three.post("/questionnaire", Self.answer("0", "", ""), origin: "http://evil.example")?.status
        == 403)

    try await evening.room.order("sluit")
    await evening.asking.value
    let aftermath = await evening.room.stage.close(isOver: true)
    #expect(aftermath.answered == 2)
    #expect(aftermath.page == evening.page)
    #expect(try rights(of: evening.page) == "600")
    let page = try contents(of: evening.page)
    #expect(page.contains("fijn</th><td>2</td>"))
    #expect(page.contains("te kort"))
    #expect(!page.contains("te lang"))
    #expect(page.contains("Selma 06"))
    for seat in await evening.room.stage.seats.keys { #expect(!page.contains(seat)) }
    #expect(!BallotFile.isThere(beside: evening.recording))
  }

  @Test("Somebody asks for a talk about one child, and nobody in the hall sees it")
  func appointment() async throws {
    let folder = try TemporaryFolder()
    let room = try await OpenedRoom()
    try await room.stage.prepare(Self.afterwards(beside: folder.path + "/avond.jsonl"), with: [])
    let (phone, other) = (try Phone(room, as: .adults), try Phone(room))
    #expect(phone.post("/appointment", "{\"words\":\"Selma\"}")?.status == 200)
    #expect(phone.post("/appointment", "{\"words\":\"Selma 06\"}")?.status == 200)
    #expect(phone.post("/appointment", "{\"words\":\" \"}")?.status == 422)
    let long = String(repeating: "x", count: 301)
    #expect(phone.post("/appointment", "{\"words\":\"\(long)\"}")?.status == 422)
    #expect(await room.stage.appointments() == ["Selma 06"])
    #expect(await room.stage.view.appointments == 1)
    let desk = try RawConnection(port: room.server.deskPort)
    func page(_ name: String) -> String {
      desk.request(
        "GET", "/\(room.server.secrets.desk)/state?page=\(name)",
        host: "127.0.0.1:\(room.server.deskPort)")?.text ?? ""
    }
    #expect(page("desk").contains("\"appointments\":[\"Selma 06\"]"))
    #expect(!page("beamer").contains("Selma"))
    #expect(!other.state().contains("Selma"))
    let transcript = await room.close()
    let recorded = String(decoding: TranscriptCoding.bytes(of: transcript), as: UTF8.self)
    #expect(!recorded.contains("Selma"))
    #expect(try contents(of: folder.path + "/avond.na-de-avond.html").contains("Selma 06"))
  }

  @Test("In a class nobody asks for a talk, and on paper nobody is asked anything")
  func notAsked() async throws {
    let room = try await OpenedRoom(audience: .class)
    let phone = try Phone(room, as: nil)
    #expect(phone.post("/appointment", "{\"words\":\"Selma\"}")?.status == 409)
    #expect(phone.post("/questionnaire", Self.answer("0", "", ""))?.status == 409)
    // Returns at once.
    await room.stage.askQuestionnaire()
    await room.close()
  }

  @Test("After a power cut the answers and the wishes for a talk are there again")
  func powerCut() async throws {
    let evening = try await Evening(phones: 1)
    let phone = evening.all[0]
    #expect(phone.post("/appointment", "{\"words\":\"Selma 06\"}")?.status == 200)
    #expect(phone.post("/questionnaire", Self.answer("0", "", ""))?.status == 200)
    // As if the power went: nothing says goodbye.
    _ = await evening.room.stage.close(isOver: false)
    let file = try BallotFile(beside: evening.recording)
    let stage = RoomStage(
      scenario: OpenedRoom.scenario(), language: "nl", audience: .parents, file: file)
    var afterwards = try Self.afterwards(beside: evening.recording)
    afterwards.asksOnPhone = false
    try await stage.prepare(afterwards, with: [])
    await stage.restore(try file.lines().compactMap { RoomEntry($0) })
    #expect(await stage.afterwards.asksOnPhone)
    #expect(await stage.appointments() == ["Selma 06"])
    #expect(await stage.afterwards.answers.count == 1)
    _ = await stage.close(isOver: true)
  }

  @Test("A page that cannot be written is said, with why") func notWritten() async throws {
    let room = try await OpenedRoom()
    try await room.stage.prepare(Self.afterwards(beside: "/proc/nergens/avond.jsonl"), with: [])
    #expect(try Phone(room).post("/appointment", "{\"words\":\"Selma\"}")?.status == 200)
    let aftermath = await room.stage.close(isOver: true)
    #expect(aftermath.page == nil)
    #expect(aftermath.problem?.dutch.isEmpty == false)
  }
}

extension RoomStage {
  /// What a room that is opened for an evening does first.
  fileprivate func prepare(_ afterwards: Afterwards, with entries: [RoomEntry]) async throws {
    self.afterwards = afterwards
    try await journal.keep(entries)
  }
}
