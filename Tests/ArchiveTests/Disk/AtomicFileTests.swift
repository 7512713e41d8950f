import Foundation
import Roleplay
import Synchronization
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
    let folder = Folder(folder.path)
    let isDone = Done()
    let other = Thread {
      while !isDone.flag.load(ordering: .relaxed) {
        AtomicFile.removeAbandoned(".file.new", in: folder)
      }
    }
    other.start()
    defer { isDone.flag.store(true, ordering: .relaxed) }
    for _ in 1...200 {
      try AtomicFile.replace("file", in: folder, with: Array("whole".utf8))
    }
    #expect(try contents(of: folder.path + "/file") == "whole")
  }
}

/// Whether a thread may end.
private final class Done: Sendable {
  let flag = Atomic(false)
}
