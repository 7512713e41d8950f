import Yarn

extension TranscriptTable {
  /// What an entry is made of: its number and time, and one of the others.
  struct EntryParts: Sendable {
    var number: Int?
    var milliseconds: Int?
    var cue: Cue?
    var input: Input?
    var reply: Reply?
    var back: Int?
    var resume: Bool?
    var end: Visibility?
  }

  static let entryTable = Table(
    { EntryParts() },
    [
      Field("n", \.number, entryNumber), Field("ms", \.milliseconds, milliseconds),
      Field("cue", \.cue, cue), Field("input", \.input, input), Field("reply", \.reply, reply),
      Field("back", \.back, entryNumber), Field("resume", \.resume, mark),
      Field("end", \.end, word(Visibility.self)),
    ])

  /// An entry; nil where it is not exactly one kind.
  static let entry = entryTable.of(
    parts: { (entry: Entry?) in
      var parts = EntryParts(number: entry?.number, milliseconds: entry?.milliseconds)
      switch entry?.kind {
      case .cue(let cue): parts.cue = cue
      case .input(let input): parts.input = input
      case .reply(let reply): parts.reply = reply
      case .back(let number): parts.back = number
      case .resume: parts.resume = true
      case .end(let visibility): parts.end = visibility
      case nil: break
      }
      return parts
    },
    value: { (parts, _) throws(JSONProblem) in
      guard let kind = parts.kind else { return nil }
      return Entry(
        number: try present(parts.number, "n"),
        milliseconds: try present(parts.milliseconds, "ms"), kind: kind)
    })

  // MARK: Inputs

  /// What an input is made of.
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
      Field("choose", \.choose, string), Field("text", \.text, string),
      Field("tally", \.tally, tally), Field("ballot", \.ballot, string),
      Field("voter", \.voter, string), Field("withdraw", \.withdraw, withdrawal),
      Field("edit", \.edit, count), Field("words", \.words, string),
      Field("group", \.group, count), Field("heading", \.heading, string),
      Field("order", \.order, strings), Field("erased", \.erased, mark),
      Field("submit", \.submit, mark),
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
    value: { (parts, _) throws(JSONProblem) in
      if let number = parts.group {
        return .group(number, heading: try present(parts.heading, "heading"))
      }
      if let number = parts.edit { return .edit(number, try present(parts.words, "words")) }
      if let option = parts.ballot {
        return .ballot(voter: try present(parts.voter, "voter"), option: option)
      }
      return try present(parts.only, "input")
    })

  /// What is taken back: a note, by its number, or all.
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
    read: { (reader) throws(JSONProblem) in
      guard reader.upcoming() == .string else { return .one(try count.read(&reader)) }
      let place = reader.unfitting
      guard try reader.string() == "all" else { throw place }
      return .all
    })

  // MARK: Counts

  /// What a tally is made of: one of these.
  struct TallyParts: Sendable {
    var counts: [Int]?
    var most: Int?
    var equal: Bool?
  }

  static let tallyTable = Table(
    { TallyParts() },
    [
      Field("counts", \.counts, list(count)), Field("most", \.most, count),
      Field("equal", \.equal, mark),
    ])

  static let tally = tallyTable.of(
    parts: { (tally: Tally) in
      switch tally {
      case .counts(let counts): TallyParts(counts: counts)
      case .most(let place): TallyParts(most: place)
      case .equal: TallyParts(equal: true)
      }
    },
    value: { (parts, _) throws(JSONProblem) in
      let tally: Tally? =
        parts.counts.map { .counts($0) } ?? parts.most.map { .most($0) }
        ?? parts.equal.map { _ in .equal }
      return try present(tally, "tally")
    })

  // MARK: Replies

  /// What a reply is made of.
  struct ReplyParts: Sendable {
    var chosen: String?
    var texts: [String]?
    var headings: [String]?
    var picked: Int?
    var tally: Tally?
    var ballots: [String: String]?
    var order: [String]?
    /// An entry of kind reply closes its cue; an open one is written all the same, to read back equal.
    var open: Bool?
  }

  static let replyTable = Table(
    { ReplyParts() },
    [
      Field("chosen", \.chosen, string), Field("texts", \.texts, strings),
      Field("headings", \.headings, strings), Field("picked", \.picked, count),
      Field("tally", \.tally, tally), Field("ballots", \.ballots, named(string)),
      Field("order", \.order, strings), Field("open", \.open, mark),
    ])

  static let reply = replyTable.of(
    parts: { (reply: Reply) in
      ReplyParts(
        chosen: reply.chosen, texts: reply.texts.unlessEmpty,
        headings: reply.headings.unlessEmpty, picked: reply.picked, tally: reply.tally,
        ballots: reply.ballots.unlessEmpty, order: reply.order.unlessEmpty,
        open: reply.isComplete ? nil : true)
    },
    value: { (parts, _) throws(JSONProblem) in
      Reply(
        chosen: parts.chosen, texts: parts.texts ?? [], headings: parts.headings ?? [],
        picked: parts.picked, tally: parts.tally, ballots: parts.ballots ?? [:],
        order: parts.order ?? [], isComplete: parts.open == nil)
    })
}

extension TranscriptTable.EntryParts {
  /// What happened; nil where it is nothing, or more than one thing.
  fileprivate var kind: Entry.Kind? {
    var kind: Entry.Kind?
    var count = 0
    func take(_ found: Entry.Kind?) {
      guard let found else { return }
      kind = found
      count += 1
    }
    take(cue.map { .cue($0) })
    take(input.map { .input($0) })
    take(reply.map { .reply($0) })
    take(back.map { .back(to: $0) })
    take(resume.map { _ in .resume })
    take(end.map { .end($0) })
    return count == 1 ? kind : nil
  }
}

extension TranscriptTable.InputParts {
  /// An input that one key says.
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
