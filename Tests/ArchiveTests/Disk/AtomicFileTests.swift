import Foundation
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
