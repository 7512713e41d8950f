import Foundation
import Glibc
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@Suite("A play that is interrupted")
struct InterruptionTests {
  /// A play of `elektricien` that waits for its first answer, and the terminal as it was before.
  private func begun() throws -> (Laptop, TerminalProgram) {
    let laptop = try Laptop()
    let program = try laptop.start(["play", "elektricien", "--as", "Ree"])
    try Pupil(moves: []).read(program, until: "Kies 1–5: ")
    return (laptop, program)
  }

  /// Whether what was recorded is whole, agrees with the scenario, and can be gone on with.
  private func expectResumable(_ laptop: Laptop, replies: [String]) throws {
    #expect(try contents(of: laptop.recording()).hasSuffix("\n"))
    let transcript = try laptop.transcript()
    #expect(transcript.decisions.compactMap { $0.reply?.chosen } == replies)
    #expect(try laptop.run(["replay", "--verify"]).status == 0)
    let resumed = try laptop.run(["resume"], input: "Moeder\n/stop\n")
    #expect(resumed.status == 0)
    #expect(try laptop.transcript().entries.starts(with: transcript.entries))
  }

  private func expectGivenBack(_ program: TerminalProgram) {
    #expect(program.terminal.settings.echoes)
    #expect(program.terminal.settings.givesWholeLines)
    #expect(!program.screen.readsKeys)
  }

  @Test("by Ctrl-C: it clears the line; on an empty line it asks; once more stops and keeps")
  func controlC() throws {
    let (laptop, program) = try begun()
    #expect(!program.terminal.settings.echoes)
    try program.type("Vad")
    try program.expectScreen("what was typed") { $0.lineToCursor.hasSuffix("Kies 1–5: Vad") }
    try program.type("\u{03}")
    try program.expect("^C")
    try program.expectPrompt("Kies 1–5: ")
    try program.type("\u{03}")
    try program.expect("Wil je stoppen? Druk nog een keer op Ctrl-C. Je spel wordt bewaard.")
    try program.expectPrompt("Kies 1–5: ")
    try program.enter("Moeder")
    try program.expectPrompt("Kies 1–6: ")
    try program.type("\u{03}")
    try program.expect("Wil je stoppen?")
    try program.expectPrompt("Kies 1–6: ")
    try program.type("\u{03}")
    try program.expect("Je bent gestopt. Alles is bewaard.")
    #expect(try program.expectEnd() == .status(0))
    expectGivenBack(program)
    try expectResumable(laptop, replies: ["line:el-05b"])
  }

  @Test("by Ctrl-D on an empty line: it stops and keeps")
  func controlD() throws {
    let (laptop, program) = try begun()
    try program.enter("Moeder")
    try program.expectPrompt("Kies 1–6: ")
    try program.type("\u{04}")
    try program.expect("Je bent gestopt. Alles is bewaard.")
    #expect(try program.expectEnd() == .status(0))
    expectGivenBack(program)
    try expectResumable(laptop, replies: ["line:el-05b"])
  }

  @Test("by the end of the window, or by SIGTERM: nothing is lost", arguments: [SIGHUP, SIGTERM])
  func closed(signal: Int32) throws {
    let (laptop, program) = try begun()
    try program.enter("Moeder")
    try program.expectPrompt("Kies 1–6: ")
    try program.type("half een antw")
    try program.expect("half een antw")
    if signal == SIGHUP { program.terminal.close() } else { program.send(signal) }
    let ending = try program.expectEnd()
    #expect([.status(0), .status(128 + signal), .signal(signal)].contains(ending))
    if signal == SIGTERM { expectGivenBack(program) }
    try expectResumable(laptop, replies: ["line:el-05b"])
  }

  @Test("by Ctrl-Z: the terminal is the shell's again; after fg the line goes on")
  func controlZ() throws {
    let laptop = try Laptop()
    let shell = try TerminalProgram(
      ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"],
      environment: laptop.environment.merging(["PS1": "schil: "]) { $1 }, folder: laptop.home)
    try shell.expect("schil: ")
    let found = shell.terminal.settings
    try shell.enter("\(laptop.binary) play elektricien --as Ree")
    try Pupil(moves: []).read(shell, until: "Kies 1–5: ")
    let playing = shell.terminal.settings
    #expect(playing != found)
    try shell.type("Moe")
    try shell.expect("Moe")
    try shell.type("\u{1A}")
    try shell.expect("schil: ")
    #expect(shell.terminal.settings == found)
    try shell.enter("echo $((6 * 7))")
    try shell.expect("\n42\n")
    try shell.enter("fg")
    try shell.expect("Kies 1–5: Moe")
    // The signal that it goes on comes a moment later, and sets and draws everything once more.
    try shell.expectScreen("the play's settings") { _ in shell.terminal.settings == playing }
    try shell.enter("der")
    try shell.expect("→ Moeder")
    try shell.expect("Kies 1–6: ")
    try shell.enter("/stop")
    try shell.expect("schil: ")
    #expect(shell.terminal.settings == found)
    try shell.enter("exit")
    _ = try shell.expectEnd()
    try expectResumable(laptop, replies: ["line:el-05b"])
  }

  @Test("by another window's width, in mid-line: the line is whole, and words wrap anew")
  func resized() throws {
    let (laptop, program) = try begun()
    try program.enter("Moeder")
    try program.expectPrompt("Kies 1–6: ")
    try program.enter("iets anders")
    try Pupil(moves: []).read(program, until: "Jij: ")
    let answer = "een eigen winkel beginnen in de straat waar mijn oma woont"
    try program.type(answer)
    try program.expect("oma woont")
    program.resize(columns: 40)
    try program.type(" en")
    try program.expect(" en")
    try program.type(" meer")
    try program.enter()
    try program.expect("Het is avond")
    try Pupil(moves: []).read(program, until: "Kies 1–5: ")
    #expect(
      try laptop.transcript().decisions.last { $0.reply != nil }?.reply?.texts
        == [answer + " en meer"])
    let seen = program.screen.text
    let after = try #require(seen.split(separator: "meer\n").last).split(separator: "\n")
    #expect(after.contains("Moeder: Ik heb goed over jou nagedacht."))
    #expect(after.contains("        Jij wordt elektricien."))
    for line in after { #expect(line.count <= 40, "\(line)") }
    try program.enter("/stop")
    #expect(try program.expectEnd() == .status(0))
  }
}
