import Archive
import Foundation
import PlayedClass
import Roleplay
import TestFiles
import Testing
import Yarn

@testable import Discussion

@Suite("A copy of a recording in which words are blacked out")
struct RecordingRedactionTests {
  private let folder: RecordingsFolder
  private var path: String { folder.path + "/20260101-100000-proef-Tulp.jsonl" }

  init() throws {
    folder = try RecordingsFolder()
  }

  private func read(_ path: String) throws -> Transcript {
    var reader = try TranscriptReader(path: path)
    return try reader.rest()
  }

  @Test("has the words nowhere, whatever their case or ending; the original is as it was")
  func copied() throws {
    let play = Transcript.proef([
      .ask("a", ["Ahmed zei het, en ahmeds broer, AHMED!"]),
      .notes("b", Reply(texts: ["Jan de Vries helpt"], headings: ["Bij de Vries"])),
    ])
    try folder.add(play, name: "20260101-100000-proef-Tulp.jsonl")
    try MarksFile(beside: path).add(
      Mark(entry: 1, kind: .note, text: "Vraag Ahmed", by: "d", at: "nu"))
    let before = try contents(of: path)
    let copy = try #require(
      try RecordingRedaction(of: ["Ahmed", "de Vries"]).copy(of: path))
    #expect(copy.left == [])
    #expect(copy.count == 3)
    let text = try contents(of: copy.path)
    #expect(!text.lowercased().contains("ahmed") && !text.contains("Vries"))
    #expect(text.contains("[…] zei het, en […] broer, […]!"))
    #expect(text.contains("Jan […] […] helpt"))
    #expect(try MarksFile(beside: copy.path).read().marks.map(\.text) == ["Vraag […]"])
    #expect(try read(copy.path).opening.isRedacted)
    #expect(try read(copy.path).visibility == .class)
    #expect(try rights(of: copy.path) == "400")
    #expect(try contents(of: path) == before)
  }

  @Test("is not made where the words do not occur, or where the play is not finished")
  func none() throws {
    try folder.add(Transcript.proef([.ask("a", ["Ja"])]), name: "20260101-100000-proef-Tulp.jsonl")
    #expect(try RecordingRedaction(of: ["Ahmed"]).copy(of: path) == nil)
    var open = Transcript.proef([.ask("a", ["Ahmed"])])
    open.entries.removeLast()
    try folder.add(open, name: "open.jsonl")
    #expect(throws: ArchiveError.unfinished(folder.path + "/open.jsonl")) {
      try RecordingRedaction(of: ["Ahmed"]).copy(of: folder.path + "/open.jsonl")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test("loses an alias that is blacked out, also in its name; what is left is named")
  func alias() throws {
    try folder.add(
      Transcript.proef([.ask("a", ["Tulpenbollenveld"])]),
      name: "20260101-100000-proef-Tulp.jsonl")
    let copy = try #require(try RecordingRedaction(of: ["tulp"]).copy(of: path))
    #expect(try read(copy.path).opening.alias == "X")
    #expect(!copy.path.contains("Tulp"))
    #expect(copy.left == ["tulp"])
  }

  @Test("is verified against its scenario as a copy; anything else that differs is still found")
  func verified() async throws {
    let source = """
      title: Start
      ---
      <<declare $wie = "">>
      Verteller: Wie helpt je? #line:a
      <<ask $wie>>
      Verteller: Dus {$wie} helpt je. #line:b
      Verteller: Vraag het aan Ahmed. #line:c
      ===
      """
    let scenario = Self.scenario(source)
    var performance = try Performance(
      of: scenario, opening: Transcript.proef([]).opening,
      stage: ScriptedStage(answers: ["Mijn oom Ahmed"], audience: .solo), journal: nil,
      clock: { 0 })
    _ = await performance.run()
    let play = performance.transcript
    #expect(try Verification(of: play, in: scenario).difference == nil)
    let words = RecordingRedactionTests.words(["Ahmed"])
    var copy = play.redacting(words)
    #expect(copy.entries.contains { "\($0.kind)".contains("Dus Mijn oom […] helpt je.") })
    #expect(copy.entries.contains { "\($0.kind)".contains("Vraag het aan […].") })
    #expect(try Verification(of: copy, in: scenario).difference != nil, "it does not say so")
    copy.opening.isRedacted = true
    #expect(try Verification(of: copy, in: scenario).difference == nil)
    let other = Self.scenario(source.replacing("helpt je. #", with: "hielp je. #"))
    #expect(try Verification(of: copy, in: other).difference != nil)
  }

  @Test(
    "takes the same road in a script that counts words, also where a whole answer is blacked out")
  func countedWords() async throws {
    let scenario = Self.scenario(
      """
      title: Start
      ---
      <<declare $wie = "">>
      Verteller: Wie helpt je? #line:a
      <<ask $wie>>
      <<if words($wie) == 4>>
      Verteller: Vier woorden, {words($wie)}. #line:b
      <<else>>
      Verteller: Meer of minder. #line:c
      <<endif>>
      ===
      """)
    for (answer, words) in [
      ("Ahmed", ["Ahmed"]), ("Jan de Vries helpt", ["Jan de Vries"]),
      ("Jan de Vries helpt", ["de Vries", "helpt"]),
      ("Ahmed-Ali, Jan, Piet!", ["Ahmed Ali", "jan"]),
    ] {
      var performance = try Performance(
        of: scenario, opening: Transcript.proef([]).opening,
        stage: ScriptedStage(answers: [answer], audience: .solo), journal: nil, clock: { 0 })
      _ = await performance.run()
      var play = performance.transcript
      play.entries.append(
        Entry(number: play.nextNumber, milliseconds: play.milliseconds, kind: .end(.class)))
      try folder.add(play, name: "20260101-100000-proef-Tulp.jsonl")
      let copy = try #require(try RecordingRedaction(of: words).copy(of: path))
      #expect(
        try Verification(of: read(copy.path), in: scenario).difference == nil, "\(answer)")
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.removeItem(atPath: copy.path)
    }
  }

  @Test("has words that stand in the alias's dossier too: they are found there, and blacked out")
  func dossier() throws {
    let dossiers = DossierFolder(in: TranscriptFolder(path: folder.path))
    let lesson = Dossier.Lesson(
      scenario: "proef", heading: "Proef", recorded: "2026-01-01T10:00:00Z",
      reflections: [.init(kind: .insight, question: "Wat leerde je?", words: "Ahmed helpt.")],
      agreements: [Agreement(who: "Ahmed", what: "bel de Vries", when: "nu")], words: ["Ahmed"])
    let code = try dossiers.begin(Dossier(alias: "Tulp", lessons: [lesson]))
    let redaction = RecordingRedaction(of: ["Ahmed", "de Vries"])
    #expect(try redaction.occurs(inDossierOf: "tulp", in: dossiers))
    #expect(try redaction.blackOut(dossierOf: "tulp", in: dossiers))
    #expect(try !redaction.occurs(inDossierOf: "tulp", in: dossiers))
    #expect(try !redaction.blackOut(dossierOf: "tulp", in: dossiers))
    #expect(try !redaction.blackOut(dossierOf: "Ree", in: dossiers))
    let opened = try #require(try dossiers.dossier(of: "Tulp", code: code.description))
    #expect(opened.lessons.first?.reflections.first?.words == "[…] helpt.")
    #expect(opened.lessons.first?.agreements.first?.sentence == "[…]: bel […] […] (nu)")
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".json") {
      #expect(!(try contents(of: folder.path + "/" + name).contains("Ahmed")))
    }
  }

  private static func scenario(_ text: String) -> Scenario {
    Scenario(name: "proef", sources: [Source(name: "proef/proef.yarn", text: text)])
  }

  private static func words(_ typed: [String]) -> RedactedWords {
    var words = RedactedWords()
    for word in typed { words.add(words: word) }
    return words
  }
}
