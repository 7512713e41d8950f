import Yarn

extension TranscriptTable {
  /// The parts of cues of all kinds.
  struct CueParts: Sendable {
    var kind: String?
    var line: String?
    var speaker: String?
    var text: String?
    var tags: [String]?
    var player: String?
    var from: Int?
    var to: Int?
    var role: String?
    var name: String?
    var number: Int?
    var minimum: Int?
    var minutes: Int?
    var cast: [Casting]?
    var columns: Comparison.Columns?
    var rows: [Comparison.Row]?
    var trait: HeroTrait?
    var value: String?
    var pose: HeroPose?
    var who: String?
    var what: String?
    var question: String?
    var options: [Cue.Option]?
    var tally: Tally?
    var chosen: String?
    var seconds: Float?
    var command: String?
  }

  static let cueTable = Table(
    { CueParts() },
    [
      Field("kind", { $0.kind }, { $0.kind = $1 }, string),
      Field("line", { $0.line }, { $0.line = $1 }, string),
      Field("speaker", { $0.speaker }, { $0.speaker = $1 }, string),
      Field("text", { $0.text }, { $0.text = $1 }, string),
      Field("tags", { $0.tags }, { $0.tags = $1 }, strings),
      Field("player", { $0.player }, { $0.player = $1 }, string),
      Field("from", { $0.from }, { $0.from = $1 }, count),
      Field("to", { $0.to }, { $0.to = $1 }, count),
      Field("role", { $0.role }, { $0.role = $1 }, string),
      Field("name", { $0.name }, { $0.name = $1 }, string),
      Field("number", { $0.number }, { $0.number = $1 }, count),
      Field("minimum", { $0.minimum }, { $0.minimum = $1 }, count),
      Field("minutes", { $0.minutes }, { $0.minutes = $1 }, count),
      Field("cast", { $0.cast }, { $0.cast = $1 }, list(casting)),
      Field("columns", { $0.columns }, { $0.columns = $1 }, word(Comparison.Columns.self)),
      Field("rows", { $0.rows }, { $0.rows = $1 }, list(row)),
      Field("trait", { $0.trait }, { $0.trait = $1 }, word(HeroTrait.self)),
      Field("value", { $0.value }, { $0.value = $1 }, string),
      Field("pose", { $0.pose }, { $0.pose = $1 }, word(HeroPose.self)),
      Field("who", { $0.who }, { $0.who = $1 }, string),
      Field("what", { $0.what }, { $0.what = $1 }, string),
      Field("question", { $0.question }, { $0.question = $1 }, string),
      Field("options", { $0.options }, { $0.options = $1 }, list(option)),
      Field("tally", { $0.tally }, { $0.tally = $1 }, tally),
      Field("chosen", { $0.chosen }, { $0.chosen = $1 }, string),
      Field("seconds", { $0.seconds }, { $0.seconds = $1 }, seconds),
      Field("command", { $0.command }, { $0.command = $1 }, string),
    ])

  static let cue = cueTable.of(
    parts: { (cue: Cue) in
      var parts = CueParts(
        kind: cue.kind.name, line: cue.line.unlessEmpty, speaker: cue.speaker,
        text: cue.text.unlessEmpty, tags: cue.tags.unlessEmpty)
      parts.take(cue.kind)
      return parts
    },
    value: { (parts, reader) throws(JSONError) in
      Cue(
        line: parts.line.take() ?? "", speaker: parts.speaker.take(),
        text: parts.text.take() ?? "", tags: parts.tags.take() ?? [],
        kind: try parts.kind(named: try present(parts.kind, "kind"), reader))
    })

  /// A pause that no script could have given is rejected.
  private static let seconds = Coding<Float>(
    write: { $1.number($0) },
    read: { (reader) throws(JSONError) in
      let place = reader.unfitting
      let seconds = try reader.float()
      guard (0...Cue.maximumWait).contains(seconds) else { throw place }
      return seconds
    })

  // MARK: Parts

  /// The parts of an option.
  struct OptionParts: Sendable {
    var id: String?
    var text: String?
    var isAvailable: Bool?
    var tags: [String]?
  }

  static let optionTable = Table(
    { OptionParts() },
    [
      Field("id", { $0.id }, { $0.id = $1 }, string),
      Field("text", { $0.text }, { $0.text = $1 }, string),
      Field("available", { $0.isAvailable }, { $0.isAvailable = $1 }, bool),
      Field("tags", { $0.tags }, { $0.tags = $1 }, strings),
    ])

  private static let option = optionTable.of(
    parts: { (option: Cue.Option) in
      OptionParts(
        id: option.id, text: option.text.unlessEmpty,
        isAvailable: option.isAvailable ? nil : false, tags: option.tags.unlessEmpty)
    },
    value: { (parts, _) throws(JSONError) in
      Cue.Option(
        id: try present(parts.id.take(), "id"), text: parts.text.take() ?? "",
        isAvailable: parts.isAvailable ?? true, tags: parts.tags ?? [])
    })

  /// The parts of a casting.
  struct CastingParts: Sendable {
    var role: String?
    var player: String?
  }

  static let castingTable = Table(
    { CastingParts() },
    [
      Field("role", { $0.role }, { $0.role = $1 }, string),
      Field("player", { $0.player }, { $0.player = $1 }, string),
    ])

  private static let casting = castingTable.of(
    parts: { (casting: Casting) in CastingParts(role: casting.role, player: casting.player) },
    value: { (parts, _) throws(JSONError) in
      Casting(role: try present(parts.role, "role"), player: try present(parts.player, "player"))
    })

  /// The parts of a row of a comparison.
  struct RowParts: Sendable {
    var question: String?
    var answers: [String]?
  }

  static let rowTable = Table(
    { RowParts() },
    [
      Field("question", { $0.question }, { $0.question = $1 }, string),
      Field("answers", { $0.answers }, { $0.answers = $1 }, strings),
    ])

  private static let row = rowTable.of(
    parts: { (row: Comparison.Row) in RowParts(question: row.question, answers: row.answers) },
    value: { (parts, _) throws(JSONError) in
      Comparison.Row(
        question: try present(parts.question, "question"), answers: parts.answers ?? [])
    })
}

extension Cue.Kind {
  /// The kinds of cue without a reply, by their names in a transcript.
  package enum Plain: String, CaseIterable {
    case line, act, reveal, wait, round, swap, compare, hero, panel, helper, command, end
  }

  /// The name of the kind in a transcript.
  package var name: String {
    if case .question(let question) = self { return question.exercise }
    return plain?.rawValue ?? ""
  }

  /// The kind of cue without a reply; nil for a question.
  private var plain: Plain? {
    switch self {
    case .question: nil
    case .line: .line
    case .act: .act
    case .reveal: .reveal
    case .wait: .wait
    case .round: .round
    case .swap: .swap
    case .compare: .compare
    case .hero: .hero
    case .panel: .panel
    case .helper: .helper
    case .command: .command
    case .end: .end
    }
  }
}

// MARK: - Kinds and shapes

extension TranscriptTable.CueParts {
  /// Splits a kind into parts.
  fileprivate mutating func take(_ kind: Cue.Kind) {
    switch kind {
    case .line, .end: break
    case .question(let question): take(question.shape)
    case .act(let player): self.player = player
    case .reveal(let reveal):
      question = reveal.question
      options = reveal.options
      tally = reveal.tally
      chosen = reveal.chosen
    case .wait(let seconds): self.seconds = seconds
    case .round(let name, let number):
      self.name = name
      self.number = number
    case .swap(let cast): self.cast = cast
    case .compare(let comparison):
      columns = comparison.columns
      rows = comparison.rows
    case .hero(let trait, let value):
      self.trait = trait
      self.value = value
    case .panel(let pose): self.pose = pose
    case .helper(let who, let what):
      self.who = who
      self.what = what
    case .command(let command): self.command = command
    }
  }

  /// Makes a kind from its parts.
  fileprivate mutating func kind(
    named name: String, _ reader: JSONReader
  ) throws(JSONError) -> Cue.Kind {
    guard let plain = Cue.Kind.Plain(rawValue: name) else {
      guard let kind = Question.kind(ofExercise: name) else {
        throw .unfitting(key: "kind", byte: reader.position)
      }
      return .question(Question(exercise: name, shape: try shape(kind, reader)))
    }
    switch plain {
    case .line: return .line
    case .act: return .act(player: try present(player, "player"))
    case .reveal:
      return .reveal(
        Cue.Reveal(
          question: try present(question, "question"), options: options ?? [], tally: tally,
          chosen: chosen))
    case .wait: return .wait(try present(seconds, "seconds"))
    case .round:
      return .round(name: try present(self.name, "name"), number: try present(number, "number"))
    case .swap: return .swap(try present(cast, "cast"))
    case .compare:
      return .compare(
        Comparison(columns: try present(columns, "columns"), rows: try present(rows, "rows")))
    case .hero:
      return .hero(trait: try present(trait, "trait"), value: try present(value, "value"))
    case .panel: return .panel(pose: try present(pose, "pose"))
    case .helper: return .helper(who: try present(who, "who"), what: try present(what, "what"))
    case .command: return .command(try present(command, "command"))
    case .end: return .end
    }
  }

  /// Splits a shape of question into parts.
  private mutating func take(_ shape: Question.Shape) {
    switch shape {
    case .options(let options), .order(let options): self.options = options
    case .words: break
    case .notes(.ideas(let name, let minimum)):
      self.name = name
      self.minimum = minimum
    case .notes(.agreements(let name)): self.name = name
    case .notes(.talk(let minutes)): self.minutes = minutes
    case .number(let range), .place(let range):
      from = range.lowerBound
      to = range.upperBound
    case .role(let role): self.role = role
    }
  }

  /// Makes a shape from its parts.
  private mutating func shape(
    _ kind: Question.Kind, _ reader: JSONReader
  ) throws(JSONError) -> Question.Shape {
    switch kind {
    case .options: .options(options.take() ?? [])
    case .order: .order(options.take() ?? [])
    case .words(let purpose): .words(purpose)
    case .ideas:
      .notes(
        .ideas(name: try present(name, "name"), minimum: try present(minimum, "minimum")))
    case .agreements: .notes(.agreements(name: try present(name, "name")))
    case .talk: .notes(.talk(minutes: try present(minutes, "minutes")))
    case .number: .number(try range(Question.maximumNumber, reader))
    case .place: .place(try range(Question.maximumPlaceCount - 1, reader))
    case .role: .role(try present(role, "role"))
    }
  }

  /// A range that no script could have given is rejected: it would ask for an endless line.
  private func range(
    _ maximumSpan: Int, _ reader: JSONReader
  ) throws(JSONError) -> ClosedRange<Int> {
    let from = try present(from, "from")
    let to = try present(to, "to")
    guard to > from, to - from <= maximumSpan else {
      throw .unfitting(key: "to", byte: reader.position)
    }
    return from...to
  }
}
