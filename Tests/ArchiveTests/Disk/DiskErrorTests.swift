import Foundation
import Glibc
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("Trouble with the disk")
struct DiskErrorTests {
  @Test(
    "is told by the system's number",
    arguments: [
      (ENOSPC, DiskError.full), (EDQUOT, .full), (EFBIG, .full), (EACCES, .forbidden),
      (EPERM, .forbidden), (EROFS, .readOnly), (ENOENT, .missing), (EEXIST, .exists),
      (EISDIR, .folder), (ENOTDIR, .notAFolder), (ENAMETOOLONG, .nameTooLong), (EIO, .hardware),
      (EMFILE, .tooManyFiles), (EBUSY, .busy), (ENOMEM, .noMemory), (ELOOP, .other(ELOOP)),
    ])
  func numbers(number: Int32, error: DiskError) {
    #expect(DiskError(number: number) == error)
  }

  @Test("says what is wrong and what to do, in both languages")
  func sentences() {
    #expect(DiskError.full.dutch == "De schijf is vol. Maak ruimte en probeer het nog eens.")
    #expect(DiskError.full.english == "The disk is full. Make space and try again.")
    #expect(DiskError.other(40).dutch == "De computer meldt fout 40. Vraag je docent om hulp.")
  }

  @Test("a file whose name is not UTF-8 is not taken for one that is gone")
  func names() throws {
    let folder = try TemporaryFolder()
    let path = try folder.recording(answers: 1)
    let broken = Array((folder.path + "/Transcripts/20261121-131500-x-").utf8) + [0xFF, 0xFE]
    let name = broken + Array(".jsonl".utf8) + [0]
    #expect(
      name.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { link(path, $0) } ?? -1 }
      } as CInt == 0)
    let found = Array(try folder.transcripts.recordings())
    #expect(found.count == 2)
    var problems: [ArchiveError] = []
    for case .failure(let error) in found { problems.append(error) }
    let shown = folder.path + "/Transcripts/20261121-131500-x-\u{FFFD}\u{FFFD}.jsonl"
    #expect(problems == [.unreadable(shown, .nameNotUTF8)])
    #expect(
      problems.first?.dutch.hasSuffix(
        "In de naam staat een teken dat niet klopt. Geef het een andere naam.") == true)
  }
}
