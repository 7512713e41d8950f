import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

@Suite("Dossiers on the disk")
struct DossierFolderTests {
  let folder: TemporaryFolder
  private var dossiers: DossierFolder { DossierFolder(in: folder.transcripts) }
  private var place: String { folder.transcripts.path + "/dossiers" }
  private let lesson = Dossier.Lesson(
    scenario: "elektricien", heading: "De elektricien", recorded: "2026-11-21T13:15:00Z",
    reflections: [.init(kind: .nextStep, question: "Wat ga je doen?", words: "Bellen.")])

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
      // The right code ends the count of wrong ones.
      #expect(try dossiers.dossier(of: "Tulp", code: code.description) == dossier)
    }
    #expect(try dossiers.dossier(of: "Tulp") == dossier, "a teacher needs none")
  }

  @Test("is for this person alone, and does not hold its code")
  func rightsAndHash() throws {
    let code = try dossiers.begin(Dossier(alias: "Tulp", lessons: [lesson]))
    #expect(try rights(of: place) == "700")
    let names = try folder.names(in: "Transcripts/dossiers")
    #expect(names.count == 2 && names[0] == ".lock")
    #expect(names[1].wholeMatch(of: /tulp-[0-9a-f]{12}\.json/) != nil)
    #expect(try rights(of: place + "/" + names[1]) == "600")
    let kept = try contents(of: place + "/" + names[1])
    #expect(!kept.contains(code.description))
    #expect(!kept.contains(code.plain))
    #expect(kept.contains("\"code\":\"argon2id 2 19456 "))
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

  /// A dossier with the code 44F 3N4, as version 4eae3f6 kept it.
  private static let earlier = """
    {
      "code" : "scrypt 16384 8 5 b63c0661e52ae9ba9f9cc3a2257b63af \
    072e1f931fd60e9f047b752fb1ab6b00bb89877f372e9aa9b79feea192c516fa",
      "dossier" : {
        "alias" : "Tulp",
        "lessons" : [
          {
            "agreements" : [

            ],
            "heading" : "De les",
            "recorded" : "2026-11-29T00:07:31Z",
            "remarks" : [
              {
                "kind" : "nextStep",
                "question" : "Wat ga je doen?",
                "words" : "Ik bel mijn tante."
              }
            ],
            "scenario" : "les"
          }
        ]
      },
      "weerwoord" : 1
    }

    """

  @Test("a code that an earlier version kept still opens, and is then kept as new ones are")
  func earlierCode() throws {
    let path = try folder.write(Self.earlier, to: "Transcripts/dossiers/tulp.json")
    #expect(try dossiers.dossier(of: "Tulp", code: "44F 3N5") == nil)
    #expect(try contents(of: path) == Self.earlier)
    let dossier = try #require(try dossiers.dossier(of: "Tulp", code: "44f3n4"))
    #expect(dossier.lessons.first?.reflections.first?.words == "Ik bel mijn tante.")
    #expect(!FileManager.default.fileExists(atPath: path))
    let name = try #require(try folder.names(in: "Transcripts/dossiers").last)
    let renewed = try contents(of: place + "/" + name)
    #expect(renewed.contains("\"code\":\"argon2id 2 19456 "))
    let lesson = """
      {"scenario":"les","heading":"De les","recorded":"2026-11-29T00:07:31Z","remarks":[{\
      "kind":"nextStep","question":"Wat ga je doen?","words":"Ik bel mijn tante."}],"agreements":[]}
      """
    #expect(renewed.hasSuffix("\"dossier\":{\"alias\":\"Tulp\",\"lessons\":[\(lesson)]}}\n"))
    #expect(try dossiers.dossier(of: "Tulp", code: "44F 3N4") == dossier)
    #expect(try dossiers.dossier(of: "Tulp", code: "44F 3N5") == nil)
    #expect(try contents(of: place + "/" + name) == renewed, "once is enough")
  }

  @Test("a code opens also while somebody else writes, and is then not kept anew")
  func earlierCodeWhileBusy() throws {
    let path = try folder.write(Self.earlier, to: "Transcripts/dossiers/tulp.json")
    let holder = try Descriptor(place + "/.lock", O_RDWR | O_CREAT)
    #expect(holder.lock() == .held)
    #expect(try dossiers.dossier(of: "Tulp", code: "44F 3N4") != nil)
    #expect(try contents(of: path) == Self.earlier)
  }

  @Test(
    "a code opens also where it cannot be kept anew",
    .enabled(if: SmallDisk.isPossible, "a small disk can be mounted by root only"))
  func noRenewal() throws {
    for spoil in [SmallDisk.fill, SmallDisk.makeReadOnly] {
      let disk = try SmallDisk(bytes: 64 << 10)
      let place = TranscriptFolder(path: disk.path)
      try FileManager.default.createDirectory(
        atPath: disk.path + "/dossiers", withIntermediateDirectories: true)
      let path = disk.path + "/dossiers/tulp.json"
      try Data(Self.earlier.utf8).write(to: URL(fileURLWithPath: path))
      try spoil(disk)()
      #expect(try DossierFolder(in: place).dossier(of: "Tulp", code: "44F 3N4") != nil)
      #expect(try DossierFolder(in: place).dossier(of: "Tulp", code: "44F 3N5") == nil)
      #expect(try contents(of: path) == Self.earlier)
    }
  }

  @Test("a damaged code, or one that asks too much, is its sentence; a new code mends it")
  func brokenCode() throws {
    let rest = String(repeating: "5a", count: 16) + " " + String(repeating: "c3", count: 32)
    let path = place + "/tulp.json"
    for (code, problem) in [
      ("x", ArchiveError.invalidDossierCode(path)),
      ("scrypt 16384 8 5 00", .invalidDossierCode(path)),
      ("scrypt 1048576 32 16 \(rest)", .dossierCodeTooCostly(path)),
      ("argon2id 9 99999 \(rest)", .dossierCodeTooCostly(path)),
    ] {
      let file = Self.earlier.replacing(/"scrypt [^"]*"/, with: "\"\(code)\"")
      try folder.write(file, to: "Transcripts/dossiers/tulp.json")
      #expect(throws: problem) { try dossiers.dossier(of: "Tulp", code: "44F 3N4") }
      #expect(try contents(of: path) == file)
      #expect(try dossiers.dossier(of: "Tulp").lessons.count == 1)
      let new = try dossiers.renewCode(of: "Tulp")
      #expect(try dossiers.dossier(of: "Tulp", code: new.description)?.lessons.count == 1)
      try FileManager.default.removeItem(atPath: place)
    }
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
    #expect(throws: ArchiveError.dossierExists("tulp 2")) {
      try dossiers.begin(Dossier(alias: "tulp 2"))
    }
    #expect(throws: ArchiveError.noDossier("Vos")) { try dossiers.dossier(of: "Vos") }
    #expect(throws: ArchiveError.noDossier("Vos")) { try dossiers.renewCode(of: "Vos") }
    #expect(throws: ArchiveError.invalidAliasCharacter(".")) {
      try dossiers.begin(Dossier(alias: "../Vos"))
    }
  }

  /// Copies the dossiers of other recordings over, as somebody does with a stick.
  private func copy(_ other: TranscriptFolder, over place: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: place, withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: other.path + "/dossiers")
    where name.hasSuffix(".json") {
      try? files.removeItem(atPath: place + "/" + name)
      try files.copyItem(atPath: other.path + "/dossiers/" + name, toPath: place + "/" + name)
    }
  }

  private func lesson(_ day: Int) -> Dossier.Lesson {
    var lesson = lesson
    lesson.recorded = "2026-11-\(day)T13:15:00Z"
    return lesson
  }

  @Test("two pupils of one name keep two, and either code opens the right one")
  func twoPupils() throws {
    let other = TranscriptFolder(path: folder.path + "/laptop-2")
    let here = try dossiers.begin(Dossier(alias: "Tulp", lessons: [lesson(21)]))
    let there = try DossierFolder(in: other).begin(Dossier(alias: "Tulp", lessons: [lesson(22)]))
    try copy(other, over: place)
    let mine = try #require(try dossiers.open("Tulp", code: here.description))
    let theirs = try #require(try dossiers.open("tulp", code: there.description))
    #expect(mine.dossier.lessons == [lesson(21)])
    #expect(theirs.dossier.lessons == [lesson(22)])
    #expect(dossiers.aliases == ["Tulp"])
    let several = ArchiveError.dossiersDiffer("Tulp", count: 2)
    #expect(throws: several) { try dossiers.dossier(of: "Tulp") }
    #expect(throws: several) { try dossiers.renewCode(of: "Tulp") }
    #expect(throws: several) { try dossiers.add(lesson(23), to: "Tulp") }
    #expect(
      several.dutch == "Er zijn 2 dossiers van “Tulp”, elk met een eigen code. "
        + "Alleen de code van de leerling opent het goede.")
    try dossiers.add(lesson(23), to: "Tulp", key: theirs.key)
    #expect(
      try dossiers.dossier(of: "Tulp", code: there.description)?.lessons == [
        lesson(22), lesson(23),
      ])
    #expect(try dossiers.dossier(of: "Tulp", code: here.description)?.lessons == [lesson(21)])
  }

  @Test(
    "one that grew on two laptops is one again where they are copied together, with nothing lost")
  func travelling() throws {
    let other = TranscriptFolder(path: folder.path + "/laptop-2")
    let code = try dossiers.begin(Dossier(alias: "Tulp", lessons: [lesson(21)]))
    try copy(folder.transcripts, over: other.path + "/dossiers")
    try DossierFolder(in: other).add(lesson(22), to: "Tulp")
    try dossiers.add(lesson(23), to: "Tulp")
    try copy(other, over: place)
    #expect(
      try dossiers.dossier(of: "Tulp").lessons == [lesson(21), lesson(22), lesson(23)],
      "a teacher sees all")
    #expect(
      try dossiers.dossier(of: "Tulp", code: code.description)?.lessons
        == [lesson(21), lesson(22), lesson(23)])
    #expect(try folder.names(in: "Transcripts/dossiers").count == 2, "one file, and the lock")
    // An older copy that comes back takes nothing away.
    try copy(other, over: place)
    #expect(
      try dossiers.dossier(of: "Tulp", code: code.description)?.lessons
        == [lesson(21), lesson(22), lesson(23)])
  }

  @Test("one of an earlier version and its copy, whose code was kept anew, are one")
  func earlierCopy() throws {
    try folder.write(Self.earlier, to: "Transcripts/dossiers/tulp.json")
    _ = try dossiers.dossier(of: "Tulp", code: "44F 3N4")
    try dossiers.add(lesson, to: "Tulp")
    try folder.write(Self.earlier, to: "Transcripts/dossiers/tulp.json")
    #expect(try dossiers.dossier(of: "Tulp", code: "44F 3N4")?.lessons.count == 2)
    #expect(try folder.names(in: "Transcripts/dossiers").count == 2)
  }

  @Test("those in laptops' folders on a stick are found, and stay as they are")
  func below() throws {
    let stick = TranscriptFolder(path: folder.path + "/stick")
    let laptops = (1...2).map { TranscriptFolder(path: stick.path + "/2A/laptop-\($0)") }
    let code = try DossierFolder(in: laptops[0]).begin(
      Dossier(alias: "Tulp", lessons: [lesson(21)]))
    try copy(laptops[0], over: laptops[1].path + "/dossiers")
    try DossierFolder(in: laptops[1]).add(lesson(22), to: "Tulp")
    let found = DossierFolder(in: stick, isSearchedBelow: true)
    #expect(found.aliases == ["Tulp"])
    #expect(try found.dossier(of: "Tulp").lessons == [lesson(21), lesson(22)])
    #expect(try found.dossier(of: "Tulp", code: code.description)?.lessons.count == 2)
    #expect(!FileManager.default.fileExists(atPath: stick.path + "/dossiers"))
    #expect(!DossierFolder(in: stick).contains("Tulp"))
  }

  @Test("a broken or newer file is its sentence, and still holds its name")
  func broken() throws {
    for wrong in ["", "{}", "{\"weerwoord\":1,\"code\":\"x\"}", "geen json"] {
      let path = try folder.write(wrong, to: "Transcripts/dossiers/vos.json")
      #expect(throws: ArchiveError.invalidDossier(path)) { try dossiers.dossier(of: "Vos") }
      #expect(throws: ArchiveError.invalidDossier(path)) {
        try dossiers.dossier(of: "Vos", code: "CDF GHJ")
      }
      #expect(throws: ArchiveError.invalidDossier(path)) { try dossiers.add(lesson, to: "Vos") }
      #expect(try contents(of: path) == wrong)
    }
    #expect(dossiers.aliases == ["vos"])
    let path = try folder.write("{\"weerwoord\": 2}", to: "Transcripts/dossiers/das.json")
    #expect(throws: ArchiveError.newerDossier(path, 2)) { try dossiers.dossier(of: "Das") }
    let file = try folder.write("", to: "elders/dossiers")
    let elsewhere = DossierFolder(in: TranscriptFolder(path: folder.path + "/elders"))
    #expect(throws: ArchiveError.dossierNotStored(file + "/vos.json", .notAFolder)) {
      try elsewhere.begin(Dossier(alias: "Vos"))
    }
  }

  @Test("waits while somebody else writes, then says so and changes nothing")
  func busy() throws {
    _ = try dossiers.begin(Dossier(alias: "Tulp"))
    let holder = try Descriptor(place + "/.lock", O_RDWR)
    #expect(holder.lock() == .held)
    #expect(throws: ArchiveError.dossierInUse(place + "/tulp.json")) {
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
