import Roleplay
import Yarn

/// A line of the file of a room that is open.
enum RoomEntry: Sendable, Hashable {
  /// The room was opened, with these secrets, on this port, at this address.
  case opened(RoomSecrets, port: UInt16, address: String?)
  /// A phone joined.
  case seat(Seat)
  /// A vote began on a question, by its line; a second one with what the first came to.
  case vote(line: String, number: Int, first: [Int]?)
  case ballot(seat: String, Ballot)
  /// Cards were counted.
  case cards(BallotBox.Cards)
  /// A phone sent words.
  case text(seat: String, words: String)
  /// The teacher lets everybody see a text, or puts it away.
  case moderated(text: Int, isDisplayed: Bool)
  /// A phone's answer at a quiz was wrong.
  case out(seat: String)
  /// The vote is closed, or shown.
  case closed
  case shown
  /// The questionnaire at the end is answered on phones.
  case asksOnPhone
  /// A phone answered the questionnaire.
  case questionnaire(seat: String, QuestionnaireAnswer)
  /// Somebody asks for a talk about one child.
  case appointment(seat: String, words: String)

  /// The line, as JSON.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    switch self {
    case .opened(let secrets, let port, let address):
      writer.key("opened")
      writer.integer(Int(port))
      writer.key("key")
      writer.string(secrets.writtenKey)
      writer.key("desk")
      writer.string(secrets.desk)
      writer.key("code")
      writer.string(secrets.code)
      if let address {
        writer.key("address")
        writer.string(address)
      }
    case .seat(let seat):
      writer.key("seat")
      writer.string(seat.id)
      if let group = seat.group {
        writer.key("group")
        writer.string(group.rawValue)
      }
    case .vote(let line, let number, let first):
      writer.key("vote")
      writer.integer(number)
      writer.key("line")
      writer.string(line)
      if let first {
        writer.key("first")
        writer.integers(first)
      }
    case .ballot(let seat, .choice(let id)):
      writer.key("ballot")
      writer.string(seat)
      writer.key("choice")
      writer.string(id)
    case .ballot(let seat, .order(let ids)):
      writer.key("ballot")
      writer.string(seat)
      writer.key("order")
      writer.strings(ids)
    case .cards(.together(.counts(let counts))):
      writer.key("cards")
      writer.integers(counts)
    case .cards(.together(.most(let place))):
      writer.key("most")
      writer.integer(place)
    case .cards(.together(.equal)):
      writer.key("equal")
      writer.bool(true)
    case .cards(.apart(let groups)):
      for group in VoterGroup.allCases {
        guard let counts = groups[group] else { continue }
        writer.key(group.rawValue)
        writer.integers(counts)
      }
    case .text(let seat, let words):
      writer.key("text")
      writer.string(words)
      writer.key("by")
      writer.string(seat)
    case .moderated(let text, let isDisplayed):
      writer.key("moderated")
      writer.integer(text)
      writer.key("displayed")
      writer.bool(isDisplayed)
    case .out(let seat):
      writer.key("out")
      writer.string(seat)
    case .closed:
      writer.key("closed")
      writer.bool(true)
    case .shown:
      writer.key("shown")
      writer.bool(true)
    case .asksOnPhone:
      writer.key("asksOnPhone")
      writer.bool(true)
    case .questionnaire(let seat, let answer):
      writer.key("questionnaire")
      writer.string(seat)
      answer.write(to: &writer)
    case .appointment(let seat, let words):
      writer.key("appointment")
      writer.string(words)
      writer.key("by")
      writer.string(seat)
    }
    writer.endObject()
    return writer.bytes
  }

  /// Reads a line; nil if it is not one.
  init?(_ bytes: [UInt8]) {
    guard let entry = Fields(bytes)?.entry else { return nil }
    self = entry
  }

  private struct Fields: JSONBody {
    var integers: [String: Int] = [:]
    var texts: [String: String] = [:]
    var flags: [String: Bool] = [:]
    var counts: [String: [Int]] = [:]
    var order: [String]?
    var ticks: [[Int]]?
    var written: [[String]]?

    init(from reader: inout JSONReader) throws(JSONError) {
      try reader.beginObject()
      while let key = try reader.nextKey() {
        switch key {
        case "opened", "vote", "most", "moderated": integers[key] = try reader.integer()
        case "key", "desk", "code", "address", "seat", "group", "line", "ballot", "choice", "text",
          "by", "out", "questionnaire", "appointment":
          texts[key] = try reader.string()
        case "equal", "displayed", "closed", "shown", "asksOnPhone": flags[key] = try reader.bool()
        case "cards", "first", VoterGroup.children.rawValue, VoterGroup.adults.rawValue:
          counts[key] = try reader.integers()
        case "order": order = try reader.strings()
        case "ticks":
          ticks = try reader.lists { (reader) throws(JSONError) in try reader.integers() }
        case "written":
          written = try reader.lists { (reader) throws(JSONError) in try reader.strings() }
        default: try reader.skipValue()
        }
      }
    }

    var entry: RoomEntry? {
      if let port = integers["opened"].flatMap({ UInt16(exactly: $0) }) {
        return RoomSecrets(
          key: texts["key"] ?? "", desk: texts["desk"] ?? "", code: texts["code"] ?? ""
        ).map { .opened($0, port: port, address: texts["address"]) }
      }
      if let id = texts["seat"] {
        return .seat(Seat(id: id, group: texts["group"].flatMap { VoterGroup(rawValue: $0) }))
      }
      if let number = integers["vote"] {
        return .vote(line: texts["line"] ?? "", number: number, first: counts["first"])
      }
      if let seat = texts["ballot"] {
        if let order { return .ballot(seat: seat, .order(order)) }
        return texts["choice"].map { .ballot(seat: seat, .choice($0)) }
      }
      if let cards = counts["cards"] { return .cards(.together(.counts(cards))) }
      if let place = integers["most"] { return .cards(.together(.most(place))) }
      if flags["equal"] == true { return .cards(.together(.equal)) }
      if !counts.isEmpty {
        var groups: [VoterGroup: [Int]] = [:]
        for group in VoterGroup.allCases { groups[group] = counts[group.rawValue] }
        return .cards(.apart(groups))
      }
      if let seat = texts["questionnaire"] {
        return .questionnaire(
          seat: seat, QuestionnaireAnswer(ticks: ticks ?? [], words: written ?? []))
      }
      if let words = texts["appointment"] {
        return .appointment(seat: texts["by"] ?? "", words: words)
      }
      if let words = texts["text"] { return .text(seat: texts["by"] ?? "", words: words) }
      if let text = integers["moderated"] {
        return .moderated(text: text, isDisplayed: flags["displayed"] ?? false)
      }
      if let seat = texts["out"] { return .out(seat: seat) }
      if flags["asksOnPhone"] == true { return .asksOnPhone }
      if flags["closed"] == true { return .closed }
      return flags["shown"] == true ? .shown : nil
    }
  }
}

extension JSONWriter {
  mutating func strings(_ values: [String]) {
    beginArray()
    for value in values { string(value) }
    endArray()
  }

  mutating func integers(_ values: [Int]) {
    beginArray()
    for value in values { integer(value) }
    endArray()
  }
}

extension QuestionnaireAnswer {
  /// Writes it as members of the object that was begun last.
  func write(to writer: inout JSONWriter) {
    writer.key("ticks")
    writer.beginArray()
    for ticks in ticks { writer.integers(ticks) }
    writer.endArray()
    writer.key("written")
    writer.beginArray()
    for words in words { writer.strings(words) }
    writer.endArray()
  }
}

extension JSONReader {
  mutating func lists<Element>(
    _ read: (inout JSONReader) throws(JSONError) -> [Element]
  ) throws(JSONError) -> [[Element]] {
    var lists: [[Element]] = []
    try beginArray()
    while try nextElement() { lists.append(try read(&self)) }
    return lists
  }

  mutating func strings() throws(JSONError) -> [String] {
    var values: [String] = []
    try beginArray()
    while try nextElement() { values.append(try string()) }
    return values
  }

  mutating func integers() throws(JSONError) -> [Int] {
    var values: [Int] = []
    try beginArray()
    while try nextElement() { values.append(try integer()) }
    return values
  }
}
