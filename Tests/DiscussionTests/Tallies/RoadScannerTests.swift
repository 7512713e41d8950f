import Foundation
import PlayedClass
import Roleplay
import Testing
import Yarn

@testable import Discussion

@Suite("Scanning a recording's bytes")
struct RoadScannerTests {
  /// A moment as both ways come to it.
  private struct Moment: Equatable, CustomStringConvertible {
    var number: Int
    var line: String
    var kind: Cue.Kind
    var reply: Reply?
    var description: String { "\(number) \(line) \(String(describing: reply))" }
  }

  private func scanned(_ bytes: [UInt8]) -> (SkippedRecording.Reason?, [Moment], [String]) {
    var scanner = RoadScanner()
    return (bytes + Array(repeating: 0, count: 8)).withUnsafeBufferPointer { room in
      guard let start = room.baseAddress else { return (nil, [], []) }
      let problem = scanner.scan(start, count: bytes.count)
      let moments = scanner.moments.indices.compactMap { index -> Moment? in
        let moment = scanner.moments[index]
        guard case .cue(let cue)? = RoadScanner.read(start, moment.entry)?.kind else { return nil }
        if moment.kind != .other { #expect(start.text(moment.line) == cue.line) }
        var reply: Reply?
        switch moment.answer {
        case .none: reply = nil
        case .chosen: reply = Reply(chosen: start.text(moment.words), isComplete: true)
        case .said, .silent:
          reply = Reply(texts: scanner.texts(at: index, in: start), isComplete: true)
        case .other: reply = scanner.replies[moment.reply]
        }
        return Moment(number: moment.number, line: cue.line, kind: cue.kind, reply: reply)
      }
      let endings = scanner.endings.map { ending in
        ending.name.isEmpty ? "?" : start.text(ending.name)
      }
      return (problem, moments, endings)
    }
  }

  private func read(_ transcript: Transcript) -> ([Moment], [String]) {
    let moments = transcript.decisions.map { decision in
      Moment(
        number: decision.number, line: decision.cue.line, kind: decision.cue.kind,
        reply: decision.reply)
    }
    let endings = transcript.road.compactMap { entry -> String? in
      guard case .cue(let cue) = entry.kind, case .line = cue.kind else { return nil }
      return cue.endingName
    }
    return (moments, endings)
  }

  @Test(
    "comes to what reading whole comes to, for every scenario that ships",
    arguments: [
      "aan-tafel", "bezoek", "bruiloft", "complimenten", "driegesprek", "elektricien", "garage",
      "quiz-ministage", "quiz-snuffelstage", "stellingen", "stellingen-klas", "stellingen-mbo",
      "superheld", "te-duur", "te-moeilijk", "tegenslag", "verwachtingen", "wat-telt", "wie-helpt",
    ])
  func asRead(_ name: String) async throws {
    let played = try PlayedClass(name, scenarios: RecordingsFolder.scenarios)
    for seed in 1...3 as ClosedRange<UInt32> {
      let audience: Audience = seed % 2 == 0 ? .class : .solo
      let transcript = try await played.recording(
        seed, audience: audience, language: seed % 3 == 0 ? "en" : "nl", entries: 120)
      let (problem, moments, endings) = scanned(TranscriptCoding.bytes(of: transcript))
      let (expected, expectedEndings) = read(transcript)
      #expect(problem == nil)
      #expect(moments == expected)
      #expect(endings == expectedEndings)
      #expect(!moments.isEmpty)
    }
  }

  @Test(
    "lines nobody wrote so are read whole",
    arguments: [
      ("\"n\":1", "\"n\": 1"), ("{\"n\":1,\"ms\":1,", "{\"ms\":1,\"n\":1,"),
      ("\"kind\":\"choice\",", "\"later\":{\"a\":[1]},\"kind\":\"choice\","),
      ("Vraag 1?", "Vr\\u0061ag 1?"), ("Vraag 1?", "Vraag 😀 é?"),
      ("\"line:1\"", "\"line:\\u0031\""), ("\"chosen\":\"line:a\"", "\"chosen\":\"line:\\u0061\""),
    ])
  func unusual(_ from: String, _ to: String) throws {
    let transcript = Transcript.proef([.choice("1", ["a", "b"], .chose("a"))])
    let text = String(decoding: TranscriptCoding.bytes(of: transcript), as: UTF8.self)
    #expect(text.contains(from))
    let (problem, moments, _) = scanned(Array(text.replacing(from, with: to).utf8))
    #expect(problem == nil)
    #expect(moments.map(\.line) == ["line:1"])
    #expect(moments.map(\.reply?.chosen) == ["line:a"])
  }

  @Test("a byte changed anywhere in a recording gives what reading gives")
  func changedBytes() throws {
    let transcript = Transcript.proef([
      .choice("1", ["a", "b"], .chose("a"), tags: ["aloud"]), .ask("2", ["é \"zo\"\n"]),
      .line("Klaar", tags: ["ending:help"]),
    ])
    let bytes = TranscriptCoding.bytes(of: transcript)
    let first = bytes.firstIndex(of: 0x0A) ?? 0
    let values: [UInt8] = [0x00, 0x22, 0x5C, 0x7D, 0x30, 0xC3, 0x0A]
    for index in first + 1..<bytes.count {
      // One other value for each place, all of them for each kind of place.
      for byte in [values[index % values.count], bytes[index] ^ 1] {
        var changed = bytes
        changed[index] = byte
        let expected = outcome(changed)
        let (problem, moments, _) = scanned(changed)
        #expect(problem == expected.problem, "byte \(byte) at \(index)")
        if problem == nil { #expect(moments == expected.moments, "byte \(byte) at \(index)") }
      }
    }
  }

  /// What reading line by line comes to, as `Archive` reads.
  private func outcome(_ bytes: [UInt8]) -> (problem: SkippedRecording.Reason?, moments: [Moment]) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let opening = try? TranscriptCoding.opening(from: lines[0]) else { return (.empty, []) }
    var transcript = Transcript(opening: opening)
    var isTorn = false
    // Behind the last line feed stands what is torn, or nothing.
    let whole = lines.dropFirst().dropLast()
    for (offset, line) in whole.enumerated() {
      guard let entry = try? TranscriptCoding.entry(from: line) else {
        guard offset == whole.count - 1, lines.last?.isEmpty == true else {
          return (.broken(line: offset + 2), [])
        }
        isTorn = true
        break
      }
      guard entry.number == offset + 1 else { return (.broken(line: offset + 2), []) }
      transcript.entries.append(entry)
    }
    if lines.last?.isEmpty == false { isTorn = true }
    guard transcript.visibility != nil else { return (isTorn ? .torn : .unfinished, []) }
    return (nil, read(transcript).0)
  }
}
