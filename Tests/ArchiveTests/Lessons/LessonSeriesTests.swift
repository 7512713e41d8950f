import Foundation
import TestFiles
import Testing

@testable import Archive

@Suite("The order of lessons a teacher writes")
struct LessonSeriesTests {
  @Test("a lesson, what is played or handed out, what to remember of it, and remarks")
  func read() {
    let series = LessonSeries(
      text: """
        // Voor klas 2A
        # Les 1. Wat kan ik?
        complimenten  in drietallen
        > Neem gekleurd papier mee.
          zelfportret

        #Les 2
        elektricien
        """)
    #expect(
      series.lessons == [
        .init(
          title: "Les 1. Wat kan ik?",
          lines: [
            .item(.init(name: "complimenten", note: "in drietallen", line: 3)),
            .note("Neem gekleurd papier mee."),
            .item(.init(name: "zelfportret", note: "", line: 5)),
          ]),
        .init(
          title: "Les 2", lines: [.item(.init(name: "elektricien", note: "", line: 8))]),
      ])
    #expect(series.strayLines == [])
  }

  @Test("what stands before the first lesson belongs to none; an empty file has no lessons")
  func stray() {
    let series = LessonSeries(text: "elektricien\n> Hoi\n# Les 1\ngarage\n")
    #expect(series.strayLines == [1, 2])
    #expect(series.items.map(\.name) == ["garage"])
    #expect(LessonSeries(text: "\n// niets\n").lessons == [])
  }

  @Test("a name means a scenario, or else a sheet; a project without the file has no series")
  func names() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("title: A\n---\nDag. #line:1\n===\n".utf8), to: "kantine/kantine.yarn")
    try folder.write(Array("# Blad\n".utf8), to: "bladen/thuis.md")
    let repertoire = try Repertoire(path: folder.path)
    #expect(try repertoire.lessonSeries() == nil)
    #expect(repertoire.lessonItem("Kantine") == .scenario("kantine"))
    #expect(repertoire.lessonItem("thuis") == .sheet("thuis"))
    #expect(repertoire.lessonItem("school") == nil)
    try folder.write(Array("# Les\nkantine\n".utf8), to: "lessenreeks.txt")
    #expect(try repertoire.lessonSeries()?.items.map(\.name) == ["kantine"])
  }
}
