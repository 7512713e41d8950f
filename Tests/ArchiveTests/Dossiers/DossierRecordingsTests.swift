import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("The recordings of a dossier")
struct DossierRecordingsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func play(_ insight: String, alias: String = "Tulp", day: Int = 21) throws -> Transcript {
    let journal = try folder.transcripts.begin(
      opening(alias: alias, recorded: "2026-11-\(day)T13:15:00Z"))
    try journal.append([
      Entry(
        number: 1, milliseconds: 0, kind: .cue(Cue(line: "line:a", text: "Wat?", kind: .insight))),
      Entry(number: 2, milliseconds: 0, kind: .reply(Reply(texts: [insight], isComplete: true))),
      end(3),
    ])
    try journal.finish()
    var reader = try TranscriptReader(path: journal.path)
    return try reader.rest()
  }

  @Test("are those it was kept from, and no other pupil's of the same name")
  func own() throws {
    let mine = try play("van mij")
    let later = try play("later", day: 22)
    // The same name, the same second, another laptop; and another day.
    _ = try play("van een ander")
    _ = try play("van mij", day: 23)
    _ = try play("van mij", alias: "Tulp Twee")
    let lessons = [mine, later].compactMap(\.lesson)
    #expect(lessons.count == 2)
    let dossier = Dossier(alias: "Tulp", lessons: lessons)
    #expect(folder.transcripts.recordings(of: dossier) == [mine, later])
  }

  @Test("are none where they were thrown away")
  func gone() throws {
    let lesson = Dossier.Lesson(
      scenario: "elektricien", heading: "x", recorded: "2026-11-21T13:15:00Z")
    let dossier = Dossier(alias: "Tulp", lessons: [lesson])
    #expect(folder.transcripts.recordings(of: dossier) == [])
    _ = try play("niet in het dossier")
    #expect(folder.transcripts.recordings(of: dossier) == [])
  }
}
