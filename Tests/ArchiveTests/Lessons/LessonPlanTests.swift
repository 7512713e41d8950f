import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("A lesson of moments")
struct LessonPlanTests {
  let folder: TemporaryFolder
  let lessons: LessonFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.recording(answers: 1)
    lessons = LessonFolder(in: folder.transcripts)
  }

  @Test("is written by hand: a moment a line, its question on more, remarks between")
  func text() {
    let lesson = LessonPlan(
      text: """
        \u{FEFF}# Wat doe je als je vader iets anders wil?\r
        20251121-131500-elektricien-Tulp 17 Wat zou jij zeggen?\r
        \r
        20251121-132200-elektricien-Ree.jsonl   42
           Wat zie je
        \tin zijn gezicht?
        zonder nummer
           en wat daarbij hoort
        a 0 nul is geen regel
        # nog een
        a 3
        """)
    #expect(
      lesson.moments == [
        .init(
          recording: "20251121-131500-elektricien-Tulp", entry: 17,
          question: "Wat zou jij zeggen?", line: 2),
        .init(
          recording: "20251121-132200-elektricien-Ree.jsonl", entry: 42,
          question: "Wat zie je in zijn gezicht?", line: 4),
        .init(recording: "a", entry: 3, question: "", line: 11),
      ])
    #expect(lesson.brokenLines == [7, 8, 9])
  }

  @Test("put together of files, has marks of their beginnings within: no part of a name")
  func marksWithin() {
    let lesson = LessonPlan(text: "a 3\n\u{FEFF}Tulp 17 Wat nu?\n\u{FEFF}  En dan?\n")
    #expect(lesson.moments.map(\.recording) == ["a", "Tulp"])
    #expect(lesson.moments.map(\.question) == ["", "Wat nu? En dan?"])
    let left = LessonPlan.text("a 3\nTu\u{FEFF}lp 17 Wat?\n", without: "Tulp")
    #expect(left.text == "a 3\n")
  }

  @Test(
    "without a recording, has none of its moments nor their questions, however they are indented",
    arguments: [
      "  Tulp 17 Wat zei Tulp?\nRoos 3 En hier?\n",
      "Tulp 17 Wat\n\n  zei Tulp?\nRoos 3 En hier?\n",
      "Tulp 17 Wat\n# nog\n  zei Tulp?\nRoos 3 En hier?\n",
      "zonder\n  Tulp 17 Wat zei Tulp?\nRoos 3 En hier?\n",
      "Tulp zei dit\nRoos 3 En hier?\n",
      "Roos 3 En hier?\nTulp zei dit\n  Roos 4 En nu?\n",
    ])
  func without(text: String) {
    let before = LessonPlan(text: text).moments.filter { $0.recording == "Roos" }
    let (left, removed) = LessonPlan.text(text, without: "Tulp")
    #expect(removed == 1)
    #expect(!left.contains("Tulp"))
    let after = LessonPlan(text: left).moments
    #expect(after.map(\.recording) == before.map(\.recording))
    #expect(after.map(\.question) == before.map(\.question))
  }

  @Test("without a recording, keeps an accent that stood behind the blank of the next one")
  func accentBehindIndentation() {
    let (left, _) = LessonPlan.text(
      "Tulp 17 Wat?\nzomaar\n \u{301}Roos 3 En hier?\n", without: "Tulp")
    #expect(LessonPlan(text: left).moments.map(\.recording) == ["\u{301}Roos"])
  }

  @Test("gets a moment at its end, whatever stands there; for one person alone")
  func add() throws {
    #expect(try lessons.names == [])
    try lessons.add(.init(recording: "a", entry: 3, question: "Wat nu?\nEn dan?"), to: "Thuis-1")
    let path = try lessons.path(of: "Thuis-1")
    #expect(path == folder.transcripts.path + "/lesson-Thuis-1.txt")
    #expect(try rights(of: path) == "600")
    try TestFiles.add("# slot", to: path)
    try lessons.add(.init(recording: "b", entry: 4, question: ""), to: "Thuis-1")
    #expect(try TestFiles.contents(of: path) == "a 3 Wat nu? En dan?\n# slot\nb 4\n")
    #expect(try lessons.lesson("Thuis-1").moments.map(\.entry) == [3, 4])
    #expect(try lessons.names == ["Thuis-1"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.transcripts.path)
    _ = try folder.transcripts.begin(opening(alias: "Bo"))
  }

  @Test("has a name that is a word, and is there")
  func names() throws {
    for name in ["", "../weg", "a b", "a/b", String(repeating: "x", count: 61)] {
      #expect(throws: ArchiveError.invalidLessonName(name)) { try lessons.path(of: name) }
    }
    try lessons.add(.init(recording: "a", entry: 3, question: ""), to: "één")
    #expect(throws: ArchiveError.noLesson("twee", among: ["één"])) {
      try lessons.lesson("twee")
    }
    #expect(
      ArchiveError.noLesson("twee", among: ["één"]).dutch
        == "Er is geen les “twee”. Kies uit: één.")
  }
}
