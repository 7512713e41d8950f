import Foundation
import TestFiles
import Testing

@testable import Archive

@Suite("How the teacher's mode opens")
struct TeacherAccessTests {
  @Test("not before somebody chose; a passphrase takes the place of none")
  func choosing() throws {
    let folder = try TemporaryFolder()
    let settings = Settings(path: folder.path + "/weerwoord")
    #expect(settings.teacherAccess == .notChosen)
    try settings.rememberOnlyMine()
    #expect(settings.teacherAccess == .onlyMine)
    try settings.passphrase.set("open sesam")
    #expect(settings.teacherAccess == .passphrase)
    try FileManager.default.removeItem(atPath: settings.passphrase.path)
    #expect(settings.teacherAccess == .notChosen)
  }
}
