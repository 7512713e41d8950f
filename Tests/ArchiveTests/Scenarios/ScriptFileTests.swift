import Foundation
import Glibc
import TestFiles
import Testing
import Yarn

@testable import Archive

@Suite("Files an author writes")
struct ScriptFileTests {
  @Test("are found below a folder by their ending, in order; links to folders are not followed")
  func finding() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b/b.testplan", "a/deep/c.testplan", "a/a.testplan", "a/a.yarn", ".git/x.testplan",
    ] {
      try folder.write("", to: name)
    }
    #expect(symlink(folder.path, folder.path + "/b/loop") == 0)
    #expect(
      try ScriptFile.find(".testplan", below: folder.path).paths
        == ["a/a.testplan", "a/deep/c.testplan", "b/b.testplan"].map { "\(folder.path)/\($0)" })
    let one = folder.path + "/a/a.yarn"
    #expect(try ScriptFile.find(".testplan", below: one).paths == [one])
    #expect(throws: ArchiveError.unreadable(folder.path + "/x", .missing)) {
      try ScriptFile.find(".testplan", below: folder.path + "/x")
    }
  }

  @Test(
    "are passed over where they are links to files outside the folder, and found where they are not"
  )
  func linksOut() throws {
    let folder = try TemporaryFolder()
    for name in ["in/a.yarn", "in/sub/b.yarn", "out/c.yarn"] { try folder.write("", to: name) }
    let top = folder.path + "/in"
    for (name, target) in [
      ("d.yarn", "sub/b.yarn"), ("sub/e.yarn", "../a.yarn"), ("f.yarn", "../out/c.yarn"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: top + "/" + name, withDestinationPath: target)
    }
    let found = try ScriptFile.find(".yarn", below: top)
    #expect(found.paths == ["a.yarn", "d.yarn", "sub/b.yarn", "sub/e.yarn"].map { top + "/" + $0 })
    #expect(found.error == .passedOver(top + "/f.yarn", others: 0, .leadsOut))
  }

  @Test("are read as they stand, invalid UTF-8 as well")
  func reading() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0x0D, 0x0A], to: "a.yarn")
    let source = try ScriptFile.read(path)
    #expect(source.name == path)
    #expect(source.bytes == [0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0x0D, 0x0A])
    #expect(truncate(path, 65 << 20) == 0)
    #expect(throws: ArchiveError.unreadable(path, .tooLarge)) { try ScriptFile.read(path) }
  }
}
