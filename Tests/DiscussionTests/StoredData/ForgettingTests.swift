import Archive
import Foundation
import Roleplay
import TestFiles
import Testing
import Yarn

@testable import Discussion

/// What is kept about a pupil is found, and gone when it is forgotten: a random word that was put
/// into everything is looked for among all bytes of the folder.
@Suite("What is kept about an alias")
struct ForgettingTests {
  private let folder: RecordingsFolder
  /// A word that is nowhere but where this test puts it.
  private let canary = "kanarie" + String(UInt64.random(in: 1...UInt64.max), radix: 36)

  init() throws {
    folder = try RecordingsFolder()
  }

  private var transcripts: TranscriptFolder { TranscriptFolder(path: folder.path) }
  private var forgetting: Forgetting { Forgetting(in: transcripts) }

  /// A class folder in which everything there can be is kept about Tulp, with the canary in it, and
  /// about Otter without.
  private func fill() throws {
    let own = Transcript.proef(
      [.ask("a", [canary]), .notes("b", Reply(texts: [canary + " thuis"], headings: [canary]))])
    let name = "2A/20260101-100000-proef-Tulp"
    try folder.add(own, name: name + ".jsonl")
    for (suffix, kind) in [
      (
        ".marks",
        "{\"entry\":3,\"kind\":\"note\",\"text\":\"\(canary)\",\"by\":\"d\",\"at\":\"x\"}\n"
      ),
      (".strip.html", "<p>\(canary)</p>"), (".afspraken.html", canary),
      (".code", canary), (".ballots", canary + "\n"), (".jsonl.damaged", canary),
      (".jsonl.damaged-2", canary),
    ] {
      try folder.add(kind, name: name + suffix)
    }
    try folder.add(canary, name: "2A/.20260101-100000-proef-Tulp.jsonl.new")
    // A what-if of the class repeats the words; and a what-if of that.
    var whatIf = own
    whatIf.opening.alias = "Klas"
    whatIf.opening.parent = .init(recording: "20260101-100000-proef-Tulp.jsonl", entry: 3)
    try folder.add(whatIf, name: "2A/20260102-100000-proef-Klas.jsonl")
    whatIf.opening.parent = .init(recording: "20260102-100000-proef-Klas.jsonl", entry: 3)
    try folder.add(whatIf, name: "2A/20260103-100000-proef-Klas.jsonl")
    // One that cannot be read, known by its name.
    try folder.add("{\(canary)", name: "2A/20260104-100000-proef-Tulp-2.jsonl")

    let dossiers = DossierFolder(in: TranscriptFolder(path: folder.path + "/2A"))
    _ = try dossiers.begin(Dossier(alias: "Tulp"))
    try dossiers.add(
      .init(
        scenario: "proef", heading: "Een proef", recorded: "2026-01-01T10:00:00Z",
        reflections: [.init(kind: .insight, question: "Wat?", words: canary)]), to: "Tulp")
    // Somebody typed wrong codes for it.
    try folder.add(canary, name: "2A/dossiers/tulp.attempts")
    try folder.add(
      "# Thuis\n20260101-100000-proef-Tulp 3 Wat zou \(canary) zeggen?\n  \(canary)!\n"
        + "20260101-110000-proef-Otter 3 En jij?\n", name: "lesson-Thuis.txt")
    try folder.add(
      "20260101-100000-proef-Tulp.jsonl 3 \(canary)\n", name: "2A/lesson-Alleen.txt")

    let other = Transcript.proef(
      [.ask("a", ["Ik ook."])], alias: "Otter", recorded: "2026-01-01T11:00:00Z")
    try folder.add(other, name: "2A/20260101-110000-proef-Otter.jsonl")
    let reading = try folder.reading()
    let keys = reading.openTexts(of: "proef")
    var desk = ModerationDesk(of: "proef", in: [folder.path, folder.path + "/2A"])
    try desk.decide { moderation in
      for text in keys { moderation.verdicts[text.key] = .shown(blanks: []) }
      for text in keys where text.words.contains(canary) && text.kind == .note {
        moderation.put(text.key, under: canary, of: text.question)
      }
    }
    try folder.add(canary, name: "2A/.moderation-proef.json.new")
    // What laptops began to hand in: Tulp's, somebody's, and Otter's.
    try folder.add(own, name: ".inleveren/laptop-1/aa.part")
    try folder.add(canary, name: ".inleveren/laptop-2/bb.part")
    try folder.add(other, name: ".inleveren/laptop-1/cc.part")
    try folder.add(canary, name: "2A/.search.sqlite")
  }

  /// The files with the canary among their bytes or in their names.
  private func filesWithCanary() throws -> [String] {
    let word = Data(canary.utf8)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { name in
      let bytes = FileManager.default.contents(atPath: folder.path + "/" + name)
      return name.contains(canary) || bytes?.range(of: word) != nil
    }.sorted()
  }

  @Test("is found in every place, by any spelling of the alias")
  func found() throws {
    try fill()
    for alias in ["Tulp", " tulp ", "TULP"] {
      let found = try forgetting.stored(about: alias)
      let kinds = found.groups.flatMap(\.items).map { "\($0.kind)".prefix { $0 != "(" } }
      #expect(
        Set(kinds) == [
          "recording", "unreadableRecording", "marks", "page", "playCode", "ballots", "halfWritten",
          "damagedOriginal", "lessonMoments", "decisions", "dossier", "dossierAttempts", "handIn",
        ])
      #expect(found.problems == [] && found.unreadable == [])
      let named = Set(found.groups.flatMap(\.items).map(\.path))
      // Leftovers of no alias, and an old index, are cleared whoever is forgotten.
      let others = ["2A/.moderation-proef.json.new", "2A/.search.sqlite"]
      let expected = try filesWithCanary().filter { !others.contains($0) }
      #expect(expected.filter { !named.contains(folder.path + "/" + $0) } == [])
    }
    // Of what a laptop began to hand in, nobody knows whose it is.
    let nobodys = try forgetting.stored(about: "Wolk").groups.flatMap(\.items)
    #expect(nobodys == [StoredItem(.handIn, at: folder.path + "/.inleveren/laptop-2/bb.part")])
    #expect(throws: ArchiveError.aliasEmpty) { try forgetting.stored(about: " ") }
  }

  @Test("is nowhere among the bytes of the folder afterwards, and what others said is all there")
  func forgotten() throws {
    try fill()
    #expect(try filesWithCanary().count == 22)
    let outcome = forgetting.erase(try forgetting.stored(about: "Tulp").groups)
    #expect(outcome.problems.isEmpty)
    #expect(try filesWithCanary() == [])
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == [
        ".inleveren", ".inleveren/laptop-1", ".inleveren/laptop-1/cc.part", "2A",
        "2A/20260101-110000-proef-Otter.jsonl", "2A/dossiers", "2A/dossiers/.lock",
        "2A/moderation-proef.json", "lesson-Thuis.txt", "moderation-proef.json",
      ])
    #expect(
      try contents(of: folder.path + "/lesson-Thuis.txt")
        == "# Thuis\n20260101-110000-proef-Otter 3 En jij?\n")
    let left = ModerationDesk(of: "proef", in: [folder.path + "/2A"])
    #expect(left.moderation.verdicts.count == 1)
    #expect(left.moderation.groups.isEmpty)
    #expect(try forgetting.stored(about: "Tulp").isEmpty)
  }

  @Test("a second name of a recording, made by a backup, has no words either")
  func secondName() throws {
    try folder.add(Transcript.proef([.ask("a", [canary])]), name: "a-proef-Tulp.jsonl")
    let backup = try TemporaryFolder()
    #expect(link(folder.path + "/a-proef-Tulp.jsonl", backup.path + "/b") == 0)
    _ = forgetting.erase(try forgetting.stored(about: "Tulp").groups)
    #expect(try contents(of: backup.path + "/b") == "")
  }

  @Test("one that is played now is not thrown away, which is said")
  func inUse() throws {
    let journal = try transcripts.begin(Transcript.proef([]).opening)
    let outcome = forgetting.erase(try forgetting.stored(about: "Tulp").groups)
    #expect(outcome.problems.map { $0.english } == [ArchiveError.inUse(journal.path).english])
    #expect(try contents(of: journal.path).contains("Tulp"))
  }

  @Test("a file about others in which the name occurs is named, and stays")
  func mentions() throws {
    try folder.add(Transcript.proef([.ask("a", ["Ja"])]), name: "a-proef-Tulp.jsonl")
    try folder.add("<p>Tulp zei ja</p>", name: "verslag.html")
    try folder.add("Tulpen", name: "tuin.txt")
    let found = try forgetting.stored(about: "tulp")
    #expect(found.mentions.map(\.path) == [folder.path + "/verslag.html"])
    #expect(found.mentions.allSatisfy { $0.kind == .found && !$0.isOurs })
    _ = forgetting.erase(found.groups)
    #expect(try contents(of: folder.path + "/verslag.html").contains("Tulp"))
  }

  /// What a teacher may make of recordings, and put into the folder: without the alias.
  private func exports() -> [String: String] {
    [
      "les.csv": "nummer;antwoord\r\n1;\"Ik zei \"\"\(canary)\"\" tegen hem.\"\r\n",
      "2A/x.md": "> Ik zei \"\(canary)\"\n> tegen hem\\.\n",
      "verslag.html": "<p>Ik zei &quot;<b>\(canary)</b>&quot; tegen hem.</p>",
      "2A/les.json": #"{"response":"Ik zei \"\#(canary)\" tegen hem."}"#,
      "20260101-les.html": "<p>\(canary)</p>",
    ]
  }

  @Test("exports that were made into the folder are named by the words in them, and can go too")
  func exportsInTheFolder() throws {
    try folder.add(
      Transcript.proef([.ask("a", ["Ik zei \"\(canary)\" tegen hem."])]), name: "a-proef-Tulp.jsonl"
    )
    let other = Transcript.proef([.ask("a", ["Ik zei niets."])], alias: "Otter")
    try folder.add(other, name: "a-proef-Otter.jsonl")
    for (name, text) in exports() { try folder.add(text, name: name) }
    try folder.add("Ik zei niets tegen hem.", name: "ander.csv")
    try folder.add([0x50, 0x4B, 0x03, 0x04], name: "map.zip")
    let found = try forgetting.stored(about: "Tulp")
    #expect(found.problems == [])
    let named = found.mentions.filter { $0.kind == .found && !$0.isOurs }.map(\.path)
    #expect(named.sorted() == exports().keys.map { folder.path + "/" + $0 }.sorted())
    #expect(
      found.mentions.filter { $0.kind == .unsearchable }.map(\.path) == [folder.path + "/map.zip"])
    let outcome = forgetting.erase(
      found.groups + found.mentions.filter { $0.kind == .found }.map(\.group))
    #expect(outcome.problems.isEmpty)
    #expect(try filesWithCanary() == [])
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        == ["2A", "a-proef-Otter.jsonl", "ander.csv", "map.zip"])
  }

  @Test("a copy in which the alias is blacked out is found by the play that it is a copy of")
  func redactedCopy() throws {
    try folder.add(
      Transcript.proef([.ask("a", ["Ik ben Tulp, \(canary)."])]), name: "a-proef-Tulp.jsonl")
    _ = try RecordingRedaction(of: ["Tulp"]).copy(of: folder.path + "/a-proef-Tulp.jsonl")
    #expect(try filesWithCanary().count == 2)
    _ = forgetting.erase(try forgetting.stored(about: "Tulp").groups)
    #expect(try filesWithCanary() == [])
  }

  @Test("a recording that cannot be read, and says not whose it is, is named")
  func unreadable() throws {
    try folder.add("{\"weerwoord\":1,\"scenario\":3}\n{\"n\":1}\n", name: "kapot.jsonl")
    try folder.add("{\"weerwoord\":99}\n", name: "20200101-100000-proef-Otter.jsonl")
    // In these nothing was recorded, because a crash came first.
    try folder.add("", name: "leeg.jsonl")
    try folder.add("{\"weerwoord\":1", name: "half.jsonl")
    let found = try forgetting.stored(about: "Tulp")
    #expect(found.isEmpty)
    #expect(
      found.unreadable.map(\.path)
        == ["20200101-100000-proef-Otter.jsonl", "kapot.jsonl"].map { folder.path + "/" + $0 })
    #expect(found.unreadable.map(\.reason) == [.fromNewerVersion, .damaged])
    // When it was made, its name says; otherwise the date of the file.
    #expect(found.unreadable.first?.moment == "2020-01-01T10:00:00Z")
    #expect(found.unreadable.last.map { $0.moment > "2026" } == true)
    let old = try forgetting.stored(recordedBefore: "2021-01-01T00:00:00Z")
    #expect(old.groups == [] && old.unreadable == found.unreadable)
    let outcome = forgetting.erase(old.unreadable.filter { $0.moment < "2021" }.map(\.group))
    #expect(outcome.problems.isEmpty && outcome.files == 1)
    #expect(try forgetting.stored(about: "Tulp").unreadable.map(\.reason) == [.damaged])
  }

  @Test("what was kept of damaged files that are gone is found by its name, and by the words in it")
  func strayOriginals() throws {
    for name in [
      "2A/20260104-100000-proef-Tulp.jsonl.damaged", "dossiers/tulp-0123456789ab.json.damaged",
      "dossiers/tulp-0123456789ab.json.damaged-2",
    ] {
      try folder.add(canary, name: name)
    }
    try folder.add("iets", name: "20200104-100000-proef-Otter.jsonl.damaged")
    try folder.add("iets", name: "dossiers/otter-0123456789ab.json.damaged")
    let found = try forgetting.stored(about: "Tulp")
    #expect(found.groups.flatMap(\.items).allSatisfy { $0.kind == .damagedOriginal })
    #expect(found.unreadable.map(\.moment) == ["2020-01-04T10:00:00Z"])
    #expect(try forgetting.stored(recordedBefore: "2021-01-01T00:00:00Z").unreadable.count == 5)
    #expect(forgetting.erase(found.groups).problems.isEmpty)
    #expect(try filesWithCanary() == [])
    // Beside a recording of somebody else, it is anybody's.
    try folder.add(Transcript.proef([.ask("a", [canary])]), name: "a-proef-Tulp.jsonl")
    try folder.add(canary, name: "weg.marks")
    let mentions = try forgetting.stored(about: "Tulp").mentions
    #expect(mentions.map(\.isOurs) == [false])
  }

  @Test("a broken file of decisions is named: nobody knows what is in it")
  func brokenDecisions() throws {
    try folder.add(Transcript.proef([.ask("a", ["Ja"])]), name: "a-proef-Tulp.jsonl")
    try folder.add("{", name: "moderation-proef.json")
    #expect(
      try forgetting.stored(about: "Tulp").problems
        == [.invalidDecisions(folder.path + "/moderation-proef.json")])
  }

  @Test("what is older than a moment is found with its what-ifs and dossiers; what is newer stays")
  func old() throws {
    try fill()
    try folder.add(
      Transcript.proef([.ask("a", ["Nu"])], alias: "Wolk", recorded: "2026-06-01T10:00:00Z"),
      name: "2A/20260601-100000-proef-Wolk.jsonl")
    let found = try forgetting.stored(recordedBefore: "2026-03-01T00:00:00Z")
    let names = found.groups.map { $0.main.path.dropFirst(folder.path.count + 1).prefix(25) }
    #expect(
      names.sorted().dropLast() == [
        "2A/20260101-100000-proef-", "2A/20260101-110000-proef-", "2A/20260102-100000-proef-",
        "2A/20260103-100000-proef-",
      ])
    #expect(names.contains { $0.hasPrefix("2A/dossiers/tulp-") })
    #expect(try forgetting.stored(recordedBefore: "2025-12-31T00:00:00Z").groups == [])
  }
}
