import Foundation
import Roleplay
import Synchronization
import TestFiles
import Testing

@testable import Archive

@Suite("Searching recordings")
struct RecordingSearchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A play of two lines, a choice and an answer.
  private func play(
    _ answer: String, alias: String = "Tulp", recorded: String = "2026-11-21T13:15:00Z",
    ended: Bool = true, then more: [Entry.Kind] = []
  ) throws -> FileJournal {
    let journal = try folder.transcripts.begin(opening(alias: alias, recorded: recorded))
    let ask = Cue(line: "line:el-3", text: "Wat zeg je?", kind: .ask)
    var kinds: [Entry.Kind] = [
      .cue(Cue(line: "line:el-1", speaker: "Vader", text: "Jij wordt elektriciën.", kind: .line)),
      .cue(
        Cue(
          line: "line:el-1", text: "Jij wordt elektriciën.",
          kind: .choice([.init(id: "line:el-2", text: "Ik vraag waarom.")]))),
      .reply(Reply(chosen: "line:el-2", isComplete: true)),
      .cue(ask), .input(.text(answer)), .input(.submit),
      .reply(Reply(texts: [answer], isComplete: true)),
    ]
    kinds += more
    if ended { kinds.append(.end(.teacher)) }
    try journal.append(
      kinds.enumerated().map { Entry(number: $0 + 1, milliseconds: $0, kind: $1) })
    return journal
  }

  /// The hits as `entry: words`, found ones in brackets.
  private func search(_ words: String, onlyPeople: Bool = false, limit: Int = 20) throws -> [String]
  {
    try found(words, onlyPeople: onlyPeople, limit: limit).hits.map(Self.shown)
  }

  private func found(
    _ words: String, onlyPeople: Bool = false, limit: Int = 20
  ) throws -> SearchResult {
    try RecordingSearch(in: folder.transcripts)
      .find(SearchQuery(words), onlyPeople: onlyPeople, limit: limit)
  }

  private static func shown(_ hit: SearchHit) -> String {
    "\(hit.entry): " + hit.pieces.map { $0.isFound ? "[\($0.words)]" : $0.words }.joined()
  }

  @Test("finds lines, options and answers, whatever the capitals and accents")
  func finds() throws {
    try play("Ik wil kók worden, elektricien niet.").finish()
    #expect(
      try search("ELEKTRICIEN") == [
        "1: Jij wordt [elektriciën].", "7: Ik wil kók worden, [elektricien] niet.",
      ])
    #expect(try search("waarom") == ["2: Ik vraag [waarom]."])
    #expect(try search("kok*") == ["7: Ik wil [kók] worden, elektricien niet."])
    #expect(try search("\"worden elektricien\"").count == 1)
    #expect(try search("\"elektricien worden\"") == [])
    #expect(try search("niet kok").count == 1)
    #expect(try search("kok waarom") == [])
    #expect(try search("elektricien", onlyPeople: true).count == 1)
    let hit = try #require(try found("kok").hits.first)
    #expect(hit.speaker == .player)
    #expect(hit.recording.opening.alias == "Tulp")
    #expect(try found("elektricien").hits.first?.speaker == .role("Vader"))
    #expect(try found("waarom").hits.first?.speaker == .option)
  }

  @Test("gives the newest first, and counts the others")
  func newestFirst() throws {
    for day in 10..<20 {
      try play("antwoord \(day)", recorded: "2026-11-\(day)T13:15:00Z").finish()
    }
    // One that came later, but was made earlier.
    try play("antwoord 1", recorded: "2025-01-01T08:00:00Z").finish()
    let result = try found("antwoord", limit: 3)
    #expect(
      result.hits.map(Self.shown) == [
        "7: [antwoord] 19", "7: [antwoord] 18", "7: [antwoord] 17",
      ])
    #expect(result.count == 11)
    #expect(result.recordings == 11)
    #expect(try search("antwoord").last == "7: [antwoord] 1")
    #expect(try found("antwoord 1", limit: 0).count == 1)
  }

  @Test("gives no error, whatever is typed")
  func rubbish() throws {
    try play("Ik zeg niets.").finish()
    for words in [
      "a\"b", "said:x", "x*y*", "*x", "(x", "x AND", "NOT x", "NEAR(x", "'; DROP TABLE said;--",
      "x\u{0}y", "﷽ x", "\u{0301}x", "e\u{0301}e", String(repeating: "(", count: 900) + "x",
    ] {
      #expect(try found(words).problems.isEmpty, "\(words)")
    }
  }

  @Test("never shows a control character, nor takes one for its own marks")
  func controlCharacters() throws {
    try play("rood\u{1B}[31m \u{1}vals\u{2} \u{202E}om").finish()
    #expect(try search("vals") == ["7: rood␛[31m ␁[vals]␂ ‹U+202E›om"])
  }

  @Test("leaves what was withdrawn out, also of a recording that is not finished")
  func withdrawn() throws {
    let back: [Entry.Kind] = [
      .back(to: 4), .input(.text("eerst")), .input(.text("tweede")), .input(.submit),
      .reply(Reply(texts: ["tweede"], isComplete: true)),
    ]
    let journal = try play("geheim", ended: false, then: back)
    #expect(try search("geheim") == [])
    #expect(try search("eerst") == [])
    #expect(try search("tweede") == ["12: [tweede]"])
    journal.release()
  }

  @Test("notices new, changed and removed recordings")
  func notices() throws {
    #expect(try search("niets") == [])
    let journal = try play("een", ended: false)
    #expect(try search("een") == ["7: [een]"])
    let more = Entry(
      number: 8, milliseconds: 9,
      kind: .cue(Cue(line: "line:el-9", text: "Verder dan.", kind: .line)))
    try journal.append([more])
    #expect(try search("verder") == ["8: [Verder] dan."])
    try FileManager.default.removeItem(atPath: journal.path)
    #expect(try search("een") == [])
    #expect(try search("verder") == [])
  }

  @Test("finds words in the notes beside a recording, though somebody edited them by hand")
  func notes() throws {
    let journal = try play("Ja.")
    try journal.finish()
    let stem = String(journal.path.dropLast(".jsonl".count))
    let lines = """
      {"entry":7,"kind":"note","text":"Hier doorvragen!","by":"mevrouw De Wit","at":"x"}
      dit is geen JSON

      {"entry":1,"kind":"mark"}
      {"entry":"zeven","text":"fout"}
      {"text":"zonder plaats","kind":"note"}
      {"entry":2,"text":"zonder maker","kind":"note"}
      """
    try Data(lines.utf8).write(to: URL(fileURLWithPath: stem + ".marks"))
    let hit = try #require(try found("doorvragen").hits.first)
    #expect(Self.shown(hit) == "7: Hier [doorvragen]!")
    #expect(hit.speaker == .note(by: "mevrouw De Wit"))
    #expect(hit.recording.path == journal.path)
    #expect(try search("zonder") == ["2: [zonder] maker"])
    #expect(try search("fout") == [])
    try FileManager.default.removeItem(atPath: journal.path)
    #expect(try search("doorvragen") == [])
  }

  @Test("names recordings that cannot be read, and searches the others")
  func problems() throws {
    try play("goed").finish()
    let good = try contents(of: folder.transcripts.path + "/20261121-131500-elektricien-Tulp.jsonl")
    // Nothing was recorded in these, because a crash came first.
    try folder.write("", to: "Transcripts/20261121-131501-elektricien-Leeg.jsonl")
    try folder.write(
      "{\"weerwoord\":1,\"eng", to: "Transcripts/20261121-131505-elektricien-Half.jsonl")
    try folder.write(
      good.replacing("\"weerwoord\":1", with: "\"weerwoord\":99"),
      to: "Transcripts/20261121-131502-elektricien-Nieuw.jsonl")
    try folder.write(
      String(good.dropLast(25)), to: "Transcripts/20261121-131503-elektricien-Gescheurd.jsonl")
    try folder.write(
      good.replacing("\n{\"n\":3", with: "\nrommel\n{\"n\":3"),
      to: "Transcripts/20261121-131504-elektricien-Kapot.jsonl")
    for _ in 1...2 {
      let result = try found("goed")
      #expect(result.count == 2)
      let path = folder.transcripts.path + "/20261121-13150"
      #expect(
        result.problems == [
          .newerFormat(path + "2-elektricien-Nieuw.jsonl", 99),
          .brokenLine(path + "4-elektricien-Kapot.jsonl", line: 4),
        ])
    }
    // What is put right is found.
    try folder.write(good, to: "Transcripts/20261121-131504-elektricien-Kapot.jsonl")
    #expect(try found("goed").count == 3)
  }

  @Test("names a recording, or notes, that the disk does not give, and searches the others")
  func readErrors() throws {
    try play("goed").finish()
    let path = folder.transcripts.path + "/20261121-140000-elektricien-Stuk"
    // Reading the first byte of a process's memory is an error of input, as of a disk that is broken.
    try FileManager.default.createSymbolicLink(
      atPath: path + ".jsonl", withDestinationPath: "/proc/self/mem")
    #expect(try found("goed").problems == [.unreadable(path + ".jsonl", .hardware)])
    #expect(try search("goed") == ["7: [goed]"])
    try FileManager.default.removeItem(atPath: path + ".jsonl")
    let journal = try play("wel goed", alias: "Roos")
    try journal.finish()
    let notes = journal.path.dropLast(6) + ".marks"
    try FileManager.default.createDirectory(
      atPath: String(notes), withIntermediateDirectories: false)
    let result = try found("goed")
    #expect(result.count == 2)
    #expect(result.problems == [.unreadable(String(notes), .folder)])
  }

  @Test("says nothing of a recording that is gone by the time it is read, or of a folder not made")
  func gone() throws {
    #expect(try found("iets").total == 0)
    try play("goed").finish()
    try FileManager.default.createSymbolicLink(
      atPath: folder.transcripts.path + "/20261121-140000-elektricien-Weg.jsonl",
      withDestinationPath: "/nergens")
    let result = try found("goed")
    #expect(result.count == 1)
    #expect(result.problems.count == 1, "a name that leads nowhere is still there")
  }

  @Test("is refused where the folder is none")
  func notAFolder() throws {
    try folder.write("", to: "Transcripts")
    #expect(throws: ArchiveError.unreadable(folder.transcripts.path, .notAFolder)) {
      try found("iets")
    }
  }

  @Test("cuts a long text around what was found")
  func longText() throws {
    let words = (1...100).map { "woord\($0)" }
    try play(words.joined(separator: " ")).finish()
    func shown(_ range: ClosedRange<Int>, found: Int) -> String {
      words[(range.lowerBound - 1)..<range.upperBound].joined(separator: " ")
        .replacing("woord\(found) ", with: "[woord\(found)] ")
    }
    #expect(try search("woord1") == ["7: " + shown(1...40, found: 1) + "…"])
    #expect(try search("woord50") == ["7: …" + shown(40...79, found: 50) + "…"])
    #expect(
      try search("woord100")
        == ["7: …" + shown(61...99, found: 0) + " [woord100]"])
    #expect(try search("woord2 woord99") == ["7: " + shown(1...40, found: 2) + "…"])
  }

  @Test("tells what was found so far, in order, and how far it is")
  func progress() throws {
    for number in 10..<80 { try play("antwoord", alias: "Naam\(number)").finish() }
    var searched: [Int] = []
    let result = try RecordingSearch(in: folder.transcripts).find(
      SearchQuery("antwoord"), limit: 40,
      progress: { result in
        searched.append(result.searched)
        #expect(result.total == 70)
        #expect(result.hits.count == min(40, result.searched))
        #expect(result.count == result.searched)
      })
    #expect(searched == [0, 32, 64])
    #expect(result.searched == 70)
    #expect(
      result.hits.map(\.recording.opening.alias) == (40..<80).reversed().map { "Naam\($0)" })
  }

  @Test("stops when it is told to, with what was found until then")
  func stops() throws {
    for number in 0..<70 { try play("antwoord \(number)").finish() }
    let isStopped = Mutex(false)
    let result = try RecordingSearch(in: folder.transcripts).find(
      SearchQuery("antwoord"), isStopped: { isStopped.withLock { $0 } },
      progress: { result in if result.searched == 32 { isStopped.withLock { $0 = true } } })
    #expect(result.searched == 32)
    #expect(result.count == 32)
    #expect(result.hits.count == 20)
  }

  @Test("is right for many at once, and while recordings come and go")
  func manyAtOnce() async throws {
    for number in 0..<60 { try play("antwoord \(number)").finish() }
    let search = RecordingSearch(in: folder.transcripts)
    try await withThrowingTaskGroup(of: SearchResult.self) { group in
      for _ in 0..<6 { group.addTask { try search.find(SearchQuery("antwoord")) } }
      for _ in 0..<20 { try play("iets anders", ended: false).throwAway() }
      for try await result in group {
        #expect(result.count == 60)
        #expect(result.problems.isEmpty)
      }
    }
  }

  @Test("reads only: a folder one may not write in is searched")
  func readOnly() throws {
    try play("antwoord").finish()
    guard geteuid() == 0 else { return }
    let path = folder.transcripts.path
    let (bind, again, readOnly) = (UInt(4096), UInt(32), UInt(1))
    try #require(mount(path, path, nil, bind, nil) == 0)
    defer { umount2(path, Int32(MNT_DETACH)) }
    try #require(mount(nil, path, nil, bind | again | readOnly, nil) == 0)
    #expect(try found("antwoord").count == 1)
  }
}
