import TestFiles
import Testing
import Roleplay
import Yarn

@testable import Archive

@Suite("A project file on the disk")
struct ProjectFileTests {
  private func project(_ folder: TemporaryFolder, _ text: String) throws -> String {
    try folder.write(text, to: "game/Game.yarnproject")
  }

  @Test("finds what belongs to it, below and above its folder, each file once, nothing hidden")
  func scripts() throws {
    let folder = try TemporaryFolder()
    for name in [
      "game/b.yarn", "game/a/a.yarn", "game/a/a.csv", "game/old/c.yarn", "game/.git/d.yarn",
      "game/.e.yarn", "shared/f.yarn", "other/g.yarn", "game/de.csv",
    ] {
      try folder.write("", to: name)
    }
    let path = try project(
      folder,
      """
      {"projectFileVersion": 3, "baseLanguage": "nl", "excludeFiles": ["old/**"],
       "sourceFiles": ["**/*.yarn", "../shared/*.yarn", "../game/*.yarn"],
       "localisation": {"de": {"strings": "./de.csv"}}}
      """)
    let file = try ProjectFile(path: path)
    #expect(
      try file.scripts()
        == ["game/a/a.yarn", "game/b.yarn", "game/../shared/f.yarn"].map { "\(folder.path)/\($0)" })
    #expect(try file.tables(in: "de") == ["\(folder.path)/game/de.csv"])
    #expect(try file.tables(in: "fr") == [])
    #expect(ProjectFile.path(in: folder.path + "/game") == path)
    #expect(ProjectFile.path(in: folder.path) == nil)
  }

  @Test("stands for its files where a path is asked for")
  func finding() throws {
    let folder = try TemporaryFolder()
    for name in ["game/a.yarn", "game/a.testplan", "game/b.yarn", "game/c.testplan"] {
      try folder.write("", to: name)
    }
    let path = try project(
      folder,
      #"{"projectFileVersion": 3, "baseLanguage": "nl", "sourceFiles": ["*.yarn"]}"#)
    #expect(
      try ScriptFile.find(".yarn", below: path).paths
        == ["game/a.yarn", "game/b.yarn"].map { "\(folder.path)/\($0)" })
    #expect(
      try ScriptFile.find(".testplan", below: path).paths == ["\(folder.path)/game/a.testplan"])
  }

  @Test("is refused where it reaches further up than the folder above its own")
  func above() throws {
    let folder = try TemporaryFolder()
    let path = try project(
      folder,
      #"{"projectFileVersion": 3, "baseLanguage": "nl", "sourceFiles": ["../../**/*.yarn"]}"#)
    #expect(throws: ArchiveError.unreadable(path, .leadsOut)) { try ProjectFile(path: path) }
  }

  @Test("is refused where it is broken, with its place")
  func broken() throws {
    let folder = try TemporaryFolder()
    let path = try project(folder, "{\n  \"projectFileVersion\": 3,,\n}")
    let problem = #expect(throws: ArchiveError.self) {
      try ScriptFile.find(".yarn", below: path)
    }
    #expect(
      problem?.dutch
        == "\(path):2:27: Hier klopt de JSON niet. "
        + "Kijk of er een komma, haakje of aanhalingsteken ontbreekt.")
  }
}
