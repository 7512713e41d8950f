import Archive
import Foundation
import PlayedClass
import Roleplay
import Testing

@testable import Discussion

@Suite("Reading a recording for the results of a class")
struct FinishedRecordingTests {
  private let folder: RecordingsFolder

  init() throws {
    folder = try RecordingsFolder()
  }

  private func read(_ bytes: [UInt8]) throws -> Result<FinishedRecording, SkippedRecording> {
    try folder.add(bytes, name: "a.jsonl")
    let files = try RecordingFiles([folder.path + "/a.jsonl"]).next(1)
    let file = try #require(files.first)
    return Result { () throws(SkippedRecording) in try FinishedRecording(file) }
  }

  @Test("it has the decisions of the road that counts, and how the story ended")
  func road() throws {
    var transcript = Transcript.proef([
      .choice("1", ["a", "b"], .chose("a")), .line("Weg.", tags: ["ending:weg"]),
    ])
    // Back to the question: the first answer and the first ending do not count.
    let end = transcript.entries.suffix(2)
    transcript.entries.removeLast(2)
    let kinds: [Entry.Kind] = [
      .back(to: 1), .reply(Reply(chosen: "line:b", isComplete: true)),
      .cue(Cue(line: "line:x", text: "Klaar.", tags: ["ending:help"], kind: .line)),
    ]
    for kind in kinds + end.map(\.kind) {
      transcript.entries.append(
        Entry(number: transcript.nextNumber, milliseconds: 0, kind: kind))
    }
    let recording = try read(TranscriptCoding.bytes(of: transcript)).get()
    #expect(recording.decisions.map(\.reply?.chosen) == ["line:b"])
    #expect(recording.ending?.ending == "help")
    #expect(recording.comic == nil)
    #expect(recording.visibility == .class)
  }

  @Test("of a scenario with a comic it has the key of that comic")
  func comic() async throws {
    let played = try PlayedClass("superheld", scenarios: RecordingsFolder.scenarios)
    let bytes = TranscriptCoding.bytes(of: try await played.recording(1))
    let recording = try read(bytes).get()
    #expect(recording.comic != nil)
    #expect(recording.comic == AnswerKey(ofComicIn: folder.path + "/a.jsonl"))
    #expect(AnswerKey(ofComicIn: folder.path + "/b.jsonl") == nil)
  }

  @Test(
    "lines that our writer would write otherwise are read as well",
    arguments: [
      ("\"n\":1", "\"n\": 1"), ("{\"n\":1,\"ms\":1,", "{\"ms\":1,\"n\":1,"),
      ("\"kind\":\"choice\",", "\"later\":{\"a\":[1]},\"kind\":\"choice\","),
      ("Vraag 1?", "Vr\\u0061ag 1?"), ("Vraag 1?", "Vraag 😀 é?"),
      ("\"line:1\"", "\"line:\\u0031\""), ("\"chosen\":\"line:a\"", "\"chosen\":\"line:\\u0061\""),
    ])
  func otherwise(_ from: String, _ to: String) throws {
    let transcript = Transcript.proef([.choice("1", ["a", "b"], .chose("a"))])
    let text = String(decoding: TranscriptCoding.bytes(of: transcript), as: UTF8.self)
    #expect(text.contains(from))
    let recording = try read(Array(text.replacing(from, with: to).utf8)).get()
    #expect(recording.decisions.map(\.cue.line) == ["line:1"])
    #expect(recording.decisions.map(\.reply?.chosen) == ["line:a"])
  }

  @Test("with a byte changed anywhere it counts, or says which line is broken")
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
        switch try read(changed) {
        case .success(let recording):
          #expect(expected.problem == nil, "byte \(byte) at \(index)")
          #expect(recording.decisions == expected.decisions, "byte \(byte) at \(index)")
        case .failure(let skipped):
          #expect(skipped.reason == expected.problem, "byte \(byte) at \(index)")
          #expect(skipped.size == changed.count && skipped.scenario == "proef")
        }
      }
    }
  }

  /// What the lines come to, each by itself.
  private func outcome(
    _ bytes: [UInt8]
  ) -> (problem: SkippedRecording.Reason?, decisions: [Decision]) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let opening = try? TranscriptCoding.opening(from: lines[0]) else { return (.empty, []) }
    var transcript = Transcript(opening: opening)
    var isTorn = false
    // After the last line feed there is an incomplete line, or nothing.
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
    // How answers came about is not read.
    transcript.entries.removeAll { if case .input = $0.kind { true } else { false } }
    return (nil, transcript.decisions)
  }
}
