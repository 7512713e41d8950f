import Roleplay
import Yarn

/// Reads and writes a teacher's decisions as text with a line for each, so that people can read and
/// edit it.
///
/// ```
/// {
///   "moderation": 1,
///   "scenario": "elektricien",
///   "answers": {
///     "0f3c…": "shown",
///     "71aa…": {"blank": [2, 3]},
///     "9be0…": "hidden"
///   },
///   "groups": {
///     "line:te-12": [
///       {"heading": "Thuis", "notes": ["0f3c…", "71aa…"]}
///     ]
///   }
/// }
/// ```
public enum ModerationCoding {
  /// The newest format that this program writes and reads.
  static let format = 1

  /// The text of a file.
  public static func text(_ moderation: Moderation, of scenario: String) -> String {
    let answers = moderation.verdicts.sorted { $0.key < $1.key }.map { key, verdict in
      "    \"\(key.hexadecimal)\": \(text(verdict))"
    }
    let groups = moderation.groups.sorted { $0.key < $1.key }.map { question, groups in
      let lines = groups.map { group in
        let notes = group.notes.sorted().map { "\"\($0.hexadecimal)\"" }.joined(separator: ", ")
        return "      {\"heading\": \(quoted(group.heading)), \"notes\": [\(notes)]}"
      }
      return "    \(quoted(question)): [\n\(lines.joined(separator: ",\n"))\n    ]"
    }
    return """
      {
        "moderation": \(format),
        "scenario": \(quoted(scenario)),
        "answers": \(block(answers)),
        "groups": \(block(groups))
      }

      """
  }

  private static func block(_ lines: [String]) -> String {
    lines.isEmpty ? "{}" : "{\n\(lines.joined(separator: ",\n"))\n  }"
  }

  private static func text(_ verdict: Moderation.Verdict) -> String {
    switch verdict {
    case .hidden: "\"hidden\""
    case .shown(let blanks) where blanks.isEmpty: "\"shown\""
    case .shown(let blanks):
      "{\"blank\": [\(blanks.sorted().map { String($0 + 1) }.joined(separator: ", "))]}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Reads a file.
  ///
  /// - Throws: ``ModerationError`` if anything in it is invalid: then none of it counts, because
  ///   the invalid part might have meant “hidden”.
  public static func moderation(
    from bytes: [UInt8], of scenario: String
  ) throws(ModerationError) -> Moderation {
    let read: JSONReader.ReadModeration
    do throws(JSONError) {
      read = try JSONReader.read(bytes[...]) { reader throws(JSONError) in try reader.moderation()
      }
    } catch {
      switch error {
      case .notJSON(let byte), .unfitting(_, let byte):
        throw ModerationError.broken(line: line(of: byte, in: bytes))
      case .missing(let key): throw ModerationError.missing(key)
      }
    }
    guard read.format <= format else { throw .fromNewerVersion(read.format) }
    guard read.scenario == scenario else { throw .otherScenario(read.scenario) }
    return read.moderation
  }

  /// The number of the line that contains a byte, both from 1.
  private static func line(of byte: Int, in bytes: [UInt8]) -> Int {
    1 + bytes.prefix(max(0, byte - 1)).count { $0 == 0x0A }
  }
}

extension JSONReader {
  fileprivate struct ReadModeration {
    var format: Int
    var scenario: String
    var moderation: Moderation
  }

  fileprivate mutating func moderation() throws(JSONError) -> ReadModeration {
    var format: Int?
    var scenario: String?
    var moderation = Moderation()
    try beginObject()
    while let key = try nextKey() {
      switch key {
      case "moderation": format = try integer()
      case "scenario": scenario = try string()
      case "answers":
        try beginObject()
        while let name = try nextKey() {
          let place = unfitting
          // A duplicate key would give two decisions about one text.
          guard let answer = AnswerKey(hexadecimal: name), moderation.verdicts[answer] == nil
          else { throw place }
          moderation.verdicts[answer] = try verdict()
        }
      case "groups":
        try beginObject()
        while let question = try nextKey() {
          let place = unfitting
          guard moderation.groups[question] == nil else { throw place }
          moderation.groups[question] = try noteGroups()
        }
      default: throw unfitting
      }
    }
    guard let format else { throw .missing(key: "moderation") }
    guard let scenario else { throw .missing(key: "scenario") }
    return ReadModeration(format: format, scenario: scenario, moderation: moderation)
  }

  private mutating func verdict() throws(JSONError) -> Moderation.Verdict {
    let place = unfitting
    if upcoming() == .string {
      switch try string() {
      case "shown": return .shown(blanks: [])
      case "hidden": return .hidden
      default: throw place
      }
    }
    var blanks: Set<Int>?
    try beginObject()
    while let key = try nextKey() {
      guard key == "blank" else { throw unfitting }
      var words: Set<Int> = []
      try beginArray()
      while try nextElement() {
        let place = unfitting
        let word = try integer()
        guard word > 0 else { throw place }
        words.insert(word - 1)
      }
      blanks = words
    }
    guard let blanks else { throw .missing(key: "blank") }
    return .shown(blanks: blanks)
  }

  private mutating func noteGroups() throws(JSONError) -> [Moderation.NoteGroup] {
    var groups: [Moderation.NoteGroup] = []
    try beginArray()
    while try nextElement() {
      var heading: String?
      var notes: Set<AnswerKey> = []
      try beginObject()
      while let key = try nextKey() {
        switch key {
        case "heading": heading = try string()
        case "notes":
          try beginArray()
          while try nextElement() {
            let place = unfitting
            guard let note = AnswerKey(hexadecimal: try string()) else { throw place }
            notes.insert(note)
          }
        default: throw unfitting
        }
      }
      guard let heading else { throw .missing(key: "heading") }
      groups.append(Moderation.NoteGroup(heading: heading, notes: notes))
    }
    return groups
  }
}

extension AnswerKey {
  /// The fingerprint in sixteen hexadecimal digits.
  var hexadecimal: String {
    let digits = String(fingerprint, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Parses sixteen hexadecimal digits.
  init?(hexadecimal text: String) {
    guard text.utf8.count == 16, text.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 &- 0x61 < 6 }),
      let fingerprint = UInt64(text, radix: 16)
    else { return nil }
    self.init(fingerprint: fingerprint)
  }
}
