import Archive
import Foundation
import Roleplay
import TestFiles
import Testing

@Suite("The questionnaire in a folder of scenarios") struct QuestionnaireFilesTests {
  private static let dutch = "# Vraag\n## Hoe was het?\n| goed | slecht |\n|  |  |"

  /// A folder with a scenario, as every folder of scenarios has one.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("title: Proef\n---\nDag. #line:p-1\n===\n", to: "proef/proef.yarn")
    return folder
  }

  @Test("is there in each language of which the sheet asks the same") func languages() throws {
    let folder = try folder()
    try folder.write(Self.dutch, to: "bladen/vragenlijst-avond.md")
    try folder.write(
      Self.dutch.replacing("goed", with: "iyi"), to: "bladen/vragenlijst-avond.tr.md")
    try folder.write("# Question\n## How?\n| good |\n|  |", to: "bladen/vragenlijst-avond.en.md")
    try folder.write("geen blad", to: "bladen/vragenlijst-avond.uk.md")
    let found = try Repertoire(path: folder.path).questionnaires(
      in: ["en", "tr", "uk", "ar", "../tr"])
    #expect(found.keys.sorted() == ["nl", "tr"])
    #expect(found["tr"]?.questions[0].choices[0].words == "iyi")
  }

  @Test("is not there without a sheet") func none() throws {
    let folder = try folder()
    #expect(try Repertoire(path: folder.path).questionnaires(in: ["en"]).isEmpty)
  }

  @Test("ships in every language of the pages of phones") func shipped() throws {
    let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    let found = try Repertoire(path: checkout + "/Scenarios").questionnaires(
      in: ["en", "ar", "tr", "uk"])
    #expect(found.keys.sorted() == ["ar", "en", "nl", "tr", "uk"])
    let dutch = try #require(found["nl"])
    #expect(dutch.questions.count == 4)
    #expect(dutch.questions.map(\.isPersonal) == [false, false, false, true])
    for translated in found.values {
      #expect(
        translated.questions.map { $0.choices.map(\.picture) }
          == dutch.questions.map { $0.choices.map(\.picture) })
    }
  }
}
