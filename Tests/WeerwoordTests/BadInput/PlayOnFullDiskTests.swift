import Archive
import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@Suite(
  "A full file system in mid-play",
  .enabled(if: geteuid() == 0, "a small disk can be mounted by root only"))
struct PlayOnFullDiskTests {
  @Test("is told in a sentence; nothing earlier is lost; play goes on when space is made")
  func full() throws {
    let laptop = try Laptop()
    let disk = laptop.folder + "/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    try #require(mount("weerwoord", disk, "tmpfs", 0, "size=64k") == 0)
    defer { umount2(disk, Int32(MNT_DETACH)) }
    laptop.environment["WEERWOORD_TRANSCRIPTS"] = disk + "/Transcripts"

    let pupil = Pupil(moves: [])
    let program = try laptop.start(["play", "elektricien", "--as", "Ree"], columns: 250)
    try pupil.read(program, until: "Kies 1–5: ")
    // Fills the rest of the disk; the last page of the recording still has space.
    let filler = disk + "/filler"
    let file = try #require(fopen(filler, "w"))
    var block = [UInt8](repeating: 1, count: 4096)
    while fwrite(&block, 1, block.count, file) == block.count, fflush(file) == 0 {}
    fclose(file)
    try program.enter("Tante")
    try pupil.read(program, until: "Kies 1–6: ")
    try program.enter("iets anders")
    try pupil.read(program, until: "Jij: ")
    let before = try laptop.lines(in: disk + "/Transcripts")
    let long = String(repeating: "langer ", count: 1200)
    try program.paste(long)
    try program.enter()
    try program.expect("De schijf is vol. Maak ruimte en probeer het nog eens.")
    try program.expect("Wat je eerder zei, is veilig bewaard.")
    try program.expect("Maak ruimte en druk op Enter, of typ /stop.")
    try program.expectPrompt("Enter = nog een keer: ")
    #expect(try laptop.lines(in: disk + "/Transcripts") == before)

    // Nothing changed: the same sentence once more.
    try program.enter()
    try program.expect("De schijf is vol.")
    try program.expectPrompt("Enter = nog een keer: ")
    try FileManager.default.removeItem(atPath: filler)
    try program.enter()
    try pupil.read(program, until: "Kies 1–5: ")
    try program.enter("/stop")
    #expect(try program.expectEnd() == .status(0))
    let after = try laptop.lines(in: disk + "/Transcripts")
    #expect(after.starts(with: before))
    #expect(after.contains { $0.contains(long.trimmingCharacters(in: .whitespaces)) })
    let verified = try laptop.run(["replay", "--verify"])
    #expect(verified.status == 0)
  }
}

extension Laptop {
  /// The whole lines of the only recording in a folder.
  fileprivate func lines(in folder: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".jsonl") }
    try #require(names.count == 1)
    let text = try contents(of: folder + "/" + names[0])
    try #require(text.hasSuffix("\n"))
    return text.split(separator: "\n").map(String.init)
  }
}
