import Foundation
import Roleplay
import TestFiles
import Testing
import Yarn

@testable import Archive

@Suite("The checkup of a folder of recordings")
struct FolderCheckupTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var place: String { folder.path + "/Transcripts" }
  private var checkup: FolderCheckup { FolderCheckup(of: folder.transcripts) }

  /// What is wrong, by the names of the files.
  private func findings() throws -> [String: CheckupFinding.Problem] {
    let found = try checkup.findings().map { (String($0.path.dropFirst(place.count)), $0.problem) }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  private func repairAll() throws -> [String] {
    try checkup.findings().filter(\.isRepairable).compactMap { try checkup.repair($0) }
  }

  @Test("finds nothing where all is well, also while somebody plays")
  func well() throws {
    let path = try folder.recording(answers: 2, ended: true)
    #expect(throws: ArchiveError.finished(path)) { try TranscriptFolder.resume(path) }
    let playing = try folder.transcripts.begin(opening(alias: "Ree"))
    try playing.append([answer(1)])
    try add("{\"n\":2,", to: playing.path)
    try MarksFile(beside: path).add(Mark(entry: 1, kind: .mark, by: "d", at: "nu"))
    _ = try DossierFolder(in: folder.transcripts).begin(Dossier(alias: "Tulp"))
    #expect(try findings() == [:])
    playing.release()
    #expect(try findings().count == 1)
  }

  @Test("a torn line is cut off, and the original is kept")
  func torn() throws {
    let path = try folder.recording(answers: 2)
    try add("{\"n\":3,\"ms\":", to: path)
    let before = try contents(of: path)
    #expect(try checkup.findings() == [CheckupFinding(path: path, problem: .torn)])
    #expect(try contents(of: path) == before, "looking changes nothing")
    #expect(try repairAll() == [path + ".damaged"])
    #expect(try answers(in: path) == ["answer 1", "answer 2"])
    #expect(try contents(of: path + ".damaged") == before)
    #expect(try findings() == [:])
    let (journal, _) = try TranscriptFolder.resume(path)
    try journal.append([answer(3)])
    #expect(try answers(in: path).count == 3)
  }

  @Test("what stands before a damaged line is kept, twice if need be")
  func damaged() throws {
    let path = try folder.recording(answers: 3)
    for number in 1...2 {
      try add("xx\n{\"n\":9,\"ms\":9,\"input\":{\"text\":\"late\"}}\n", to: path)
      #expect(
        try checkup.findings() == [CheckupFinding(path: path, problem: .damagedLine(5))])
      let original = path + (number == 1 ? ".damaged" : ".damaged-2")
      #expect(try repairAll() == [original])
      #expect(try contents(of: original).contains("late"))
      #expect(try answers(in: path).count == 3)
    }
  }

  @Test("an empty recording goes; of one whose first line is not whole, the original is kept")
  func neverBegun() throws {
    _ = try folder.recording(answers: 1)
    try folder.write("", to: "Transcripts/1-a.jsonl")
    try folder.write("{\"weerwoord\":1,\"eng", to: "Transcripts/2-a.jsonl")
    #expect(try findings().values.filter { $0 == .neverBegun }.count == 2)
    #expect(try repairAll() == [place + "/2-a.jsonl.damaged"])
    #expect(try contents(of: place + "/2-a.jsonl.damaged") == "{\"weerwoord\":1,\"eng")
    #expect(try folder.names(in: "Transcripts").count == 2)
    // It is nobody's file now: that it is there stays said until it is thrown away.
    #expect(try findings() == ["/2-a.jsonl.damaged": .withoutRecording])
  }

  @Test("finished recordings are closed, and words that were taken back are removed")
  func words() throws {
    let path = try folder.recording(answers: 1, ended: true)
    #expect(try findings() == ["/" + Folder.name(of: path): .notFinal])
    _ = try repairAll()
    #expect(try rights(of: path) == "400")
    #expect(try findings() == [:])
  }

  @Test("permissions that are too wide are narrowed: of the folder, and of files in it")
  func permissions() throws {
    let path = try folder.recording(answers: 1)
    #expect(chmod(path, 0o644) == 0 && chmod(place, 0o755) == 0)
    #expect(try checkup.findings().map(\.problem) == [.openToOthers, .openToOthers])
    _ = try repairAll()
    #expect(try rights(of: path) == "600")
    #expect(try rights(of: place) == "700")
  }

  @Test("a half-written file is kept, or takes its place where it is whole and nothing is there")
  func halfWritten() throws {
    let path = try folder.recording(answers: 1)
    let name = Folder.name(of: path)
    try folder.write("half", to: "Transcripts/.\(name).new")
    chmod(place + "/.\(name).new", 0o600)
    let other = try folder.recording(answers: 2, alias: "Ree")
    try FileManager.default.moveItem(
      atPath: other, toPath: place + "/.\(Folder.name(of: other)).new")
    #expect(try findings().values.allSatisfy { $0 == .halfWritten })
    #expect(try repairAll() == [path + ".damaged"])
    #expect(try answers(in: other).count == 2)
    #expect(
      try folder.names(in: "Transcripts")
        == [name, name + ".damaged", Folder.name(of: other)].sorted())
    #expect(try contents(of: path + ".damaged") == "half")
    #expect(try findings() == [:])
  }

  @Test(
    "a half-written file is kept where nothing has its name, whatever it is",
    arguments: [
      "20261121-131500-elektricien-Weg.jsonl", "20261121-131500-elektricien-Weg.marks",
      "moderation-garage.json", "lesson-a.txt", "dossiers/tulp-0123456789ab.json",
    ])
  func halfWrittenAlone(name: String) throws {
    _ = try folder.recording(answers: 1)
    let parts = name.split(separator: "/")
    let temporary = (parts.dropLast() + [".\(parts.last ?? "").new"]).joined(separator: "/")
    try folder.write("{\"weerwoord\":1,\"engine\":\"0\"", to: "Transcripts/" + temporary)
    chmod(place + "/" + temporary, 0o600)
    chmod(place + "/dossiers", 0o700)
    #expect(try findings() == ["/" + temporary: .halfWritten])
    #expect(try repairAll() == [place + "/" + name + ".damaged"])
    #expect(
      try contents(of: place + "/" + name + ".damaged") == "{\"weerwoord\":1,\"engine\":\"0\"")
    #expect(!FileManager.default.fileExists(atPath: place + "/" + temporary))
    #expect(try findings().values.allSatisfy { $0 == .withoutRecording })
  }

  @Test("a half-written file goes where all its bytes are in the file that it was to become")
  func halfWrittenTwice() throws {
    let path = try folder.recording(answers: 3)
    let bytes = try contents(of: path)
    let temporary = "Transcripts/." + Folder.name(of: path) + ".new"
    for half in ["", String(bytes.prefix(bytes.count / 2)), bytes] {
      try folder.write(half, to: temporary)
      #expect(try repairAll() == [])
      #expect(try folder.names(in: "Transcripts") == [Folder.name(of: path)])
    }
  }

  @Test("what another process writes meanwhile stays, and that is said")
  func halfWrittenInUse() throws {
    let path = try folder.write("half", to: "Transcripts/.a.jsonl.new")
    let finding = CheckupFinding(path: path, problem: .halfWritten)
    let file = try Descriptor(path, O_RDWR)
    #expect(file.lock() == .held)
    #expect(throws: ArchiveError.notSaved(path, .busy)) { try checkup.repair(finding) }
    #expect(try contents(of: path) == "half")
  }

  @Test("what cannot be repaired is named, and stays as it is, byte for byte")
  func named() throws {
    _ = try folder.recording(answers: 1)
    let files = [
      "20260101-100000-x-Tulp.marks": "{\"entry\":1,\"kind\":\"mark\",\"by\":\"d\",\"at\":\"n\"}\n",
      "20260101-100000-x-Tulp.strip.html": "<p>", "lesson-a.txt": "weg 3 Waarom?\nonzin\n",
      "verslag.odt": "x", "9-newer.jsonl": "{\"weerwoord\":99}\n", "8-no.jsonl": "niets\n",
      "dossiers/tulp.json": "{",
    ]
    for (name, text) in files { try folder.write(text, to: "Transcripts/" + name) }
    for name in files.keys { chmod(place + "/" + name, 0o600) }
    chmod(place + "/dossiers", 0o700)
    let found = try findings()
    #expect(found["/20260101-100000-x-Tulp.marks"] == .withoutRecording)
    #expect(found["/20260101-100000-x-Tulp.strip.html"] == .withoutRecording)
    #expect(found["/lesson-a.txt"] == .lessonWithoutRecordings(["weg"]))
    #expect(
      try checkup.findings().contains(
        CheckupFinding(path: place + "/lesson-a.txt", problem: .lessonLines([2]))))
    #expect(found["/verslag.odt"] == .unknownFile)
    #expect(found["/9-newer.jsonl"] == .error(.newerFormat(place + "/9-newer.jsonl", 99)))
    #expect(found["/8-no.jsonl"] == .error(.notATranscript(place + "/8-no.jsonl")))
    #expect(
      found["/dossiers/tulp.json"] == .error(.invalidDossier(place + "/dossiers/tulp.json")))
    #expect(try repairAll() == [])
    for (name, text) in files { #expect(try contents(of: place + "/" + name) == text) }
  }

  @Test("a code without a play, and an old search index, go")
  func leftovers() throws {
    _ = try folder.recording(answers: 1)
    try folder.write("x", to: "Transcripts/weg.code")
    try folder.write("x", to: "Transcripts/.search.sqlite")
    chmod(place + "/weg.code", 0o600)
    #expect(
      try findings() == ["/weg.code": .codeWithoutRecording, "/.search.sqlite": .oldIndex])
    _ = try repairAll()
    #expect(try folder.names(in: "Transcripts").count == 1)
  }

  @Test("says that a folder is not there")
  func missing() {
    #expect(throws: ArchiveError.unreadable(place, .missing)) { try checkup.findings() }
  }

  @Test("says everything in Dutch and in English, in sentences of at most twelve words")
  func sentences() {
    for problem: CheckupFinding.Problem in [
      .torn, .damagedLine(3), .endMissing, .sealed, .neverBegun, .notFinal, .withdrawnWords,
      .openToOthers,
      .halfWritten, .codeWithoutRecording, .withoutRecording, .lessonWithoutRecordings(["a"]),
      .lessonLines([1]), .lessonLines([1, 2]), .oldIndex, .unknownFile,
    ] {
      let finding = CheckupFinding(path: "p", problem: problem)
      #expect(finding.dutch != finding.english)
      for sentence in finding.dutch.split(separator: /[.:?!] |[.]$/) {
        #expect(sentence.split(separator: " ").count <= 12, "\(sentence)")
      }
    }
  }
}
