import Archive
import Roleplay
import TestFiles
import Testing
import Yarn

@Suite("Sheets in a folder of scenarios")
struct HandoutFilesTests {
  private func repertoire(_ files: [String: String]) throws -> (TemporaryFolder, Repertoire) {
    let folder = try TemporaryFolder()
    try folder.write("title: Proef\n---\nDag. #line:p-1\n===\n", to: "proef/proef.yarn")
    for (name, text) in files { try folder.write(text, to: "bladen/\(name)") }
    return (folder, try Repertoire(path: folder.path))
  }

  @Test("are found by their name, or the beginning of it")
  func found() throws {
    let (folder, repertoire) = try repertoire([
      "thuis.md": "# Thuis", "thuis.en.md": "# Home", "stage-voor.md": "# Stage",
      "stage-na.md": "# Stage",
    ])
    defer { withExtendedLifetime(folder) {} }
    #expect(repertoire.names == ["proef"])
    #expect(try repertoire.handoutNames() == ["stage-na", "stage-voor", "thuis"])
    #expect(try repertoire.findHandout("THUIS") == "thuis")
    #expect(try repertoire.findHandout("stage-v") == "stage-voor")
    #expect(throws: ArchiveError.handoutAmbiguous("stage", among: ["stage-na", "stage-voor"])) {
      try repertoire.findHandout("stage")
    }
    #expect(
      throws: ArchiveError.handoutUnknown("werk", among: ["stage-na", "stage-voor", "thuis"])
    ) { try repertoire.findHandout("werk") }
  }

  @Test("are no sheets of their own in another language than the program's")
  func otherLanguages() throws {
    let (folder, repertoire) = try repertoire([
      "thuis.md": "# Thuis", "thuis.ar.md": "# البيت", "versie 1.2.md": "# Versie",
    ])
    defer { withExtendedLifetime(folder) {} }
    #expect(try repertoire.handoutNames() == ["thuis", "versie 1.2"])
  }

  @Test("are read in a language, or in Dutch where they are not translated")
  func languages() throws {
    let (folder, repertoire) = try repertoire([
      "thuis.md": "# Thuis", "thuis.en.md": "# Home", "stage.md": "# Stage",
    ])
    defer { withExtendedLifetime(folder) {} }
    #expect(try repertoire.handout("thuis", in: .english).0.title == "Home")
    #expect(try repertoire.handout("thuis", in: .english).language == .english)
    #expect(try repertoire.handout("stage", in: .english).0.title == "Stage")
    #expect(try repertoire.handout("stage", in: .english).language == .dutch)
  }

  @Test("take the lines they quote from the play, in their own language")
  func quotes() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Proef\n---\nRia: Dag. #line:p-1\n===\n", to: "proef/proef.yarn")
    try folder.write(
      "language,id,text\nen,line:p-1,Ria: Hello.\n", to: "proef/proef.en.csv")
    for (name, text) in [
      "kaart.md": "# Kaart\n> 1. {zin: proef p-1}\n",
      "kaart.en.md": "# Card\n> 1. {line: proef p-1}\n", "weg.md": "# Weg\n\n{zin: proef p-9}\n",
    ] { try folder.write(text, to: "bladen/\(name)") }
    let repertoire = try Repertoire(path: folder.path)
    for (language, words) in [(Language.dutch, "1. Dag."), (.english, "1. Hello.")] {
      let (sheet, _) = try repertoire.handout("kaart", in: language)
      #expect(sheet.blocks == [.card(title: words, lines: [])])
    }
    let refusal = #expect(throws: ArchiveError.self) {
      try repertoire.handout("weg", in: .dutch)
    }
    #expect(refusal?.dutch.contains("Regel 3: ‘proef’ heeft geen vaste regel ‘p-9’") == true)
  }

  @Test("that are missing or broken are told of")
  func problems() throws {
    let (folder, none) = try repertoire([:])
    defer { withExtendedLifetime(folder) {} }
    #expect(try none.handoutNames().isEmpty)
    #expect(throws: ArchiveError.noHandouts("\(folder.path)/bladen")) {
      try none.findHandout("thuis")
    }
    let (other, broken) = try repertoire(["thuis.md": "Thuis"])
    defer { withExtendedLifetime(other) {} }
    let problem = HandoutError(line: 1, reason: .noTitle)
    #expect(
      throws: ArchiveError.handoutUnreadable("\(other.path)/bladen/thuis.md", problem)
    ) { try broken.handout("thuis", in: .dutch) }
  }
}
