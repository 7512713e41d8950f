import Archive
import Foundation
import Roleplay
import Testing
import Yarn

@testable import Discussion

@Suite("Recordings that cannot be counted")
struct BadRecordingsTests {
  private let good = Transcript.proef([.choice("1", ["a", "b"], .chose("a"))])

  private func name(_ number: Int) -> String { "20260102-10000\(number)-proef-Tulp.jsonl" }

  @Test("one torn, one from the future among a thousand: named, skipped and counted")
  func amongAThousand() throws {
    let folder = try RecordingsFolder()
    for seed in 0..<1000 as Range<UInt32> { try folder.add(good.by(seed: seed)) }
    let text = String(decoding: TranscriptCoding.bytes(of: good), as: UTF8.self)
    try folder.add(String(text.dropLast(9)), name: name(1))
    try folder.add("", name: name(2))
    try folder.add(text.replacing("{\"weerwoord\":1", with: "{\"weerwoord\":9"), name: name(3))
    try folder.add(text.replacing("\"n\":2", with: "\"n\":7"), name: name(4))
    try folder.add("{\"hallo\":1}\n", name: name(5))
    try folder.add(String(text.prefix(40)), name: name(6))
    var unfinished = good
    unfinished.entries.removeLast()
    try folder.add(unfinished, name: name(7))
    try folder.add("Boodschappen: melk", name: "lijstje.jsonl")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/map.jsonl", withIntermediateDirectories: false)
    let results = try folder.results()
    // Those in which nothing was recorded, because a crash came first, are passed over.
    #expect(results.turnout.read == 1007)
    #expect(results.turnout.counted == 1000)
    let skipped: [SkippedRecording] = [
      .init(
        name: "20260102-100001-proef-…", reason: .torn, scenario: "proef",
        size: text.utf8.count - 9),
      .init(name: "20260102-100003-…", reason: .fromNewerVersion(9), size: text.utf8.count),
      .init(
        name: "20260102-100004-proef-…", reason: .broken(line: 3), scenario: "proef",
        size: text.utf8.count),
      .init(name: "20260102-100005-…", reason: .noRecording, size: 12),
      .init(
        name: "20260102-100007-proef-…", reason: .unfinished, scenario: "proef",
        size: TranscriptCoding.bytes(of: unfinished).count),
      .init(name: "lijstje.jsonl", reason: .noRecording, size: 18),
      .init(name: "map.jsonl", reason: .unreadable),
    ]
    #expect(results.turnout.skipped == skipped)
    #expect(results.votes("line:1")[0].options.map(\.people) == [1000, 0])
  }

  @Test("one in which nothing was recorded is named where it was given itself")
  func neverBegun() throws {
    let folder = try RecordingsFolder()
    try folder.add(good)
    try folder.add("", name: name(2))
    let given = ClassReading(try RecordingFiles([folder.path + "/" + name(2)]))
    #expect(given.skipped == [.init(name: "20260102-100002-…", reason: .empty)])
    #expect(try folder.reading().skipped == [])
  }

  @Test("different scenarios mixed: the others are named with their numbers")
  func mixed() throws {
    let folder = try RecordingsFolder()
    for seed in 0..<3 as Range<UInt32> { try folder.add(good.by(seed: seed)) }
    try folder.add(.proef([], scenario: "ander"))
    try folder.add(.proef([], visibility: .teacher, scenario: "ander"))
    let reading = try folder.reading()
    #expect(reading.scenarios.map(\.name) == ["proef", "ander"])
    let turnout = reading.results(of: "proef").turnout
    #expect(turnout.counted == 3)
    #expect(turnout.otherScenarios == [.init(name: "ander", recordings: 2)])
    #expect(turnout.others == 2)
  }

  @Test("different versions mixed: counted together, and told")
  func versions() throws {
    let folder = try RecordingsFolder()
    for seed in 0..<2 as Range<UInt32> {
      var transcript = good.by(seed: seed)
      transcript.opening.sources = [.init(path: "proef/proef.yarn", sha256: "\(seed)")]
      try folder.add(transcript)
    }
    let results = try folder.results()
    #expect(results.turnout.versions == 2)
    #expect(results.votes("line:1")[0].people == 2)
  }

  @Test("in two languages, the version is one: translations are none of the script")
  func translations() throws {
    let folder = try RecordingsFolder()
    for (seed, tables) in [(0, []), (1, ["proef/proef.en.csv"])] as [(UInt32, [String])] {
      var transcript = good.by(seed: seed)
      transcript.opening.sources = (tables + ["proef/proef.yarn"]).map {
        .init(path: $0, sha256: "0")
      }
      try folder.add(transcript)
    }
    #expect(try folder.results().turnout.versions == 1)
  }

  @Test("a recording that was copied counts once, and how many copies there are is told")
  func copies() throws {
    let folders = [try RecordingsFolder(), try RecordingsFolder()]
    for seed in 0..<4 as Range<UInt32> { try folders[0].add(good.by(seed: seed)) }
    for seed in 2..<7 as Range<UInt32> { try folders[1].add(good.by(seed: seed)) }
    try folders[1].add(good.by(seed: 6), name: "kopie.jsonl")
    try folders[1].add(good.by(seed: 8), name: "20260102-100001-proef-Ree.jsonl")
    var hidden = good.by(seed: 9)
    hidden.entries[hidden.entries.count - 1].kind = .end(.teacher)
    for name in ["a", "b"] { try folders[0].add(hidden, name: "\(name).jsonl") }
    let reading = ClassReading(try RecordingFiles(folders.map(\.path)))
    let turnout = reading.results(of: "proef").turnout
    #expect(turnout.read == 13)
    #expect(turnout.counted == 8)
    #expect(turnout.notShown == 1)
    #expect(turnout.copies == 4)
    #expect(reading.results(of: "proef").votes("line:1")[0].people == 8)
    #expect(reading.scenarios.map(\.recordings) == [9])
    #expect(reading.results(of: "ander").turnout.others == 13)
    for readers in 1...2 {
      let one = ClassReading(
        try RecordingFiles([folders[1].path, folders[0].path]), readers: readers)
      #expect(one.results(of: "proef").turnout == turnout)
    }
  }

  @Test("a copy with other line ends, or an opening written otherwise, is a copy")
  func rewrittenCopies() throws {
    let folder = try RecordingsFolder()
    try folder.add(good.by(seed: 1))
    try folder.add(good.by(seed: 2))
    let first = folder.path + "/20260101-100001-proef-Tulp.jsonl"
    let text = try String(contentsOfFile: first, encoding: .utf8)
    try Data(text.replacing("\n", with: "\r\n").utf8).write(
      to: URL(fileURLWithPath: folder.path + "/crlf.jsonl"))
    try Data(text.replacing(",\"recorded\":", with: " , \"recorded\": ").utf8).write(
      to: URL(fileURLWithPath: folder.path + "/spaces.jsonl"))
    let turnout = try folder.results().turnout
    #expect(turnout.skipped == [])
    #expect(turnout.counted == 2)
    #expect(turnout.copies == 2)
  }

  @Test("a file that has two names counts once, and nothing is said of it")
  func sameFile() throws {
    let folder = try RecordingsFolder()
    for seed in 0..<3 as Range<UInt32> { try folder.add(good.by(seed: seed)) }
    let first = folder.path + "/20260101-100001-proef-Tulp.jsonl"
    try FileManager.default.linkItem(atPath: first, toPath: folder.path + "/hard.jsonl")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/zacht.jsonl", withDestinationPath: first)
    let reading = ClassReading(
      try RecordingFiles([folder.path, folder.path + "/.", first, folder.path + "/hard.jsonl"]))
    let turnout = reading.results(of: "proef").turnout
    #expect(turnout.read == 3)
    #expect(turnout.counted == 3)
    #expect(turnout.copies == 0)
  }

  @Test("what is not finished of another scenario is not named, and files are told apart by size")
  func skippedOfOthers() throws {
    let folder = try RecordingsFolder()
    try folder.add(good)
    var unfinished = good.by(seed: 2)
    unfinished.entries.removeLast()
    try folder.add(unfinished, name: "20260102-100001-proef-Tulp.jsonl")
    unfinished.entries.removeLast()
    try folder.add(unfinished, name: "20260102-100001-proef-Ree.jsonl")
    var other = Transcript.proef([], scenario: "ander-stuk")
    other.entries.removeLast()
    try folder.add(other, name: "20260102-100001-ander-stuk-Ree.jsonl")
    let sizes = try ["Tulp", "Ree"].map {
      try Data(
        contentsOf: URL(fileURLWithPath: folder.path + "/20260102-100001-proef-\($0).jsonl")
      ).count
    }.sorted()
    let turnout = try folder.results().turnout
    #expect(
      turnout.skipped.lines(in: .dutch)
        == sizes.map { "20260102-100001-proef-… (\($0) bytes): nog niet af" })
    #expect(
      turnout.skipped.lines(in: .english)
        == sizes.map { "20260102-100001-proef-… (\($0) bytes): not finished yet" })
    #expect(turnout.skippedOfOthers == 1)
    #expect(turnout.read == 4)
    #expect(
      try folder.reading().results(of: "ander-stuk").turnout.skipped.map(\.name)
        == ["20260102-100001-ander-stuk-…"])
  }

  @Test("where nothing is shared, the scenario is called by its heading still")
  func heading() throws {
    let folder = try RecordingsFolder()
    try folder.add(.proef([], visibility: .teacher))
    #expect(try folder.results().heading == "Een proef")
  }

  @Test("two pupils with the same alias are two")
  func sameAlias() throws {
    let folder = try RecordingsFolder()
    try folder.add(.proef([.ask("1", ["Ik ben het."])], alias: "Tulp", seed: 4))
    try folder.add(.proef([.ask("1", ["Ik ben het."])], alias: "Tulp", seed: 5))
    let texts = try folder.reading().openTexts(of: "proef")
    #expect(texts.count == 2)
    #expect(texts[0].key != texts[1].key)
    #expect(try folder.results().turnout.counted == 2)
  }

  @Test("what the teacher alone may see is in no figure, and no alias is anywhere")
  func onlyTheClass() throws {
    let folder = try RecordingsFolder()
    try folder.add(good.by(seed: 1))
    try folder.add(
      .proef(
        [.choice("1", ["a", "b"], .chose("b")), .ask("2", ["geheim"])], visibility: .teacher,
        alias: "Narcis"))
    try folder.add("", name: "20260102-100001-proef-Narcis.jsonl")
    let results = try folder.results()
    #expect(results.turnout.notShown == 1)
    #expect(results.votes("line:1")[0].options.map(\.people) == [1, 0])
    #expect(results.questions.count == 1)
    #expect(try folder.reading().openTexts(of: "proef").isEmpty)
    var dumped = ""
    dump(results, to: &dumped)
    #expect(!dumped.contains("Narcis") && !dumped.contains("Tulp") && !dumped.contains("geheim"))
  }

  @Test("a what-if is the class's: counted apart, and nowhere else")
  func whatIf() throws {
    let folder = try RecordingsFolder()
    try folder.add(good)
    var branch = good.by(seed: 2)
    branch.opening.parent = Opening.Parent(recording: "20260101-100001-proef-Tulp.jsonl", entry: 1)
    try folder.add(branch)
    let results = try folder.results()
    #expect(results.turnout.counted == 1)
    #expect(results.turnout.whatIfs == 1)
    #expect(results.votes("line:1")[0].people == 1)
  }

  @Test("escape codes, scripts and overrides are kept as they were typed, for whoever shows them")
  func hostile() throws {
    let folder = try RecordingsFolder()
    let words = "<script>alert(1)</script> \u{1B}[31m \u{202E}achterstevoren \"; DROP"
    try folder.add(.proef([.ask("1", [words])]))
    let texts = try folder.reading().openTexts(of: "proef")
    #expect(texts.map(\.words) == [words])
    let shown = try folder.results(Moderation(verdicts: [texts[0].key: .shown(blanks: [])]))
    #expect(shown.answers("line:1")?.shown.map(\.words) == [words])
  }

  @Test("a path that is not there is a sentence")
  func missing() throws {
    #expect(throws: ArchiveError.unreadable("/nergens/x", .missing)) {
      try RecordingFiles(["/nergens/x"])
    }
  }
}
