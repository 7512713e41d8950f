import Archive
import Foundation
import Roleplay
import TestFiles
import Testing

/// Whether everything a recording can hold is in one of the recordings: what is missing is not guarded.
@Suite("Recordings of an earlier program hold everything")
struct RecordedKindsTests {
  /// What came later than these recordings, and is guarded by others: name it here, and those there.
  /// Orders: `OrderTests` and `RankTests` of Roleplay; three players: the random transcripts there; what
  /// was set in a script: `SofteningTests` there; words that were looked up and languages that were
  /// shown: `WordsTests` and `LanguagesInPlayTests` of Shell, and stored when a play stops:
  /// `PerformanceTests`; copies in which words were blacked out:
  /// `RecordingRedactionTests` of Discussion.
  private static let later: Set<String> = [
    "order", "rank", "three", "set", "lookedUp", "shownIn", "aside", "redacted",
  ]

  /// The lines of all recordings, as JSON; a torn line is left out.
  private func lines() throws -> [(opening: Bool, object: [String: Any])] {
    try GuardedRecordings.names.flatMap { name in
      try contents(of: "\(GuardedRecordings.kept)/\(name).jsonl").split(separator: "\n")
        .enumerated().compactMap { number, line in
          (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]).map {
            (number == 0, $0)
          }
        }
    }
  }

  /// All keys within a value. Those of variables and ballots are no words of ours.
  private func keys(_ value: Any) -> Set<String> {
    if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(keys($1)) } }
    guard let object = value as? [String: Any] else { return [] }
    return object.reduce(into: Set(object.keys)) { found, part in
      if part.key == "variables" || part.key == "ballots" {
        for value in (part.value as? [String: Any] ?? [:]).values { found.formUnion(keys(value)) }
      } else {
        found.formUnion(keys(part.value))
      }
    }
  }

  @Test("every key that is written")
  func everyKey() throws {
    let written = TranscriptCoding.keys.mapValues { Set($0) }
    let lines = try lines()
    func seen(in part: String) -> Set<String> {
      lines.reduce(into: []) { found, line in
        if !line.opening, let value = line.object[part] { found.formUnion(keys(value)) }
      }
    }
    let openings = lines.filter(\.opening).reduce(into: Set<String>()) {
      $0.formUnion(keys($1.object))
    }
    let entries = lines.filter { !$0.opening }.reduce(into: Set<String>()) {
      $0.formUnion($1.object.keys)
    }
    let cues = seen(in: "cue")
    for (type, keys) in written {
      let found: Set<String> =
        switch type {
        case "Opening": openings
        case "Entry": entries
        case "Input": seen(in: "input")
        case "Reply": seen(in: "reply")
        case "Tally": seen(in: "input").intersection(seen(in: "reply"))
        default: cues
        }
      #expect(keys.subtracting(found).subtracting(Self.later) == [], "\(type)")
    }
  }

  @Test("every kind of cue")
  func everyCue() throws {
    let plain = Cue.Kind.Plain.allCases.map(\.rawValue)
    let questions = ["choice"] + Exercise.all.filter(\.asks).map(\.name)
    let found = Set(
      try lines().compactMap { ($0.object["cue"] as? [String: Any])?["kind"] as? String })
    #expect(Set(plain + questions).subtracting(found).subtracting(Self.later) == [])
  }

  @Test("every audience, form, language and visibility; every trait, pose and kind of comparison")
  func everyWord() throws {
    let lines = try lines()
    func words(_ key: String, of part: String? = nil) -> Set<String> {
      Set(
        lines.compactMap { line in
          let object = part.map { line.object[$0] as? [String: Any] } ?? line.object
          return object?[key] as? String
        })
    }
    #expect(words("audience") == Set(Audience.allCases.map(\.rawValue)).subtracting(Self.later))
    #expect(words("form") == Set(Form.allCases.map(\.rawValue)).subtracting(Self.later))
    #expect(words("language") == ["nl", "en"])
    #expect(words("end") == Set(Visibility.allCases.map(\.rawValue)).subtracting(Self.later))
    #expect(
      words("trait", of: "cue") == Set(HeroTrait.allCases.map(\.rawValue)).subtracting(Self.later))
    #expect(
      words("pose", of: "cue") == Set(HeroPose.allCases.map(\.rawValue)).subtracting(Self.later))
    #expect(words("columns", of: "cue") == ["rounds", "notes"])
    #expect(
      Set(lines.compactMap { ($0.object["input"] as? [String: Any])?["withdraw"] as? Int }) != [])
  }

  @Test("a torn one, one that was left, one gone on with, and what-ifs, one of them of another")
  func everyState() throws {
    var torn = 0
    var unfinished = 0
    var parents: [String: String] = [:]
    for name in GuardedRecordings.names {
      let path = "\(GuardedRecordings.kept)/\(name).jsonl"
      var reader = try TranscriptReader(path: path)
      let transcript = try reader.rest()
      if try contents(of: path).last != "\n" { torn += 1 }
      if transcript.visibility == nil { unfinished += 1 }
      if let parent = transcript.opening.parent {
        parents[String(name.split(separator: "/").last ?? "") + ".jsonl"] = parent.recording
      }
    }
    #expect(torn == 1)
    #expect(unfinished > torn)
    #expect(parents.values.contains { parents[$0] != nil })
    #expect(try lines().contains { $0.object["resume"] != nil })
  }

  @Test("are written by the program of today as they stand", arguments: GuardedRecordings.names)
  func written(_ name: String) throws {
    let path = "\(GuardedRecordings.kept)/\(name).jsonl"
    var reader = try TranscriptReader(path: path)
    let transcript = try reader.rest()
    let kept = try Data(contentsOf: URL(fileURLWithPath: path))
    let whole = kept.prefix(through: try #require(kept.lastIndex(of: 0x0A)))
    #expect(Data(TranscriptCoding.bytes(of: transcript)) == whole)
  }
}
