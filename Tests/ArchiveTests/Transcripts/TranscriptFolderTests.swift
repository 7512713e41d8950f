import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("The folder of transcripts")
struct TranscriptFolderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("names a recording by its time, scenario and alias")
  func name() throws {
    let journal = try folder.transcripts.begin(opening(alias: "Zoë 2"))
    #expect(
      journal.path == folder.path + "/Transcripts/20261121-131500-elektricien-Zoë-2.jsonl")
  }

  @Test("numbers recordings that begin in the same second under the same alias")
  func clash() throws {
    let journals = try (1...3).map { _ in try folder.transcripts.begin(opening()) }
    #expect(
      journals.map { Folder.name(of: $0.path) } == [
        "20261121-131500-elektricien-Tulp.jsonl", "20261121-131500-elektricien-Tulp-2.jsonl",
        "20261121-131500-elektricien-Tulp-3.jsonl",
      ])
  }

  @Test(
    "is made with the folders above it, for this person alone, whatever the mask",
    arguments: [
      "000", "022", "777",
    ])
  func mask(mask: String) throws {
    let probe = Probe(wrapper: ["sh", "-c", "umask \(mask); exec \"$0\" \"$@\""])
    let outcome = try probe.run("begin", folder.path + "/above/Transcripts", "1")
    #expect(outcome.said == ["begun", "1"])
    #expect(try rights(of: folder.path + "/above") == "700")
    #expect(try rights(of: folder.path + "/above/Transcripts") == "700")
    let name = try #require(try folder.names(in: "above/Transcripts").first)
    #expect(try rights(of: folder.path + "/above/Transcripts/" + name) == "600")
  }

  @Test("is closed to others where it was open, when it holds nothing but recordings")
  func closing() throws {
    let path = try folder.makeFolder("Transcripts")
    try folder.write("*\n", to: "Transcripts/.gitignore")
    try folder.write("# Recordings\n", to: "Transcripts/README.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    _ = try folder.recording(answers: 1)
    #expect(try rights(of: path) == "700")
  }

  @Test("is refused where others can look into it and it holds other things")
  func foreign() throws {
    let path = try folder.makeFolder("Transcripts")
    try folder.write("mine", to: "Transcripts/thesis.odt")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let problem = #expect(throws: ArchiveError.self) { try folder.transcripts.begin(opening()) }
    #expect(
      problem?.dutch
        == "Anderen kunnen in de map \(path) kijken. Kies een lege map voor de opnamen.")
    #expect(try rights(of: path) == "755")
    #expect(try folder.names(in: "Transcripts") == ["thesis.odt"])
  }

  @Test("is refused where a file stands in its place, or it cannot be made")
  func impossible() throws {
    let path = try folder.write("", to: "Transcripts")
    let inPlace = #expect(throws: ArchiveError.self) { try folder.transcripts.begin(opening()) }
    #expect(
      inPlace?.english
        == "The folder \(path) cannot be made. This is not a folder. Choose a folder.")
    let below = #expect(throws: ArchiveError.self) {
      try TranscriptFolder(path: path + "/more").begin(opening())
    }
    #expect(below == .folderNotMade(path + "/more", .notAFolder))
    let nowhere = #expect(throws: ArchiveError.self) {
      try TranscriptFolder(path: "/proc/weerwoord").begin(opening())
    }
    #expect(nowhere == .folderNotMade("/proc/weerwoord", .missing))
  }

  @Test("stays in its folder whatever a scenario is called")
  func scenario() throws {
    var opening = opening()
    opening.scenario = "../../x\u{1B}"
    #expect(
      try folder.transcripts.begin(opening).path
        == folder.path + "/Transcripts/20261121-131500-..-..-x�-Tulp.jsonl")
  }

  @Test("takes no alias that is a path")
  func alias() throws {
    #expect(throws: ArchiveError.invalidAliasCharacter(".")) {
      try folder.transcripts.begin(opening(alias: "../../x"))
    }
    #expect(try folder.names() == [])
  }
}
