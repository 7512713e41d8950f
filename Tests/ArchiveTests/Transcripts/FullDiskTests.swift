import Foundation
import TestFiles
import Testing

@testable import Archive

@Suite(
  "A disk that is really full",
  .enabled(if: SmallDisk.isPossible, "a small disk can be mounted by root only"))
struct FullDiskTests {
  @Test("stops nothing but the entry that does not fit, and play goes on when space is made")
  func full() throws {
    let disk = try SmallDisk(bytes: 64 << 10)
    let filler = disk.path + "/filler"
    try Data(count: 40 << 10).write(to: URL(fileURLWithPath: filler))
    let journal = try TranscriptFolder(path: disk.path + "/Transcripts").begin(opening())
    let long = String(repeating: "a", count: 1000)
    var number = 1
    var refusal: ArchiveError?
    while refusal == nil && number < 1000 {
      do throws(ArchiveError) {
        try journal.append([answer(number, long)])
        number += 1
      } catch {
        refusal = error
      }
    }
    #expect(
      refusal?.dutch == "Dit is niet bewaard in \(journal.path). De schijf is vol. "
        + "Maak ruimte en probeer het nog eens. Wat je eerder zei, is veilig bewaard.")
    #expect(number > 5)
    #expect(try answers(in: journal.path).count == number - 1)
    #expect(try contents(of: journal.path).hasSuffix("\n"))
    #expect(throws: ArchiveError.notStored(journal.path, .full)) {
      try journal.append([answer(number, long)])
    }

    try FileManager.default.removeItem(atPath: filler)
    try journal.append([answer(number, long), end(number + 1)])
    #expect(try answers(in: journal.path) == Array(repeating: long, count: number))
  }

  @Test("refuses to begin with a clear sentence, and leaves nothing")
  func begin() throws {
    let disk = try SmallDisk(bytes: 64 << 10)
    #expect(throws: (any Error).self) {
      try Data(count: 1 << 20).write(to: URL(fileURLWithPath: disk.path + "/filler"))
    }
    try disk.fill()
    let place = disk.path + "/Transcripts"
    let problem = #expect(throws: ArchiveError.self) {
      try TranscriptFolder(path: place).begin(opening())
    }
    #expect([.notBegun(place, .full), .folderNotMade(place, .full)].contains(problem))
    #expect((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] == [])
  }

  @Test("leaves a recording that ended as it was where there is no room to finish it")
  func finish() throws {
    let disk = try SmallDisk(bytes: 64 << 10)
    let journal = try TranscriptFolder(path: disk.path).begin(opening())
    for number in 1...40 {
      try journal.append([answer(number, String(repeating: "a", count: 1000))])
    }
    try journal.append([end(41)])
    let whole = try contents(of: journal.path)
    #expect(throws: ArchiveError.notFinished(journal.path, .full)) { try journal.finish() }
    #expect(try contents(of: journal.path) == whole)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: disk.path)
        == [Folder.name(of: journal.path)])
  }
}
