import Foundation
import Roleplay
import Testing

@testable import Archive

@Suite("Dossiers on the disk")
struct DossierFolderTests {
  let folder: TemporaryFolder
  /// Cheap, so that the tests are quick.
  private var dossiers: DossierFolder {
    DossierFolder(
      in: folder.transcripts, cost: .init(rounds: 2, blockSize: 1, parallelism: 1))
  }
  private var place: String { folder.transcripts.path + "/dossiers" }
  private let lesson = Dossier.Lesson(
    scenario: "elektricien", heading: "De elektricien", recorded: "2026-11-21T13:15:00Z",
    remarks: [.init(kind: .nextStep, question: "Wat ga je doen?", words: "Bellen.")])

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("opens with its code, however it is typed, and with no other")
  func code() throws {
    let dossier = Dossier(alias: "Tulp", lessons: [lesson])
    let code = try dossiers.begin(dossier)
    #expect(
      code.description.wholeMatch(of: /[CDFGHJKMNPRTWX34679]{3} [CDFGHJKMNPRTWX34679]{3}/) != nil)
    let small = code.description.lowercased()
    for typed in [code.description, small, small.filter { $0 != " " }, small + "  ", "-" + small] {
      #expect(try dossiers.dossier(of: "Tulp", code: typed) == dossier)
    }
    for typed in ["", "   ", String(small.dropLast()), small + "c", "Tulp"] {
      #expect(try dossiers.dossier(of: "Tulp", code: typed) == nil)
    }
    #expect(try dossiers.dossier(of: "Tulp") == dossier, "a teacher needs none")
  }

  @Test("is for this person alone, and does not hold its code")
  func rightsAndHash() throws {
    let code = try dossiers.begin(Dossier(alias: "Tulp", lessons: [lesson]))
    #expect(try rights(of: place) == "700")
    #expect(try folder.names(in: "Transcripts/dossiers") == [".lock", "tulp.json"])
    #expect(try rights(of: place + "/tulp.json") == "600")
    let kept = try text(of: place + "/tulp.json")
    #expect(!kept.contains(code.description))
    #expect(!kept.contains(code.plain))
    #expect(kept.contains("\"code\" : \"scrypt 2 1 1 "))
  }

  @Test("grows by what each play gives; a recording counts once")
  func adding() throws {
    _ = try dossiers.begin(Dossier(alias: "Tulp", lessons: [lesson]))
    var next = lesson
    next.recorded = "2026-11-28T13:15:00Z"
    try dossiers.add(next, to: "Tulp")
    next.heading = "Nog eens"
    try dossiers.add(next, to: "tulp")
    #expect(try dossiers.dossier(of: "Tulp").lessons == [lesson, next])
  }

  @Test("a new code takes the old one's place")
  func renewing() throws {
    let old = try dossiers.begin(Dossier(alias: "Tulp", lessons: [lesson]))
    let new = try dossiers.renewCode(of: "Tulp")
    #expect(try dossiers.dossier(of: "Tulp", code: old.description) == nil)
    #expect(try dossiers.dossier(of: "Tulp", code: new.description)?.lessons == [lesson])
  }

  @Test("no alias has two; capitals and spaces make no other alias")
  func names() throws {
    #expect(dossiers.aliases == [])
    #expect(!dossiers.contains("Tulp"))
    _ = try dossiers.begin(Dossier(alias: "Tulp 2"))
    _ = try dossiers.begin(Dossier(alias: "Ree"))
    #expect(dossiers.aliases == ["Ree", "Tulp 2"])
    #expect(dossiers.contains("tulp 2"))
    #expect(!dossiers.contains("../dossiers/ree"))
    #expect(throws: ArchiveProblem.dossierThere("tulp 2")) {
      try dossiers.begin(Dossier(alias: "tulp 2"))
    }
    #expect(throws: ArchiveProblem.noDossier("Vos")) { try dossiers.dossier(of: "Vos") }
    #expect(throws: ArchiveProblem.noDossier("Vos")) { try dossiers.renewCode(of: "Vos") }
    #expect(throws: ArchiveProblem.aliasCharacter(".")) {
      try dossiers.begin(Dossier(alias: "../Vos"))
    }
  }

  @Test("a broken or newer file is its sentence, and still holds its name")
  func broken() throws {
    for wrong in ["", "{}", "{\"weerwoord\":1,\"code\":\"x\"}", "geen json"] {
      let path = try folder.write(wrong, to: "Transcripts/dossiers/vos.json")
      #expect(throws: ArchiveProblem.dossierBroken(path)) { try dossiers.dossier(of: "Vos") }
      #expect(throws: ArchiveProblem.dossierBroken(path)) {
        try dossiers.dossier(of: "Vos", code: "CDF GHJ")
      }
      #expect(throws: ArchiveProblem.dossierBroken(path)) { try dossiers.add(lesson, to: "Vos") }
      #expect(try text(of: path) == wrong)
    }
    #expect(dossiers.aliases == ["vos"])
    let path = try folder.write("{\"weerwoord\": 2}", to: "Transcripts/dossiers/das.json")
    #expect(throws: ArchiveProblem.newerDossier(path, 2)) { try dossiers.dossier(of: "Das") }
    let file = try folder.write("", to: "elders/dossiers")
    let elsewhere = DossierFolder(in: TranscriptFolder(path: folder.path + "/elders"))
    #expect(throws: ArchiveProblem.dossierNotKept(file + "/vos.json", .noFolder)) {
      try elsewhere.begin(Dossier(alias: "Vos"))
    }
  }

  @Test("waits while somebody else writes, then says so and changes nothing")
  func busy() throws {
    _ = try dossiers.begin(Dossier(alias: "Tulp"))
    let holder = try Descriptor(place + "/.lock", O_RDWR)
    #expect(holder.lock() == .held)
    #expect(throws: ArchiveProblem.dossierInUse(place + "/tulp.json")) {
      try dossiers.add(lesson, to: "Tulp")
    }
    #expect(try dossiers.dossier(of: "Tulp").lessons == [])
    holder.unlock()
    try dossiers.add(lesson, to: "Tulp")
    #expect(try dossiers.dossier(of: "Tulp").lessons == [lesson])
  }

  @Test("many writers at once lose nothing")
  func together() async throws {
    _ = try dossiers.begin(Dossier(alias: "Tulp"))
    let dossiers = dossiers
    let lesson = lesson
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          var lesson = lesson
          lesson.recorded = String(number)
          try? dossiers.add(lesson, to: "Tulp")
        }
      }
    }
    #expect(
      try Set(dossiers.dossier(of: "Tulp").lessons.map(\.recorded))
        == Set((0..<8).map { String($0) }))
  }

  @Test("a folder of recordings that others may see is closed although dossiers stand in it")
  func closing() throws {
    _ = try dossiers.begin(Dossier(alias: "Tulp"))
    chmod(folder.transcripts.path, 0o755)
    chmod(place, 0o755)
    try folder.transcripts.begin(opening()).release()
    #expect(try rights(of: folder.transcripts.path) == "700")
    try dossiers.add(lesson, to: "Tulp")
    #expect(try rights(of: place) == "700")
  }
}
