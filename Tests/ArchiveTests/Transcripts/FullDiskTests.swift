import Foundation
import Testing

@testable import Archive

/// A small disk of its own, where this process may make one.
final class SmallDisk {
  let path: String

  static let isPossible: Bool = {
    guard geteuid() == 0, let disk = try? SmallDisk(bytes: 64 << 10) else { return false }
    return !disk.path.isEmpty
  }()

  init(bytes: Int) throws {
    var template = Array("/tmp/weerwoord-disk-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard mount("weerwoord", path, "tmpfs", 0, "size=\(bytes)") == 0 else {
      rmdir(path)
      throw CocoaError(.fileWriteUnsupportedScheme)
    }
  }

  /// Leaves no room on it.
  func fill() throws {
    let file = try #require(fopen(path + "/filler", "w"))
    defer { fclose(file) }
    var block = [UInt8](repeating: 1, count: 4096)
    while fwrite(&block, 1, block.count, file) == block.count, fflush(file) == 0 {}
  }

  /// Makes it a disk that can be read only.
  func makeReadOnly() throws {
    try #require(mount("weerwoord", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
  }

  deinit {
    umount2(path, Int32(MNT_DETACH))
    rmdir(path)
  }
}

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
    var refusal: ArchiveProblem?
    while refusal == nil && number < 1000 {
      do throws(ArchiveProblem) {
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
    #expect(try text(of: journal.path).hasSuffix("\n"))
    #expect(throws: ArchiveProblem.notKept(journal.path, .full)) {
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
    let problem = #expect(throws: ArchiveProblem.self) {
      try TranscriptFolder(path: place).begin(opening())
    }
    #expect([.notBegun(place, .full), .folderNotMade(place, .full)].contains(problem))
    #expect((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] == [])
  }

  @Test("leaves a finished recording as it was where there is no room to seal it")
  func seal() throws {
    let disk = try SmallDisk(bytes: 64 << 10)
    let journal = try TranscriptFolder(path: disk.path).begin(opening())
    for number in 1...40 {
      try journal.append([answer(number, String(repeating: "a", count: 1000))])
    }
    try journal.append([end(41)])
    let whole = try text(of: journal.path)
    #expect(throws: ArchiveProblem.notSealed(journal.path, .full)) { try journal.seal() }
    #expect(try text(of: journal.path) == whole)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: disk.path)
        == [Folder.name(of: journal.path)])
  }
}
