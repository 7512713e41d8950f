import Archive
import Foundation
import Glibc
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@Suite("A teacher lets a class play, at a terminal", .timeLimit(.minutes(5)))
struct ClassAtTerminalTests {
  /// A teacher's laptop with the scenarios of the tests.
  private struct TeachersLaptop {
    let folder: TemporaryFolder
    let environment: [String: String]

    init() throws {
      folder = try TemporaryFolder()
      let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
      environment = [
        "HOME": try folder.makeFolder("home"), "PATH": "/usr/bin:/bin", "LANG": "nl_NL.UTF-8",
        "TERM": "xterm-256color", "INPUTRC": "/dev/null",
        "WEERWOORD_SCENARIOS": tests + "/Support/Scenes",
        "WEERWOORD_TRANSCRIPTS": folder.path + "/Transcripts",
      ]
    }

    func start(
      _ arguments: [String], with more: [String: String] = [:], within wrapper: [String] = []
    ) throws -> TerminalProgram {
      try TerminalProgram(
        wrapper + [BuiltProducts.path(of: "weerwoord")] + arguments,
        environment: environment.merging(more) { $1 }, columns: 100, rows: 60)
    }

    var transcripts: TranscriptFolder { TranscriptFolder(path: folder.path + "/Transcripts") }

    func recordings() throws -> [Recording] {
      try transcripts.recordings().map { try $0.get() }
    }
  }

  /// The port and the code that the terminal says.
  private func invitation(_ program: TerminalProgram) throws -> (port: UInt16, code: String) {
    let text = try program.expect("Antwoorden gaan zonder slot")
    let found = try #require(text.firstMatch(of: #/127\.0\.0\.1:(\d+) +code ([A-Z]{4})/#))
    return (try #require(UInt16(found.1)), String(found.2))
  }

  @Test("Killed in mid-play of ten pupils: everything is on the disk, and all go on by their codes")
  func killed() async throws {
    let laptop = try TeachersLaptop()
    let program = try laptop.start(["class", "elektricien", "--address", "127.0.0.1"])
    let (port, code) = try invitation(program)
    var pupils: [PupilDevice] = []
    for number in 0..<10 {
      let pupil = try PupilDevice(port, code: code, from: 0x7F00_0010 + UInt32(number))
      try pupil.begin()
      // Each at their own pace.
      for _ in 0...(number % 3) { try pupil.answer() }
      pupils.append(pupil)
    }
    try program.wait(forPrompt: "klas, 10 binnen> ")
    try program.enter("wie")
    try program.expect("deel 2 van")
    // Half of a word stays on the line.
    try program.type("pau")
    program.send(SIGKILL)
    #expect(try program.expectEnd() == .signal(SIGKILL))
    let recordings = try laptop.recordings()
    #expect(recordings.count == 10)
    #expect(recordings.allSatisfy { !$0.isFinished })

    // One that no other room takes when this one has ended.
    let wanted = String(Int.random(in: 20_000...29_999))
    let again = try laptop.start([
      "klas", "elektricien", "--address", "127.0.0.1", "--port", wanted,
    ])
    let (newPort, newCode) = try invitation(again)
    for (number, pupil) in pupils.enumerated() {
      let next = try PupilDevice(newPort, code: newCode, from: 0x7F00_0030 + UInt32(number))
      let body = ClassRoomTests.resuming(newCode, pupil.page.alias, pupil.page.playCode)
      #expect(next.post("/resume", body)?.status == 200)
      try next.wait { $0.step == "welcome" }
      try next.act("goOn")
      // The question that was open is open again, with the same options.
      #expect(next.page.question == pupil.page.question)
      #expect(next.page.options == pupil.page.options)
    }
    try again.wait(forPrompt: "klas, 10 binnen> ")
    try again.enter("pauze")
    try again.wait(forPrompt: "klas, 10 binnen, 10 wachten, pauze> ")
    try again.enter("laat \(pupils[0].page.alias.lowercased()) verder")
    try again.wait(forPrompt: "klas, 10 binnen, 9 wachten, pauze> ")
    try again.enter("laat Jan verder")
    try again.expect("Niemand heet nu ‘Jan’.")
    try again.enter("tijd nul")
    try again.expect("tijd 10")
    try again.enter("verder")
    try again.wait(forPrompt: "klas, 10 binnen> ")
    try again.enter("dans")
    try again.expect("‘dans’ ken ik niet.")
    try again.enter("stop")
    try again.expect("Gestopt: 10.")
    try again.expectEnd()
    #expect(throws: RawConnection.Refused.self) { try RawConnection(port: newPort) }
    #expect(try laptop.recordings().count == 10)
    #expect(laptop.transcripts.openPlays.count == 10)
  }

  @Test("A play that was killed is also resumed by the teacher, in the terminal")
  func resumedInTerminal() async throws {
    let laptop = try TeachersLaptop()
    let program = try laptop.start(["class", "elektricien", "--address", "127.0.0.1"])
    let (port, code) = try invitation(program)
    let pupil = try PupilDevice(port, code: code)
    try pupil.begin()
    try pupil.answer()
    program.send(SIGKILL)
    #expect(try program.expectEnd() == .signal(SIGKILL))
    let again = try laptop.start(["resume"])
    try again.expect(String(pupil.page.question.prefix(20)))
    again.send(SIGKILL)
  }

  @Test("A whole scene that ships is played on a device, and looked back at as any other")
  func wholeScene() async throws {
    let laptop = try TeachersLaptop()
    let program = try laptop.start(["class", "elektricien", "--address", "127.0.0.1"])
    let (port, code) = try invitation(program)
    let pupil = try PupilDevice(port, code: code)
    try pupil.begin()
    try pupil.playToEnd()
    try program.wait(forPrompt: "klas, 1 binnen, 1 klaar> ")
    try program.enter("stop")
    try program.expect("Klaar: 1.")
    try program.expectEnd()
    let recording = try #require(try laptop.recordings().first)
    #expect(recording.visibility == .teacher)
    let replay = try laptop.start(["replay", "--verify"])
    #expect(try replay.expectEnd() == .status(0))
  }

  @Test("A scene for a whole room is not played on own devices, and no network is said")
  func refused() throws {
    let laptop = try TeachersLaptop()
    let program = try laptop.start(["class", "nergens", "--address", "127.0.0.1"])
    #expect(try program.expectEnd() != .status(0))
    let busy = try laptop.start(["class", "elektricien", "--address", "127.0.0.1"])
    let (port, _) = try invitation(busy)
    let second = try laptop.start([
      "class", "elektricien", "--address", "127.0.0.1", "--port", String(port),
    ])
    try second.expect("Poort \(port) is al bezet")
    #expect(try second.expectEnd() != .status(0))
    busy.send(SIGKILL)
  }

  @Test("A clock on the wall that jumps changes nothing: not the teacher's time, nor a recording's")
  func clockJumps() async throws {
    let laptop = try TeachersLaptop()
    let jump = try laptop.folder.write("0", to: "jump")
    let program = try laptop.start(
      ["class", "elektricien", "--address", "127.0.0.1"],
      with: [
        "LD_PRELOAD": try PreloadedLibrary.compiled(
          from: "RoomTests/Fixtures/clock-shim.c", prefix: "room"),
        "CLOCK_FILE": jump,
      ])
    let (port, code) = try invitation(program)
    let pupil = try PupilDevice(port, code: code)
    try pupil.begin()
    try program.enter("tijd 5")
    try program.expect("Over 5 minuten")
    for seconds in [86_400, -172_800] {
      try String(seconds).write(toFile: jump, atomically: true, encoding: .utf8)
      try pupil.answer()
      let left = try #require(try pupil.look().timeLeft)
      #expect((200_000...300_000).contains(left))
      #expect(!pupil.page.isHeld)
    }
    try program.enter("stop")
    try program.expectEnd()
    let recording = try #require(try laptop.recordings().first)
    var reader = try TranscriptReader(path: recording.path)
    let times = try reader.rest().entries.map(\.milliseconds)
    #expect(times == times.sorted())
    #expect((0...200_000).contains(try #require(times.last)))
  }

  /// A computer that is on no network: only its own card is there.
  private static let withoutNetwork = [
    "/usr/bin/unshare", "--net", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh",
  ]
  private static var canBeWithoutNetwork: Bool {
    let probe = Process()
    probe.executableURL = URL(fileURLWithPath: withoutNetwork[0])
    probe.arguments = Array(withoutNetwork.dropFirst()) + ["true"]
    probe.standardError = FileHandle.nullDevice
    guard (try? probe.run()) != nil else { return false }
    probe.waitUntilExit()
    return probe.terminationStatus == 0
  }

  @Test(
    "On no network devices cannot join and laptops cannot hand in, which is said; cards still count",
    .enabled(if: canBeWithoutNetwork))
  func noNetwork() throws {
    let laptop = try TeachersLaptop()
    for order in [["class", "elektricien"], ["collect"]] {
      let program = try laptop.start(order, within: Self.withoutNetwork)
      try program.expect("Deze laptop zit niet op een netwerk.")
      #expect(try program.expectEnd() == .status(1))
    }
    let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    let room = try laptop.start(
      ["room", "stellingen"], with: ["WEERWOORD_SCENARIOS": shipped + "/Scenarios"],
      within: Self.withoutNetwork)
    try room.expect("Telefoons kunnen niet meedoen; met kaarten werkt alles.")
    try room.expect("Alles werkt met kaarten: kaarten 34 12.")
    try room.wait(forPrompt: "zaal, 0 binnen> ")
    try room.enter("stop")
    try room.expectEnd()
  }
}
