import Archive
import Foundation
import Roleplay
import TestFiles
import Testing
import Yarn

@testable import Room

@Suite("Handing in over the school's network", .timeLimit(.minutes(2)))
struct HandInTests {
  /// The teacher's laptop, open for handing in.
  private struct Teacher {
    let folder: TemporaryFolder
    let room: HandInServer
    var transcripts: TranscriptFolder { TranscriptFolder(path: folder.path + "/Transcripts") }

    init(_ folder: TemporaryFolder? = nil) throws {
      let folder = try folder ?? TemporaryFolder()
      self.folder = folder
      var wish = RoomWish()
      wish.address = "127.0.0.1"
      wish.port = 0
      room = try HandInServer(
        into: TranscriptFolder(path: folder.path + "/Transcripts"), className: nil, wish)
    }

    var address: String { "127.0.0.1:\(room.port)" }

    func recordings() throws -> [Recording] {
      try transcripts.recordings().map { try $0.get() }
    }
  }

  /// A pupil's laptop with finished recordings, one that is not, and one that was thrown away.
  private struct Laptop {
    let folder: TemporaryFolder
    let name: String
    var transcripts: TranscriptFolder { TranscriptFolder(path: folder.path + "/Transcripts") }

    init(_ name: String, recordings: Int = 2, size: Int = 10) throws {
      folder = try TemporaryFolder()
      self.name = name
      for number in 0..<recordings {
        let journal = try begin("Tulp \(number + 2)")
        try journal.append([
          Self.said(1, String(repeating: "woord ", count: size)),
          Entry(number: 2, milliseconds: 0, kind: .end(.teacher)),
        ])
        try journal.finish()
      }
      let open = try begin("Roos")
      try open.append([Self.said(1, "nog niet af")])
      open.release()
      let gone = try begin("Lelie")
      try gone.append([Self.said(1, "weggegooid")])
      try gone.throwAway()
    }

    private static func said(_ number: Int, _ words: String) -> Entry {
      Entry(number: number, milliseconds: 0, kind: .cue(Cue(line: "l", text: words, kind: .line)))
    }

    private func begin(_ alias: String) throws -> FileJournal {
      try transcripts.begin(
        Opening(
          engine: "test", recorded: "2026-11-21T13:15:00Z", scenario: "schaatsen",
          heading: "De schaatsen", form: nil, alias: alias, language: "nl", audience: .solo,
          random: Opening.RandomSource(seed: 1)))
    }

    func handIn(_ teacher: Teacher, code: String? = nil) throws -> HandInReport {
      var client = try HandInClient(
        code: code ?? teacher.room.secrets.code, address: teacher.address, laptop: name)
      return try client.handIn(HandInOutbox(of: transcripts))
    }

    func finished() throws -> Int {
      try transcripts.recordings().count { try $0.get().isFinished }
    }
  }

  @Test("Finished recordings travel once, with their marks, and are erased where they came from")
  func once() async throws {
    let teacher = try Teacher()
    let laptop = try Laptop("laptop-1")
    for result in try laptop.transcripts.recordings() {
      let recording = try result.get()
      guard recording.isFinished else { continue }
      try MarksFile(beside: recording.path).add(
        Mark(entry: 1, kind: .note, text: "Kijk hier", by: "Otter", at: "2026-11-21T13:20:00Z"))
    }
    let report = try laptop.handIn(teacher)
    #expect(report.recordings == 2)
    #expect(report.problems.isEmpty)
    #expect(try teacher.recordings().count == 2)
    for recording in try teacher.recordings() {
      #expect(try MarksFile(beside: recording.path).read().marks.map(\.text) == ["Kijk hier"])
    }
    // What is not finished stays; what was thrown away never travels.
    #expect(try laptop.finished() == 0)
    #expect(Array(try laptop.transcripts.recordings()).count == 1)
    #expect(try laptop.handIn(teacher).recordings == 0)
    let seen = await teacher.room.laptops
    #expect(seen.map(\.laptop) == ["laptop-1"])
    #expect(seen.map(\.recordings) == [2])
    await teacher.room.close()
    #expect(throws: HandInError.self) { try laptop.handIn(teacher, code: "ABCD") }
  }

  @Test("A copy that was put back counts once") func again() async throws {
    let teacher = try Teacher()
    let laptop = try Laptop("laptop-1", recordings: 1)
    let recording = try #require(
      try laptop.transcripts.recordings().map { try $0.get() }.first { $0.isFinished })
    let bytes = try Data(contentsOf: URL(fileURLWithPath: recording.path))
    #expect(try laptop.handIn(teacher).recordings == 1)
    try bytes.write(to: URL(fileURLWithPath: recording.path))
    #expect(try laptop.handIn(teacher).recordings == 1)
    #expect(try teacher.recordings().count == 1)
    #expect(await teacher.room.laptops.map(\.known) == [1])
    #expect(try laptop.finished() == 0)
    await teacher.room.close()
  }

  @Test("An interrupted transfer goes on where it was, also after the teacher's program ended")
  func interrupted() async throws {
    let first = try Teacher()
    let laptop = try Laptop("laptop-1", recordings: 1, size: 30_000)
    let outbox = try HandInOutbox(of: laptop.transcripts)
    let file = try #require(outbox.files.first { $0.isRecording })
    let bytes = try outbox.bytes(of: file)
    #expect(bytes.count > 2 * HandInDesk.partSize)
    let inbox = HandInInbox(of: first.transcripts)
    #expect(
      try inbox.add(Array(bytes.prefix(50_000)), at: 0, to: file, from: "laptop-1") == 50_000)
    await first.room.close()
    // Half a file is no recording.
    #expect(try first.recordings().isEmpty)

    let second = try Teacher(first.folder)
    #expect(try laptop.handIn(second).recordings == 1)
    let stored = try #require(try second.recordings().first)
    #expect(try Data(contentsOf: URL(fileURLWithPath: stored.path)) == Data(bytes))
    #expect(try second.folder.names(in: "Transcripts").allSatisfy { !$0.hasPrefix(".") })
    await second.room.close()
  }

  @Test("A wrong code and a damaged file get one sentence, and nothing is erased") func refused()
    async throws
  {
    let teacher = try Teacher()
    let laptop = try Laptop("laptop-1", recordings: 1)
    #expect(throws: HandInError.wrongCode) { try laptop.handIn(teacher, code: "QQQQ") }
    #expect(throws: HandInError.invalidAddress("school")) {
      try HandInClient(code: "ABCD", address: "school", laptop: "x")
    }
    #expect(throws: HandInError.invalidCode("ABCD")) {
      try HandInClient(code: "ABCD", laptop: "x")
    }
    #expect(try laptop.finished() == 1)

    let outbox = try HandInOutbox(of: laptop.transcripts)
    let file = try #require(outbox.files.first { $0.isRecording })
    let inbox = HandInInbox(of: teacher.transcripts)
    let wrong = [UInt8](repeating: 0x78, count: file.size)
    _ = try inbox.add(wrong, at: 0, to: file, from: "laptop-1")
    let report = try laptop.handIn(teacher)
    #expect(report.recordings == 0)
    #expect(
      report.problems.map(\.dutch) == [
        "\(file.name) kwam beschadigd aan. Lever het nog een keer in."
      ])
    #expect(try laptop.finished() == 1)
    #expect(try teacher.recordings().isEmpty)
    // Handed in once more it arrives whole.
    #expect(try laptop.handIn(teacher).recordings == 1)
    #expect(try teacher.recordings().count == 1)
    await teacher.room.close()
  }

  @Test("What is no recording is not taken for one") func notARecording() async throws {
    let teacher = try Teacher()
    let inbox = HandInInbox(of: teacher.transcripts)
    let bytes = Array("{\"geen\":\"opname\"}\n".utf8)
    let file = HandInFile(
      name: "a.jsonl", size: bytes.count,
      digest: "5b0f2b0a".padding(toLength: 64, withPad: "0", startingAt: 0))
    _ = try inbox.add(bytes, at: 0, to: file, from: "x")
    let receipt = try inbox.collect([file], from: "x")
    #expect(receipt.stored.isEmpty)
    #expect(receipt.result.errors.count == 1)
    await teacher.room.close()
  }

  @Test(
    "A name leads nowhere but into the bundle",
    arguments: [
      "../x.jsonl", "/etc/passwd", ".jsonl", ".x.jsonl", "a/b.jsonl", "dossiers/../x.json",
      "x.html", "dossiers/x.jsonl", "x\n.jsonl", "",
    ])
  func names(name: String) {
    let digest = String(repeating: "a", count: 64)
    #expect(!HandInFile(name: name, size: 1, digest: digest).isValid)
  }

  @Test("A page in a browser cannot hand anything in, and a class takes it as well") func inAClass()
    async throws
  {
    let opened = try await OpenedClass()
    let laptop = try Laptop("laptop-2", recordings: 1)
    let host = "127.0.0.1:\(opened.port)"
    let connection = try RawConnection(port: opened.port)
    let query =
      "/hand-in/part?laptop=x&name=a.jsonl&size=1&digest="
      + String(repeating: "a", count: 64) + "&offset=0"
    for headers in [
      ["X-Hand-In-Code": opened.code, "Origin": "http://evil.example"],
      ["Origin": "http://\(host)"], ["X-Hand-In-Code": "QQQQ"],
    ] {
      #expect(
        connection.request("POST", query, body: "x", headers: headers, host: host)?.status == 403)
    }
    var client = try HandInClient(
      code: opened.code.lowercased(), address: host, laptop: "laptop-2")
    #expect(try client.handIn(HandInOutbox(of: laptop.transcripts)).recordings == 1)
    #expect(await opened.room.laptops.map(\.recordings) == [1])
    await opened.room.close()
  }

  @Test("A room that votes takes it as well, where its recording is") func inARoom() async throws {
    let folder = try TemporaryFolder()
    let transcripts = TranscriptFolder(path: folder.path + "/Transcripts")
    let room = try await OpenedRoom(audience: .class, transcripts: transcripts)
    let code = try #require(await room.stage.invitation?.handInCode)
    let laptop = try Laptop("laptop-3", recordings: 3)
    var client = try HandInClient(code: code, laptop: "laptop-3")
    #expect(try client.handIn(HandInOutbox(of: laptop.transcripts)).recordings == 3)
    #expect(await room.stage.laptops.map(\.recordings) == [3])
    #expect(try transcripts.recordings().count { try $0.get().isFinished } == 3)
    #expect(try laptop.finished() == 0)
    // The vote goes on as it was.
    let phone = try Phone(room, as: nil)
    try await room.order("volgende")
    #expect(phone.vote("line:s1a", vote: await room.stage.view.vote) == 200)
    await room.close()
    // Where nothing is recorded nothing is handed in.
    let rehearsal = try await OpenedRoom()
    #expect(await rehearsal.stage.invitation?.handInCode == nil)
    var late = try HandInClient(
      code: rehearsal.server.secrets.code, address: "127.0.0.1:\(rehearsal.server.port)",
      laptop: "laptop-3")
    #expect(throws: HandInError.refused(404)) { try late.handIn(HandInOutbox(of: transcripts)) }
    await rehearsal.close()
  }

  @Test("Laptops that are called alike are told apart, and a name has letters and digits only")
  func namesakes() async throws {
    let teacher = try Teacher()
    let host = teacher.address
    for (source, name) in [(1, "laptop"), (2, "laptop"), (1, "laptop"), (3, "%E2%80%AE%3Cb%3E..")] {
      let laptop = try RawConnection(port: teacher.room.port, source: 0x7F00_0100 + UInt32(source))
      let response = laptop.request(
        "POST", "/hand-in/end?laptop=\(name)", body: "[]",
        headers: ["X-Hand-In-Code": teacher.room.secrets.code], host: host)
      #expect(response?.status == 200)
    }
    #expect(await teacher.room.laptops.map(\.laptop) == ["laptop", "laptop (2)", "b---"])
    await teacher.room.close()
  }

  @Test("Files that are not whole take only so much room, and are not kept for ever") func inbox()
    throws
  {
    let folder = try TemporaryFolder()
    let transcripts = TranscriptFolder(path: folder.path + "/Transcripts")
    let inbox = HandInInbox(of: transcripts, maximumSize: 1000)
    func file(_ digit: String) -> HandInFile {
      HandInFile(name: "\(digit).jsonl", size: 900, digest: String(repeating: digit, count: 64))
    }
    let bytes = [UInt8](repeating: 0x78, count: 600)
    #expect(try inbox.add(bytes, at: 0, to: file("a"), from: "x") == 600)
    #expect(throws: ArchiveError.tooMuchOnTheWay) {
      try inbox.add(bytes, at: 0, to: file("b"), from: "y")
    }
    inbox.clear()
    #expect(inbox.receivedCount(of: file("a"), from: "x") == 600)
    let part = folder.path + "/Transcripts/.inleveren/x/\(file("a").digest).part"
    let longAgo = Date().addingTimeInterval(-15 * 24 * 3600)
    try FileManager.default.setAttributes([.modificationDate: longAgo], ofItemAtPath: part)
    inbox.clear()
    #expect(try folder.names(in: "Transcripts").isEmpty)
  }
}
