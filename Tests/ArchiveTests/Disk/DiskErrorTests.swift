import Glibc
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
}
