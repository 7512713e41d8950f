import Foundation
import Roleplay
import Testing

@testable import Archive

@Suite("Searching recordings")
struct SearchIndexTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var index: SearchIndex { SearchIndex(of: folder.transcripts) }
  private var file: String { folder.transcripts.path + "/" + SearchIndex.name }

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
    try index.search(for: SearchQuery(words), onlyPeople: onlyPeople, limit: limit)
  }

  private static func shown(_ hit: SearchHit) -> String {
    "\(hit.entry): " + hit.pieces.map { $0.isFound ? "[\($0.words)]" : $0.words }.joined()
  }

  private func bytes(ofIndex suffix: String = "") throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: file + suffix))
  }

  @Test("finds lines, options and answers, whatever the capitals and accents")
  func finds() throws {
    try play("Ik wil kók worden, elektricien niet.").seal()
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
    #expect(hit.voice == .player)
    #expect(hit.recording.opening.alias == "Tulp")
    #expect(try found("elektricien").hits.first?.voice == .role("Vader"))
    #expect(try found("waarom").hits.first?.voice == .option)
  }

  @Test("gives the newest first, and counts the others")
  func newestFirst() throws {
    for day in 10..<20 {
      try play("antwoord \(day)", recorded: "2026-11-\(day)T13:15:00Z").seal()
    }
    // One that came later, but was made earlier.
    _ = try found("antwoord")
    try play("antwoord 1", recorded: "2025-01-01T08:00:00Z").seal()
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
    try play("Ik zeg niets.").seal()
    for words in [
      "a\"b", "said:x", "x*y*", "*x", "(x", "x AND", "NOT x", "NEAR(x", "'; DROP TABLE said;--",
      "x\u{0}y", "﷽ x", "\u{0301}x", "e\u{0301}e", String(repeating: "(", count: 900) + "x",
    ] {
      #expect(try found(words).remarks.isEmpty, "\(words)")
    }
  }

  @Test("never shows a control character, nor takes one for its own marks")
  func controlCharacters() throws {
    try play("rood\u{1B}[31m \u{1}vals\u{2} \u{202E}om").seal()
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
    let words = try bytes()
    for word in ["geheim", "eerst"] { #expect(words.range(of: Data(word.utf8)) == nil) }
    journal.release()
  }

  @Test("notices new, changed and removed recordings")
  func notices() throws {
    #expect(try search("niets") == [])
    #expect(!FileManager.default.fileExists(atPath: file))
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

  @Test("forgets a recording that is thrown away: its words are in no byte of the index")
  func forgets() throws {
    let journal = try play("Ik vertel een geheimpje over Xyzzy.", ended: false)
    try folder.write(
      #"{"entry":7,"kind":"note","text":"Praten over plugh","by":"docent"}"# + "\n",
      to: "Transcripts/" + journal.path.split(separator: "/").last!.dropLast(6) + ".marks")
    for number in 0..<300 {
      try play("woorden \(number) van een ander", alias: "Roos").seal()
    }
    #expect(try search("xyzzy").count == 1)
    #expect(try search("plugh").count == 1)
    #expect(try bytes().range(of: Data("xyzzy".utf8)) != nil)
    try journal.throwAway()
    let kept = try bytes()
    for word in ["xyzzy", "Xyzzy", "geheimpje", "zzy"] {
      #expect(kept.range(of: Data(word.utf8)) == nil, "\(word)")
    }
    #expect(try search("xyzzy") == [])
    #expect(try found("woorden").count == 300)
    #expect(!FileManager.default.fileExists(atPath: file + "-journal"))
  }

  @Test("finds words in the notes beside a recording, though somebody edited them by hand")
  func notes() throws {
    let journal = try play("Ja.")
    try journal.seal()
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
    #expect(hit.voice == .note(by: "mevrouw De Wit"))
    #expect(hit.recording.path == journal.path)
    #expect(try search("zonder") == ["2: [zonder] maker"])
    #expect(try search("fout") == [])
    try FileManager.default.removeItem(atPath: journal.path)
    #expect(try search("doorvragen") == [])
  }

  @Test("names recordings that cannot be read, and searches the others")
  func problems() throws {
    try play("goed").seal()
    let good = try text(of: folder.transcripts.path + "/20261121-131500-elektricien-Tulp.jsonl")
    try folder.write("", to: "Transcripts/20261121-131501-elektricien-Leeg.jsonl")
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
          .emptyTranscript(path + "1-elektricien-Leeg.jsonl"),
          .newerFormat(path + "2-elektricien-Nieuw.jsonl", 99),
          .brokenLine(path + "4-elektricien-Kapot.jsonl", line: 4),
        ])
    }
    // What is put right is found.
    try folder.write(good, to: "Transcripts/20261121-131504-elektricien-Kapot.jsonl")
    #expect(try found("goed").count == 3)
  }

  @Test("keeps its index for one person, and takes it for nobody else's file")
  func isPrivate() throws {
    try play("een").seal()
    _ = try found("een")
    #expect(try rights(of: file) == "600")
    chmod(folder.transcripts.path, 0o755)
    try play("twee").seal()
    #expect(try rights(of: folder.transcripts.path) == "700")
  }

  @Test(
    "makes a broken index anew, and says so in one sentence",
    arguments: ["rommel", "kop", "midden", "tabel", "map"])
  func broken(_ how: String) throws {
    for number in 0..<50 { try play("antwoord \(number)").seal() }
    _ = try found("antwoord")
    switch how {
    case "rommel": try Data(repeating: 0x41, count: 9000).write(to: URL(fileURLWithPath: file))
    case "kop":
      var whole = try bytes()
      whole.replaceSubrange(100..<600, with: Data(repeating: 0xFF, count: 500))
      try whole.write(to: URL(fileURLWithPath: file))
    case "midden":
      var whole = try bytes()
      whole.replaceSubrange(4096..., with: Data(repeating: 0xA5, count: whole.count - 4096))
      try whole.write(to: URL(fileURLWithPath: file))
    case "tabel": try sqlite("DROP TABLE text")
    default:
      try FileManager.default.removeItem(atPath: file)
      try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
    }
    try play("antwoord erbij").seal()
    let result = try found("antwoord")
    #expect(result.count == 51)
    if how == "map" {
      #expect(result.remarks == [.withoutIndex(.folder)])
    } else {
      #expect(result.remarks == [.indexMadeAnew])
      #expect(try found("antwoord").remarks == [])
    }
    #expect(
      SearchRemark.indexMadeAnew.dutch
        == "De lijst om in te zoeken was kapot en is opnieuw gemaakt.")
  }

  @Test("makes the index of another version anew, and an index that is gone")
  func otherVersion() throws {
    try play("antwoord").seal()
    _ = try found("antwoord")
    try sqlite("PRAGMA user_version = 999")
    #expect(try found("antwoord").remarks == [])
    #expect(try found("antwoord").count == 1)
    try FileManager.default.removeItem(atPath: file)
    #expect(try found("antwoord").count == 1)
  }

  private func sqlite(_ statement: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()",
      file,
      statement,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  @Test("searches without an index while somebody else keeps it for himself")
  func busy() throws {
    try play("antwoord").seal()
    _ = try found("antwoord")
    let other = try SearchDatabase(path: file)
    try play("antwoord erbij").seal()
    try other.change { _ in
      let result = try found("antwoord")
      #expect(result.count == 2)
      #expect(
        result.remarks.map(\.dutch) == [
          "Zoeken duurt nu langer, want de lijst om in te zoeken kan niet worden bewaard. "
            + "Een ander programma is er nu mee bezig. Wacht even en probeer het nog eens."
        ])
      #expect(
        result.remarks.map(\.english) == [
          "Searching takes longer now, for the search index cannot be kept. "
            + "Another program is busy with it. Wait a moment and try again."
        ])
    }
    #expect(try found("antwoord").remarks == [])
  }

  @Test("is right for many at once")
  func manyAtOnce() async throws {
    for number in 0..<60 { try play("antwoord \(number)").seal() }
    let index = index
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<6 {
        group.addTask { try index.search(for: SearchQuery("antwoord")).count }
      }
      for try await count in group { #expect(count == 60) }
    }
    #expect(try found("antwoord").remarks == [])
  }

  @Test("searches where the disk is full, without an index")
  func fullDisk() throws {
    guard geteuid() == 0 else { return }
    let disk = try folder.makeFolder("Transcripts")
    try #require(mount("tmpfs", disk, "tmpfs", 0, "size=256k,mode=700") == 0)
    defer { umount2(disk, Int32(MNT_DETACH)) }
    for number in 0..<20 { try play("antwoord \(number)").seal() }
    let filler = disk + "/vol.html"
    try Data().write(to: URL(fileURLWithPath: filler))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: filler))
    while (try? handle.write(contentsOf: Data(repeating: 0, count: 4096))) != nil {}
    try handle.close()
    let result = try found("antwoord")
    #expect(result.count == 20)
    #expect(result.remarks == [.withoutIndex(.full)])
    #expect(
      result.remarks.first?.dutch
        == "Zoeken duurt nu langer, want de lijst om in te zoeken kan niet worden bewaard. "
        + DiskTrouble.full.dutch)
    try FileManager.default.removeItem(atPath: filler)
    #expect(try found("antwoord").remarks == [])
  }

  @Test("searches a folder it may not write in")
  func readOnly() throws {
    try play("antwoord").seal()
    _ = try found("antwoord")
    try play("antwoord erbij").seal()
    guard geteuid() == 0 else { return }
    let path = folder.transcripts.path
    let (bind, again, readOnly) = (UInt(4096), UInt(32), UInt(1))
    try #require(mount(path, path, nil, bind, nil) == 0)
    defer { umount2(path, Int32(MNT_DETACH)) }
    try #require(mount(nil, path, nil, bind | again | readOnly, nil) == 0)
    let result = try found("antwoord")
    #expect(result.count == 2)
    #expect(result.remarks == [.withoutIndex(.readOnly)])
  }
}
