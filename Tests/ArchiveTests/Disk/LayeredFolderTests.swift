import TestFiles
import Testing

@testable import Archive

@Suite("Two folders that are read as one")
struct LayeredFolderTests {
  let folder: TemporaryFolder
  private var layered: LayeredFolder {
    LayeredFolder(Folder(folder.path + "/lower"), below: Folder(folder.path + "/upper"))
  }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("", to: "lower/a/both.txt")
    try folder.write("", to: "lower/a/low.txt")
  }

  @Test("have the names of both, and the upper one's file where both have it")
  func both() throws {
    try folder.write("", to: "upper/a/both.txt")
    try folder.write("", to: "upper/b/high.txt")
    #expect(try layered.names() == ["a", "b"])
    #expect(try layered.names(in: "a") == ["both.txt", "low.txt"])
    #expect(layered.path(of: "a/both.txt") == folder.path + "/upper/a/both.txt")
    #expect(layered.path(of: "a/low.txt") == folder.path + "/lower/a/low.txt")
    #expect(layered.path(of: "b/high.txt") == folder.path + "/upper/b/high.txt")
    #expect(layered.path(of: "c") == folder.path + "/lower/c")
    #expect(layered.folders("a") == [folder.path + "/upper/a", folder.path + "/lower/a"])
  }

  @Test("are the lower one where there is no upper one")
  func onlyLower() throws {
    #expect(try layered.names(in: "a") == ["both.txt", "low.txt"])
    #expect(layered.path(of: "a/both.txt") == folder.path + "/lower/a/both.txt")
    #expect(layered.folders("a") == [folder.path + "/lower/a"])
  }

  @Test("have no names where neither has the folder")
  func neither() {
    #expect(throws: DiskError.missing) { try layered.names(in: "c") }
  }
}
