import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("Replacing a file whole")
struct AtomicFileTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("gives the file the rights asked for, whatever stood there")
  func rights() throws {
    let path = try folder.write("old", to: "file")
    #expect(chmod(path, 0o644) == 0)
    try AtomicFile.replace("file", in: Folder(folder.path), with: Array("new".utf8))
    #expect(try contents(of: path) == "new")
    #expect(try TestFiles.rights(of: path) == "600")
    #expect(try folder.names() == ["file"])
  }

  @Test("is not led astray by a link where the new file is to be written")
  func link() throws {
    let victim = try folder.write("precious", to: "victim")
    #expect(symlink(victim, folder.path + "/.file.new") == 0)
    #expect(throws: DiskError.exists) {
      try AtomicFile.replace("file", in: Folder(folder.path), with: Array("new".utf8))
    }
    #expect(try contents(of: victim) == "precious")
  }

  @Test("takes the place of what a crash left, but not of what somebody is writing")
  func abandoned() throws {
    try folder.write("half", to: ".file.new")
    try AtomicFile.replace("file", in: Folder(folder.path), with: [])
    #expect(try folder.names() == ["file"])
    let other = try Descriptor(folder.path + "/.file.new", O_WRONLY | O_CREAT)
    #expect(other.lock() == .held)
    #expect(throws: DiskError.exists) {
      try AtomicFile.replace("file", in: Folder(folder.path), with: [])
    }
  }

  @Test("says what is so where only the name could not be synchronized")
  func onlyFolder() throws {
    let disk = try WatchedDisk()
    let path = disk.folder.path + "/language"
    let problem = ArchiveError.settingNotStored(path, .hardware).english
    // A new name is taken back, so that it is true that nothing was stored.
    #expect(
      try disk.probe(fail: "fsync:2:EIO").run("remember", disk.folder.path).said
        == ["refused: " + problem])
    #expect(try disk.folder.names() == [])
    // Where the name stood already, the new bytes are there, and nothing else is said.
    try disk.folder.write("nl\n", to: "language")
    #expect(try disk.probe(fail: "fsync:2:EIO").run("remember", disk.folder.path).said == [])
    #expect(try contents(of: path) == "en\n")
  }

  @Test("succeeds while another program clears up half-written files")
  func cleared() throws {
    let disk = try WatchedDisk()
    // Between making the new file and locking it, the other program takes it for abandoned, twice.
    let rules = "make:1:gone,make:2:gone"
    #expect(try disk.probe(fail: rules).run("remember", disk.folder.path).said == [])
    #expect(try contents(of: disk.folder.path + "/language") == "en\n")
    #expect(try disk.folder.names() == ["language"])
    #expect(try disk.requests().count { $0 == "make .language.new" } == 3)
  }

  @Test("does not clear up a file that another program put in the place of an abandoned one")
  func replaced() throws {
    let path = try folder.write("half", to: ".file.new")
    let file = try Descriptor(path, O_RDWR)
    try FileManager.default.removeItem(atPath: path)
    try folder.write("whole", to: ".file.new")
    #expect(!AtomicFile.isNamed(file, path))
    let other = try Descriptor(path, O_RDWR)
    #expect(other.lock() == .held)
    AtomicFile.removeAbandoned(".file.new", in: Folder(folder.path))
    #expect(try contents(of: path) == "whole")
    other.unlock()
    AtomicFile.removeAbandoned(".file.new", in: Folder(folder.path))
    #expect(try folder.names() == [])
  }
}
