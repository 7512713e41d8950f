import Discussion
import Foundation
import Roleplay
import Testing
import Yarn

@Suite("What a class said, with all that belongs to it")
struct ClassDiscussionTests {
  private func folder() throws -> RecordingsFolder {
    let folder = try RecordingsFolder()
    for (number, option) in ["a", "a", "b"].enumerated() {
      try folder.add(
        .proef([.choice("1", ["a", "b"], .chose(option)), .ask("2", ["Ik vroeg het."])])
          .by(seed: UInt32(number + 1)))
    }
    return folder
  }

  private func discussion(
    of folder: RecordingsFolder, scenario: String? = nil
  ) throws -> ClassDiscussion {
    try ClassDiscussion(
      paths: [folder.path], scenario: scenario, repertoire: nil, smallestGroup: 5)
  }

  @Test("becomes a page without a terminal: nothing here knows of one")
  func page() throws {
    let folder = try folder()
    var discussion = try discussion(of: folder, scenario: "pro")
    #expect(discussion.scenario == "proef")
    #expect(!ReportPage(discussion.results, in: .dutch).html.contains("Ik vroeg het."))
    let counted = discussion.results
    let texts = try discussion.openTexts()
    #expect(!texts.isEmpty)
    // Reading the words counts nothing twice.
    #expect(discussion.results == counted)
    try discussion.desk.decide { moderation in
      for text in texts { moderation.verdicts[text.key] = .shown(blanks: []) }
    }
    #expect(ReportPage(discussion.results, in: .dutch).html.contains("Ik vroeg het."))
  }

  @Test("keeps no words that the teacher has not read, and counts them, until they are to be read")
  func kept() throws {
    let folder = try folder()
    var discussion = try discussion(of: folder)
    func unread() -> [Int] {
      discussion.results.questions.compactMap {
        if case .answers(let answers) = $0.figure { answers.unread } else { nil }
      }
    }
    #expect(discussion.reading.openTexts(of: "proef").isEmpty)
    let before = unread()
    #expect(before.contains { $0 > 0 })
    let texts = try discussion.openTexts()
    #expect(unread() == before)
    let first = try #require(texts.first)
    try discussion.desk.decide { $0.verdicts[first.key] = .shown(blanks: []) }
    // Another reading finds the decision, and the words with it.
    let again = try self.discussion(of: folder)
    #expect(again.reading.openTexts(of: "proef") == [first])
    #expect(again.results == discussion.results)
  }

  @Test("finds the teacher's decisions in whichever folder below they lie")
  func decisionsElsewhere() throws {
    let folder = try folder()
    var discussion = try discussion(of: folder)
    let texts = try discussion.openTexts()
    try discussion.desk.decide { moderation in
      for text in texts { moderation.verdicts[text.key] = .shown(blanks: []) }
    }
    let files = FileManager.default
    let names = try files.contentsOfDirectory(atPath: folder.path).sorted()
    for (place, name) in ["z", "a", "m"].enumerated() {
      try files.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: false)
      // A recording in each, and all decisions in the last.
      for file in names where file.hasSuffix(".jsonl") ? file == recording(place) : place == 2 {
        try files.moveItem(
          atPath: "\(folder.path)/\(file)", toPath: "\(folder.path)/\(name)/\(file)")
      }
    }
    func recording(_ place: Int) -> String? {
      let recordings = names.filter { $0.hasSuffix(".jsonl") }
      return recordings.indices.contains(place) ? recordings[place] : nil
    }
    let later = try self.discussion(of: folder)
    #expect(later.reading.openTexts(of: "proef").count == 3)
    #expect(ReportPage(later.results, in: .dutch).html.contains("Ik vroeg het."))
  }

  @Test("no recordings is a sentence, and a scenario nobody played too")
  func nothing() throws {
    let empty = try RecordingsFolder()
    #expect(throws: ClassDiscussionError.nothingToDiscuss(empty.path, skipped: 0)) {
      try discussion(of: empty)
    }
    #expect(
      ClassDiscussionError.nothingToDiscuss("/x", skipped: 2).dutch
        == "In /x staat geen opname die af is (2 overgeslagen). Speel eerst een scenario.")
    let folder = try folder()
    #expect(throws: ClassDiscussionError.noSuchScenario("ander", among: ["proef"])) {
      try discussion(of: folder, scenario: "ander")
    }
  }
}
