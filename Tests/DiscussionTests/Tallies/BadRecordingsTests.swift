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

  @Test("one torn, one empty, one from the future among a thousand: named, skipped and counted")
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
    #expect(results.turnout.read == 1009)
    #expect(results.turnout.counted == 1000)
    #expect(
      results.turnout.skipped == [
        .init(name: "20260102-100001-…", reason: .torn),
        .init(name: "20260102-100002-…", reason: .empty),
        .init(name: "20260102-100003-…", reason: .fromNewerVersion(9)),
        .init(name: "20260102-100004-…", reason: .broken(line: 3)),
        .init(name: "20260102-100005-…", reason: .noRecording),
        .init(name: "20260102-100006-…", reason: .torn),
        .init(name: "20260102-100007-…", reason: .unfinished),
        .init(name: "lijstje.jsonl", reason: .noRecording),
        .init(name: "map.jsonl", reason: .unreadable),
      ])
    #expect(results.votes("line:1")[0].options.map(\.people) == [1000, 0])
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
    #expect(throws: ArchiveProblem.unreadable("/nergens/x", .missing)) {
      try RecordingFiles(["/nergens/x"])
    }
  }
}
