import Foundation
import TestFiles
import Testing

@testable import Archive

@Suite("Files that a person asked for")
struct GeneratedFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func write(_ text: String, to path: String, force: Bool = false) throws {
    try GeneratedFile.write(text, to: path, mark: "by Weerwoord", force: force, isPrivate: true)
  }

  @Test("are made again where they are ours, and otherwise only by force")
  func again() throws {
    let path = folder.path + "/page.html"
    try write("one, by Weerwoord", to: path)
    try write("two, by Weerwoord", to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "two, by Weerwoord")
    try Data("somebody's".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: ArchiveError.notOurs(path)) { try write("three", to: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "somebody's")
    try write("four", to: path, force: true)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "four")
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(rights as? Int == 0o600)
  }

  @Test("need a name", arguments: ["", "folder/"])
  func noName(_ name: String) throws {
    #expect(throws: ArchiveError.noFileName) { try write("words", to: name) }
    #expect(
      ArchiveError.noFileName.dutch
        == "De naam van het bestand ontbreekt. Typ een naam, bijvoorbeeld: verslag.html")
    #expect(
      ArchiveError.noFileName.english
        == "The file's name is missing. Type a name, for example: report.html")
  }
}
