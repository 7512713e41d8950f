import Archive
import Discussion
import Foundation
import PlayedClass
import Roleplay
import TestFiles
import Yarn

/// Recordings in a folder of their own, gone afterwards.
final class RecordingsFolder {
  /// The scenarios that ship.
  static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios").path

  /// The scene that tests play instead of `elektricien`: it does not change when scenes are
  /// rewritten.
  static let scenes = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Support/Scenes").path

  private let folder: TemporaryFolder
  var path: String { folder.path }
  private var count = 0

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Writes a file, and the folders it is in; without a name, one as recordings have.
  func add(_ bytes: [UInt8], name: String? = nil) throws {
    count += 1
    let file = name ?? "20260101-\(100_000 + count)-proef-Tulp.jsonl"
    let url = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func add(_ text: String, name: String? = nil) throws {
    try add(Array(text.utf8), name: name)
  }

  func add(_ transcript: Transcript, name: String? = nil) throws {
    try add(TranscriptCoding.bytes(of: transcript), name: name)
  }

  func reading(readers: Int = 2) throws -> ClassReading {
    ClassReading(try RecordingFiles([path]), readers: readers)
  }

  /// The figures of the scenario of ``Transcript/proef(_:)``.
  func results(
    _ moderation: Moderation = Moderation(), guide: TeacherGuide = TeacherGuide(),
    smallestGroup: Int = 5
  ) throws -> ClassResults {
    try reading().results(
      of: "proef", moderation: moderation, guide: guide, smallestGroup: smallestGroup)
  }
}

/// What was asked and answered, for a recording to be made of.
enum Asked {
  case choice(String, [String], Reply, tags: [String] = [])
  case ask(String, [String], tags: [String] = [])
  case scale(String, ClosedRange<Int>, Reply, tags: [String] = [])
  case number(String, Int)
  case notes(String, Reply, tags: [String] = [])
  case order(String, [String], Reply)
  case line(String, tags: [String] = [])
}

extension Transcript {
  /// A finished recording of a scenario called `proef`.
  static func proef(
    _ asked: [Asked], audience: Audience = .solo, visibility: Visibility = .class,
    alias: String = "Tulp", seed: UInt32 = 1, recorded: String = "2026-01-01T10:00:00Z",
    scenario: String = "proef"
  ) -> Transcript {
    var transcript = Transcript(
      opening: Opening(
        engine: "test", recorded: recorded, scenario: scenario, heading: "Een proef",
        form: .roleplay, alias: alias, language: "nl", audience: audience,
        random: .init(seed: seed)))
    func add(_ kind: Entry.Kind) {
      transcript.entries.append(
        Entry(number: transcript.nextNumber, milliseconds: transcript.nextNumber, kind: kind))
    }
    func ask(_ line: String, _ kind: Cue.Kind, _ reply: Reply, _ tags: [String] = []) {
      add(
        .cue(
          Cue(
            line: "line:\(line)", speaker: "Verteller", text: "Vraag \(line)?", tags: tags,
            kind: kind)))
      var reply = reply
      reply.isComplete = true
      add(.input(.submit))
      add(.reply(reply))
    }
    for asked in asked {
      switch asked {
      case .choice(let line, let options, let reply, let tags):
        let options = options.map {
          Cue.Option(
            id: "line:\($0)", text: "Optie \($0)",
            tags: $0 == "groen" ? ["green"] : $0 == "rood" ? ["red"] : [])
        }
        ask(line, .choice(options), reply, tags)
      case .ask(let line, let texts, let tags): ask(line, .ask, Reply(texts: texts), tags)
      case .scale(let line, let range, let reply, let tags):
        ask(line, .scale(lowest: range.lowerBound, highest: range.upperBound), reply, tags)
      case .number(let line, let number):
        ask(line, .number(minimum: 0, maximum: 1000), Reply(chosen: String(number)))
      case .order(let line, let items, let reply):
        let items = items.map { Cue.Option(id: "line:\($0)", text: "Ding \($0)") }
        ask(line, .question(Question(exercise: "rank", shape: .order(items))), reply)
      case .notes(let line, let reply, let tags):
        ask(line, .collect(name: "wegen", minimum: 1), reply, tags)
      case .line(let text, let tags):
        add(.cue(Cue(line: "line:x", speaker: nil, text: text, tags: tags, kind: .line)))
      }
    }
    add(.cue(Cue(line: "", text: "", kind: .end)))
    add(.end(visibility))
    return transcript
  }

  /// The same with another opening, so that it is another recording.
  func by(seed: UInt32) -> Transcript {
    var transcript = self
    transcript.opening.random.seed = seed
    return transcript
  }
}

extension Reply {
  static func chose(_ option: String) -> Reply { Reply(chosen: "line:\(option)") }
}

extension ClassResults {
  /// The votes of a question.
  func votes(_ id: String) -> [VoteCounts] {
    for question in questions where question.id == id {
      if case .choice(let votes) = question.figure { return votes }
    }
    return []
  }

  /// The open answers of a question.
  func answers(_ id: String) -> OpenAnswers? {
    for question in questions where question.id == id {
      if case .answers(let answers) = question.figure { return answers }
    }
    return nil
  }

  func places(_ id: String) -> [PlaceCounts] {
    for question in questions where question.id == id {
      if case .places(let places) = question.figure { return places }
    }
    return []
  }

  func board(_ id: String) -> NoteBoard? {
    for question in questions where question.id == id {
      if case .notes(let board) = question.figure { return board }
    }
    return nil
  }
}
