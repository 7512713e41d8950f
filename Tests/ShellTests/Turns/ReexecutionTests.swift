import Archive
import Foundation
import Glibc
import PseudoTerminal
import TestFiles
import Testing

@testable import Shell

@Suite("Beginning anew between two persons")
struct ReexecutionTests {
  /// A copy of the program in a folder of the house. Another process makes it: a file that this one
  /// writes while it starts programs is busy.
  private func copy(in house: House) throws -> String {
    let path = house.path + "/bin/ShellFixture"
    try FileManager.default.createDirectory(
      atPath: house.path + "/bin", withIntermediateDirectories: true)
    let fixture = BuiltProducts.path(of: "ShellFixture")
    let copying = Process()
    copying.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    copying.arguments = ["cp", fixture, path]
    try copying.run()
    copying.waitUntilExit()
    try #require(copying.terminationStatus == 0)
    return path
  }

  private func playAndStop(_ seat: Seat) throws {
    try seat.begin()
    try seat.terminal.answer("Jij:", "/stop")
    try seat.terminal.wait(forPrompt: Seat.turnEnds)
  }

  @Test("the process stays the same, with its arguments and environment, and keeps nothing open")
  func process() throws {
    let seat = try Seat(in: .small(), environment: ["LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"])
    let own = "/proc/\(seat.terminal.process)"
    func facts() throws -> [String] {
      [
        try String(contentsOfFile: own + "/cmdline", encoding: .utf8),
        try String(contentsOfFile: own + "/environ", encoding: .utf8),
        try String(contentsOfFile: own + "/comm", encoding: .utf8),
        "\(try FileManager.default.contentsOfDirectory(atPath: own + "/fd").count) open files",
      ]
    }
    let before = try facts()
    for _ in 1...3 {
      try playAndStop(seat)
      try seat.endTurn()
    }
    #expect(try facts() == before)
    try seat.terminal.answer(">", "stop")
    #expect(try seat.terminal.expectEnd() == .status(0))
    #expect(seat.terminal.isCooked)
    #expect(!seat.terminal.screen.readsKeys)
  }

  @Test("signals are heard as before: Ctrl-C, Ctrl-Z, a window's size, the end")
  func signals() throws {
    let seat = try Seat(in: .small())
    try playAndStop(seat)
    try seat.endTurn()
    try seat.terminal.type("half")
    try seat.terminal.wait(forPrompt: "> half")
    try seat.terminal.type("\u{03}")
    try seat.terminal.wait(for: "half^C")
    try seat.terminal.wait(forPrompt: ">")
    seat.terminal.resize(columns: 40)
    seat.terminal.send(SIGWINCH)
    try seat.terminal.answer(">", "help")
    try seat.terminal.wait(for: "scenario 1 spelen; met een\n")
    try seat.terminal.wait(forPrompt: ">")
    seat.terminal.send(SIGTERM)
    #expect(try seat.terminal.expectEnd() == .status(0))
    #expect(seat.terminal.isCooked)
  }

  @Test("works where the program was moved or removed in the meantime", arguments: [true, false])
  func moved(isRemoved: Bool) throws {
    let house = try House.small()
    let program = try copy(in: house)
    let seat = try Seat(in: house, program: program)
    try playAndStop(seat)
    if isRemoved {
      try FileManager.default.removeItem(atPath: program)
    } else {
      try FileManager.default.moveItem(atPath: program, toPath: program + "-2")
    }
    try seat.endTurn()
    try playAndStop(seat)
    try seat.endTurn()
  }

  @Test("where it cannot begin anew it says so and ends; the play is kept, and nothing stays")
  func cannot() throws {
    let house = try House.small()
    let program = try copy(in: house)
    let seat = try Seat(in: house, program: program)
    try seat.begin()
    try seat.terminal.answer("Jij:", "geheim antwoord")
    try seat.terminal.answer("Nummer, of Enter = 1:", "")
    try seat.terminal.wait(forPrompt: Seat.turnEnds)
    chmod(program, 0)
    try seat.terminal.type("\r")
    #expect(try seat.terminal.expectEnd() == .status(1))
    #expect(
      seat.terminal.screen.text == """
        Weerwoord stopt nu. Dan kan niemand lezen wat jij typte. Je spel is bewaard.
        Start Weerwoord opnieuw.

        """)
    #expect(seat.terminal.isCooked)
    #expect(try house.recording(house.recordings[0]).contains("geheim antwoord"))
  }

  @Test("where no file can be opened any more, too")
  func noDescriptors() throws {
    let seat = try Seat(in: .small())
    try playAndStop(seat)
    let limiting = Process()
    limiting.executableURL = URL(fileURLWithPath: "/usr/bin/prlimit")
    limiting.arguments = ["--nofile=3:4096", "--pid", "\(seat.terminal.process)"]
    try limiting.run()
    limiting.waitUntilExit()
    try #require(limiting.terminationStatus == 0)
    try seat.terminal.type("\r")
    #expect(try seat.terminal.expectEnd() == .status(1))
    #expect(seat.terminal.screen.text.hasPrefix("Weerwoord stopt nu."))
    #expect(seat.house.recordings.count == 1)
  }

  @Test(
    "where /proc is gone, too: the program would not know how it was started",
    .enabled(if: SmallDisk.isPossible, "only root can take /proc away"))
  func noProc() throws {
    let seat = try Seat(in: .small(), wrapper: ["/usr/bin/unshare", "-m"])
    try playAndStop(seat)
    let hiding = Process()
    hiding.executableURL = URL(fileURLWithPath: "/usr/bin/nsenter")
    hiding.arguments = [
      "-t", "\(seat.terminal.process)", "-m", "mount", "-t", "tmpfs", "none", "/proc",
    ]
    try hiding.run()
    hiding.waitUntilExit()
    try #require(hiding.terminationStatus == 0)
    try seat.terminal.type("\r")
    #expect(try seat.terminal.expectEnd() == .status(1))
    #expect(seat.terminal.screen.text.hasPrefix("Weerwoord stopt nu."))
  }

  @Test(
    "needs no room on the disk",
    .enabled(if: SmallDisk.isPossible, "a small disk can be mounted by root only"))
  func fullDisk() throws {
    let disk = try SmallDisk(bytes: 64 << 10)
    let house = try House.small()
    house.transcripts = disk.path + "/Transcripts"
    let seat = try Seat(in: house, environment: ["TMPDIR": disk.path])
    try seat.begin()
    try seat.terminal.answer("Jij:", "geheim antwoord")
    try seat.terminal.answer("Nummer, of Enter = 1:", "")
    try seat.terminal.wait(forPrompt: Seat.turnEnds)
    #expect(throws: (any Error).self) {
      try Data(count: 128 << 10).write(to: URL(fileURLWithPath: disk.path + "/filler"))
    }
    try seat.endTurn()
    #expect(try house.recording(house.recordings[0]).contains("geheim antwoord"))
    #expect(!seat.terminal.screen.text.contains("geheim"))
  }

  @Test("what another program left under the same number is not taken")
  func otherPipes() throws {
    let house = try House.small()
    let envelope = """
      {"process": 1, "state": {"language": "en", "isTeacher": true, "wasTeacher": false, \
      "recordings": [], "hasSaidScreenStays": false, "next": {"orders": {}}}}
      """
    let seat = try Seat(
      in: house,
      wrapper: [
        "/bin/bash", "-c",
        "exec 198< <(echo '\(envelope)'); exec \"$@\"", "bash",
      ])
    #expect(seat.terminal.screen.text.contains("Hier oefen je een moeilijk gesprek."))
  }

  @Test("what is handed on has none of the words that were typed")
  @MainActor
  func state() async throws {
    let house = try House.small()
    let theatre = Theatre(typed: "1", "1", "geheim antwoord", "", "stop")
    let shell = InteractiveShell(
      console: theatre.console, repertoire: try Repertoire(path: house.scenarios),
      transcripts: TranscriptFolder(path: house.transcripts),
      settings: Settings(path: house.settings), engine: "test", seed: 1)
    await shell.run()
    let state = shell.sitting.state
    #expect(state.recordings == house.recordings.map { "\(house.transcripts)/\($0)" })
    let handed = String(decoding: try JSONEncoder().encode(state), as: UTF8.self)
    #expect(!handed.contains("geheim"))
    #expect(try JSONDecoder().decode(SittingState.self, from: Data(handed.utf8)) == state)
  }
}
