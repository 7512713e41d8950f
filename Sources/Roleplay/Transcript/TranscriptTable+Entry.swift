import Yarn

extension TranscriptTable {
  /// The parts of an entry: its number, its time, its kind, and what was done beside it.
  struct EntryParts: Sendable {
    var number: Int?
    var milliseconds: Int?
    var kind: Entry.Kind?
    var lookedUp: [String]?
    var shownIn: [String]?
    /// Whether it has more than one kind.
    var isMixed = false

    /// Adds a kind.
    mutating func take(_ kind: consuming Entry.Kind) {
      if self.kind != nil { isMixed = true }
      self.kind = kind
    }
  }

  static let entryTable = Table(
    { EntryParts() },
    [
      Field("n", { $0.number }, { $0.number = $1 }, entryNumber),
      Field("ms", { $0.milliseconds }, { $0.milliseconds = $1 }, milliseconds),
      Field("cue", { $0.kind?.cue }, { $0.take(.cue($1)) }, cue),
      Field("input", { $0.kind?.input }, { $0.take(.input($1)) }, input),
      Field("reply", { $0.kind?.reply }, { $0.take(.reply($1)) }, reply),
      Field("set", { $0.kind?.set }, { $0.take(.set($1)) }, setting),
      Field("back", { $0.kind?.back }, { $0.take(.back(to: $1)) }, entryNumber),
      Field("resume", { $0.kind?.resume }, { parts, _ in parts.take(.resume) }, mark),
      Field("aside", { $0.kind?.aside }, { parts, _ in parts.take(.aside) }, mark),
      Field("end", { $0.kind?.end }, { $0.take(.end($1)) }, word(Visibility.self)),
      Field("lookedUp", { $0.lookedUp }, { $0.lookedUp = $1 }, strings),
      Field("shownIn", { $0.shownIn }, { $0.shownIn = $1 }, strings),
    ])

  /// An entry; nil if it does not have exactly one kind.
  static let entry = entryTable.of(
    parts: { (entry: Entry?) in
      EntryParts(
        number: entry?.number, milliseconds: entry?.milliseconds, kind: entry?.kind,
        lookedUp: entry?.aside.lookedUp.unlessEmpty, shownIn: entry?.aside.shownIn.unlessEmpty)
    },
    value: { (parts, _) throws(JSONError) in
      guard !parts.isMixed, let kind = parts.kind.take() else { return nil }
      return Entry(
        number: try present(parts.number, "n"),
        milliseconds: try present(parts.milliseconds, "ms"), kind: kind,
        aside: Aside(lookedUp: parts.lookedUp ?? [], shownIn: parts.shownIn ?? []))
    })

  // MARK: Settings

  private struct SettingParts: Sendable {
    var variable: String?
    var value: Value?
  }

  private static let setting = Table(
    { SettingParts() },
    [
      Field("variable", { $0.variable }, { $0.variable = $1 }, string),
      Field("value", { $0.value }, { $0.value = $1 }, value),
    ]
  ).of(
    parts: { (setting: Setting) in
      SettingParts(variable: setting.variable, value: setting.value)
    },
    value: { (parts, _) throws(JSONError) in
      Setting(
        variable: try present(parts.variable, "variable"),
        value: try present(parts.value, "value"))
    })

  // MARK: Inputs

  /// The parts of an input.
  struct InputParts: Sendable {
    var choose: String?
    var text: String?
    var tally: Tally?
    var ballot: String?
    var voter: String?
    var withdraw: Withdrawal?
    var edit: Int?
    var words: String?
    var group: Int?
    var heading: String?
    var order: [String]?
    var erased: Bool?
    var submit: Bool?
  }

  static let inputTable = Table(
    { InputParts() },
    [
      Field("choose", { $0.choose }, { $0.choose = $1 }, string),
      Field("text", { $0.text }, { $0.text = $1 }, string),
      Field("tally", { $0.tally }, { $0.tally = $1 }, tally),
      Field("ballot", { $0.ballot }, { $0.ballot = $1 }, string),
      Field("voter", { $0.voter }, { $0.voter = $1 }, string),
      Field("withdraw", { $0.withdraw }, { $0.withdraw = $1 }, withdrawal),
      Field("edit", { $0.edit }, { $0.edit = $1 }, count),
      Field("words", { $0.words }, { $0.words = $1 }, string),
      Field("group", { $0.group }, { $0.group = $1 }, count),
      Field("heading", { $0.heading }, { $0.heading = $1 }, string),
      Field("order", { $0.order }, { $0.order = $1 }, strings),
      Field("erased", { $0.erased }, { $0.erased = $1 }, mark),
      Field("submit", { $0.submit }, { $0.submit = $1 }, mark),
    ])

  static let input = inputTable.of(
    parts: { (input: Input) in
      switch input {
      case .choose(let option): InputParts(choose: option)
      case .text(let text): InputParts(text: text)
      case .tally(let tally): InputParts(tally: tally)
      case .ballot(let voter, let option): InputParts(ballot: option, voter: voter)
      case .withdraw(let number): InputParts(withdraw: number.map { .one($0) } ?? .all)
      case .edit(let number, let text): InputParts(edit: number, words: text)
      case .group(let number, let heading): InputParts(group: number, heading: heading)
      case .order(let ids): InputParts(order: ids)
      case .erased: InputParts(erased: true)
      case .submit: InputParts(submit: true)
      }
    },
    value: { (parts, _) throws(JSONError) in
      if let number = parts.group {
        return .group(number, heading: try present(parts.heading, "heading"))
      }
      if let number = parts.edit { return .edit(number, try present(parts.words, "words")) }
      if let option = parts.ballot {
        return .ballot(voter: try present(parts.voter, "voter"), option: option)
      }
      return try present(parts.only, "input")
    })

  /// What is withdrawn: a note by its number, or everything.
  enum Withdrawal: Sendable {
    case one(Int)
    case all
  }

  private static let withdrawal = Coding<Withdrawal>(
    write: { withdrawal, writer in
      switch withdrawal {
      case .one(let number): writer.integer(number)
      case .all: writer.string("all")
      }
    },
    read: { (reader) throws(JSONError) in
      guard reader.upcoming() == .string else { return .one(try count.read(&reader)) }
      let place = reader.unfitting
      guard try reader.string() == "all" else { throw place }
      return .all
    })

  // MARK: Counts

  /// The parts of a tally, of which exactly one has a value.
  struct TallyParts: Sendable {
    var counts: [Int]?
    var most: Int?
    var equal: Bool?
  }

  static let tallyTable = Table(
    { TallyParts() },
    [
      Field("counts", { $0.counts }, { $0.counts = $1 }, list(count)),
      Field("most", { $0.most }, { $0.most = $1 }, count),
      Field("equal", { $0.equal }, { $0.equal = $1 }, mark),
    ])

  static let tally = tallyTable.of(
    parts: { (tally: Tally) in
      switch tally {
      case .counts(let counts): TallyParts(counts: counts)
      case .most(let place): TallyParts(most: place)
      case .equal: TallyParts(equal: true)
      }
    },
    value: { (parts, _) throws(JSONError) in
      let tally: Tally? =
        parts.counts.map { .counts($0) } ?? parts.most.map { .most($0) }
        ?? parts.equal.map { _ in .equal }
      return try present(tally, "tally")
    })

  // MARK: Replies

  /// The parts of a reply.
  struct ReplyParts: Sendable {
    var chosen: String?
    var texts: [String]?
    var headings: [String]?
    var picked: Int?
    var tally: Tally?
    var ballots: [String: String]?
    var order: [String]?
    /// Whether the cue is still open. An entry of kind reply closes its cue, but an open reply is
    /// written too, so that reading gives an equal value.
    var open: Bool?
  }

  static let replyTable = Table(
    { ReplyParts() },
    [
      Field("chosen", { $0.chosen }, { $0.chosen = $1 }, string),
      Field("texts", { $0.texts }, { $0.texts = $1 }, strings),
      Field("headings", { $0.headings }, { $0.headings = $1 }, strings),
      Field("picked", { $0.picked }, { $0.picked = $1 }, count),
      Field("tally", { $0.tally }, { $0.tally = $1 }, tally),
      Field("ballots", { $0.ballots }, { $0.ballots = $1 }, named(string)),
      Field("order", { $0.order }, { $0.order = $1 }, strings),
      Field("open", { $0.open }, { $0.open = $1 }, mark),
    ])

  static let reply = replyTable.of(
    parts: { (reply: Reply) in
      ReplyParts(
        chosen: reply.chosen, texts: reply.texts.unlessEmpty,
        headings: reply.headings.unlessEmpty, picked: reply.picked, tally: reply.tally,
        ballots: reply.ballots.unlessEmpty, order: reply.order.unlessEmpty,
        open: reply.isComplete ? nil : true)
    },
    value: { (parts, _) throws(JSONError) in
      Reply(
        chosen: parts.chosen.take(), texts: parts.texts.take() ?? [],
        headings: parts.headings ?? [],
        picked: parts.picked, tally: parts.tally, ballots: parts.ballots ?? [:],
        order: parts.order ?? [], isComplete: parts.open == nil)
    })
}

extension Entry.Kind {
  fileprivate var cue: Cue? { if case .cue(let cue) = self { cue } else { nil } }
  fileprivate var input: Input? { if case .input(let input) = self { input } else { nil } }
  fileprivate var reply: Reply? { if case .reply(let reply) = self { reply } else { nil } }
  fileprivate var set: Setting? { if case .set(let setting) = self { setting } else { nil } }
  fileprivate var back: Int? { if case .back(let number) = self { number } else { nil } }
  fileprivate var resume: Bool? { if case .resume = self { true } else { nil } }
  fileprivate var aside: Bool? { if case .aside = self { true } else { nil } }
  fileprivate var end: Visibility? { if case .end(let whom) = self { whom } else { nil } }
}

extension TranscriptTable.InputParts {
  /// An input that consists of one key.
  fileprivate var only: Input? {
    if let choose { return .choose(choose) }
    if let text { return .text(text) }
    if let tally { return .tally(tally) }
    switch withdraw {
    case .one(let number): return .withdraw(number)
    case .all: return .withdraw(nil)
    case nil: break
    }
    if let order { return .order(order) }
    if erased != nil { return .erased }
    return submit.map { _ in .submit }
  }
}
