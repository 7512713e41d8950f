import Yarn

extension JSONReader {
  // MARK: The opening

  /// The format an opening says it has; nil where it says nothing.
  mutating func format() throws(JSONProblem) -> Int? {
    var format: Int?
    try beginObject()
    while let key = try nextKey() {
      if key == "weerwoord" {
        format = try integer()
      } else {
        try skipValue()
      }
    }
    return format
  }

  mutating func opening() throws(JSONProblem) -> Opening {
    var format: Int?
    var engine: String?
    var recorded: String?
    var scenario: String?
    var heading: String?
    var form: Form?
    var alias: String?
    var language: String?
    var audience: Audience?
    var random: Opening.RandomSource?
    var variables: [String: Value] = [:]
    var sources: [Opening.SourceHash] = []
    var parent: Opening.Parent?
    try beginObject()
    while let key = try nextKey() {
      switch key {
      case "weerwoord": format = try integer()
      case "engine": engine = try string()
      case "recorded": recorded = try string()
      case "scenario": scenario = try string()
      case "heading": heading = try string()
      case "form": form = try oneOf(Form.self)
      case "alias": alias = try string()
      case "language": language = try string()
      case "audience": audience = try oneOf(Audience.self)
      case "random": random = try randomSource()
      case "parent": parent = try self.parent()
      case "variables":
        try beginObject()
        while let name = try nextKey() {
          variables[name] = try value()
        }
      case "sources":
        try beginArray()
        while try nextElement() {
          sources.append(try sourceHash())
        }
      default: try skipValue()
      }
    }
    var opening = Opening(
      engine: try present(engine, "engine"), recorded: try present(recorded, "recorded"),
      scenario: try present(scenario, "scenario"), heading: try present(heading, "heading"),
      form: form, alias: try present(alias, "alias"),
      language: try present(language, "language"), audience: try present(audience, "audience"),
      random: try present(random, "random"), variables: variables, sources: sources,
      parent: parent)
    opening.weerwoord = try present(format, "weerwoord")
    return opening
  }

  private mutating func randomSource() throws(JSONProblem) -> Opening.RandomSource {
    var generator: String?
    var seed: UInt32?
    try beginObject()
    while let key = try nextKey() {
      switch key {
      case "generator": generator = try string()
      case "seed":
        seed = UInt32(try integer(in: 0...Int(UInt32.max)))
      default: try skipValue()
      }
    }
    return Opening.RandomSource(
      generator: try present(generator, "generator"), seed: try present(seed, "seed"))
  }

  private mutating func parent() throws(JSONProblem) -> Opening.Parent {
    var recording: String?
    var entry: Int?
    try beginObject()
    while let key = try nextKey() {
      switch key {
      case "recording": recording = try string()
      case "entry": entry = try integer(in: .entries)
      default: try skipValue()
      }
    }
    return Opening.Parent(
      recording: try present(recording, "recording"), entry: try present(entry, "entry"))
  }

  private mutating func sourceHash() throws(JSONProblem) -> Opening.SourceHash {
    var path: String?
    var sha256: String?
    try beginObject()
    while let key = try nextKey() {
      switch key {
      case "path": path = try string()
      case "sha256": sha256 = try string()
      default: try skipValue()
      }
    }
    return Opening.SourceHash(
      path: try present(path, "path"), sha256: try present(sha256, "sha256"))
  }

  private mutating func value() throws(JSONProblem) -> Value {
    switch upcoming() {
    case .string: return .string(try string())
    case .bool: return .bool(try bool())
    case .object:
      var number: Float?
      try beginObject()
      while let key = try nextKey() {
        if key == "number" {
          number = try float()
        } else {
          try skipValue()
        }
      }
      return .number(try present(number, "number"))
    case .number, .array, .null: return .number(try float())
    }
  }

  // MARK: Entries

  /// An entry; nil where it is not exactly one kind.
  mutating func entry() throws(JSONProblem) -> Entry? {
    var number: Int?
    var milliseconds: Int?
    var kind: Entry.Kind?
    var kinds = 0
    try beginObject()
    while let key = try nextKey() {
      switch key {
      case "n":
        number = try integer(in: .entries)
        continue
      case "ms":
        milliseconds = try integer(in: .milliseconds)
        continue
      case "cue": kind = .cue(try cue())
      case "input": kind = .input(try input())
      case "reply": kind = .reply(try reply())
      case "back": kind = .back(to: try integer(in: .entries))
      case "resume":
        try mark()
        kind = .resume
      case "end": kind = .end(try oneOf(Visibility.self))
      default:
        try skipValue()
        continue
      }
      kinds += 1
    }
    guard let kind, kinds == 1 else { return nil }
    return Entry(
      number: try present(number, "n"), milliseconds: try present(milliseconds, "ms"), kind: kind)
  }

  private mutating func cue() throws(JSONProblem) -> Cue {
    var kind: String?
    var cue = Cue(line: "", text: "", kind: .line)
    var options: [Cue.Option] = []
    var name: String?
    var minimum: Int?
    var minutes: Int?
    var question: String?
    var tally: Tally?
    var chosen: String?
    var seconds: Float?
    var command: String?
    var parts = CueParts()
    try beginObject()
    while let key = try nextKey() {
      switch key {
      case "kind": kind = try string()
      case "line": cue.line = try string()
      case "speaker": cue.speaker = try string()
      case "text": cue.text = try string()
      case "tags": cue.tags = try strings()
      case "options": options = try self.options()
      case "name": name = try string()
      case "minimum": minimum = try integer(in: .counts)
      case "minutes": minutes = try integer(in: .counts)
      case "question": question = try string()
      case "tally": tally = try self.tally()
      case "chosen": chosen = try string()
      case "seconds":
        let place = unfitting
        let number = try float()
        guard (0...Cue.longestWait).contains(number) else { throw place }
        seconds = number
      case "command": command = try string()
      default: if try !read(key, into: &parts) { try skipValue() }
      }
    }
    switch try present(kind, "kind") {
    case "line": cue.kind = .line
    case "choice": cue.kind = .choice(options)
    case "ask": cue.kind = .ask
    case "collect":
      cue.kind = .collect(
        name: try present(name, "name"), minimum: try present(minimum, "minimum"))
    case "discuss": cue.kind = .discuss(minutes: try present(minutes, "minutes"))
    case "reveal":
      cue.kind = .reveal(
        Cue.Reveal(
          question: try present(question, "question"), options: options, tally: tally,
          chosen: chosen))
    case "wait": cue.kind = .wait(try present(seconds, "seconds"))
    case "command": cue.kind = .command(try present(command, "command"))
    case "end": cue.kind = .end
    case "agree": cue.kind = .agree(name: try present(name, "name"))
    case "round":
      cue.kind = .round(
        name: try present(name, "name"), number: try present(parts.number, "number"))
    case let other:
      guard let read = try cueKind(other, of: parts) else {
        throw .unfitting(key: "kind", byte: position)
      }
      cue.kind = read
    }
    return cue
  }

  /// What cues of the forms beyond a talk have besides words.
  private struct CueParts {
    var player: String?
    var role: String?
    var from: Int?
    var to: Int?
    var number: Int?
    var cast: [Casting]?
    var columns: Comparison.Columns?
    var rows: [Comparison.Row]?
    var trait: HeroTrait?
    var value: String?
    var pose: HeroPose?
    var who: String?
    var what: String?
  }

  /// - Returns: whether the key is one of these.
  private mutating func read(
    _ key: String, into parts: inout CueParts
  ) throws(JSONProblem) -> Bool {
    switch key {
    case "player": parts.player = try string()
    case "role": parts.role = try string()
    case "from": parts.from = try integer(in: .counts)
    case "to": parts.to = try integer(in: .counts)
    case "number": parts.number = try integer(in: .counts)
    case "cast": parts.cast = try cast()
    case "columns": parts.columns = try oneOf(Comparison.Columns.self)
    case "rows": parts.rows = try rows()
    case "trait": parts.trait = try oneOf(HeroTrait.self)
    case "value": parts.value = try string()
    case "pose": parts.pose = try oneOf(HeroPose.self)
    case "who": parts.who = try string()
    case "what": parts.what = try string()
    default: return false
    }
    return true
  }

  private mutating func cueKind(
    _ name: String, of parts: CueParts
  ) throws(JSONProblem) -> Cue.Kind? {
    switch name {
    case "act": .act(player: try present(parts.player, "player"))
    case "insight": .insight
    case "nextstep": .nextStep
    case "number", "scale": try range(name, of: parts)
    case "cast": .cast(role: try present(parts.role, "role"))
    case "swap": .swap(try present(parts.cast, "cast"))
    case "compare":
      .compare(
        Comparison(
          columns: try present(parts.columns, "columns"), rows: try present(parts.rows, "rows")))
    case "hero":
      .hero(
        trait: try present(parts.trait, "trait"), value: try present(parts.value, "value"))
    case "panel": .panel(pose: try present(parts.pose, "pose"))
    case "helper":
      .helper(who: try present(parts.who, "who"), what: try present(parts.what, "what"))
    default: nil
    }
  }

  /// A range as no script could have given it is refused: it would ask for an endless line.
  private func range(
    _ name: String, of parts: CueParts
  ) throws(JSONProblem) -> Cue.Kind {
    let from = try present(parts.from, "from")
    let to = try present(parts.to, "to")
    guard from >= 0, to > from, to <= Question.largestNumber else {
      throw .unfitting(key: "to", byte: position)
    }
    guard name == "scale" else { return .number(least: from, most: to) }
    guard to - from < Question.mostPlaces else {
      throw .unfitting(key: "to", byte: position)
    }
    return .scale(lowest: from, highest: to)
  }

  private mutating func cast() throws(JSONProblem) -> [Casting] {
    var cast: [Casting] = []
    try beginArray()
    while try nextElement() {
      var role: String?
      var player: String?
      try beginObject()
      while let key = try nextKey() {
        switch key {
        case "role": role = try string()
        case "player": player = try string()
        default: try skipValue()
        }
      }
      cast.append(
        Casting(role: try present(role, "role"), player: try present(player, "player")))
    }
    return cast
  }

  private mutating func rows() throws(JSONProblem) -> [Comparison.Row] {
    var rows: [Comparison.Row] = []
    try beginArray()
    while try nextElement() {
      var question: String?
      var answers: [String] = []
      try beginObject()
      while let key = try nextKey() {
        switch key {
        case "question": question = try string()
        case "answers": answers = try strings()
        default: try skipValue()
        }
      }
      rows.append(
        Comparison.Row(question: try present(question, "question"), answers: answers))
    }
    return rows
  }

  private mutating func options() throws(JSONProblem) -> [Cue.Option] {
    var options: [Cue.Option] = []
    try beginArray()
    while try nextElement() {
      var option = Cue.Option(id: "", text: "")
      var id: String?
      try beginObject()
      while let key = try nextKey() {
        switch key {
        case "id": id = try string()
        case "text": option.text = try string()
        case "available": option.isAvailable = try bool()
        case "tags": option.tags = try strings()
        default: try skipValue()
        }
      }
      option.id = try present(id, "id")
      options.append(option)
    }
    return options
  }

  private mutating func input() throws(JSONProblem) -> Input {
    var input: Input?
    var voter: String?
    var ballot: String?
    var edited: Int?
    var words: String?
    var grouped: Int?
    var heading: String?
    try beginObject()
    while let key = try nextKey() {
      switch key {
      case "choose": input = .choose(try string())
      case "text": input = .text(try string())
      case "tally": input = .tally(try tally())
      case "ballot": ballot = try string()
      case "voter": voter = try string()
      case "withdraw":
        if upcoming() == .string {
          let place = unfitting
          guard try string() == "all" else { throw place }
          input = .withdraw(nil)
        } else {
          input = .withdraw(try integer(in: .counts))
        }
      case "edit": edited = try integer(in: .counts)
      case "words": words = try string()
      case "group": grouped = try integer(in: .counts)
      case "heading": heading = try string()
      case "erased":
        try mark()
        input = .erased
      case "submit":
        try mark()
        input = .submit
      default: try skipValue()
      }
    }
    if let ballot {
      input = .ballot(voter: try present(voter, "voter"), option: ballot)
    }
    if let edited {
      input = .edit(edited, try present(words, "words"))
    }
    if let grouped {
      input = .group(grouped, heading: try present(heading, "heading"))
    }
    return try present(input, "input")
  }

  private mutating func tally() throws(JSONProblem) -> Tally {
    var tally: Tally?
    try beginObject()
    while let key = try nextKey() {
      switch key {
      case "counts":
        var counts: [Int] = []
        try beginArray()
        while try nextElement() {
          counts.append(try integer(in: .counts))
        }
        tally = .counts(counts)
      case "most": tally = .most(try integer(in: .counts))
      case "equal":
        try mark()
        tally = .equal
      default: try skipValue()
      }
    }
    return try present(tally, "tally")
  }

  private mutating func reply() throws(JSONProblem) -> Reply {
    var reply = Reply(isComplete: true)
    try beginObject()
    while let key = try nextKey() {
      switch key {
      case "chosen": reply.chosen = try string()
      case "texts": reply.texts = try strings()
      case "headings": reply.headings = try strings()
      case "picked": reply.picked = try integer(in: .counts)
      case "tally": reply.tally = try tally()
      case "ballots":
        try beginObject()
        while let voter = try nextKey() {
          reply.ballots[voter] = try string()
        }
      case "open":
        try mark()
        reply.isComplete = false
      default: try skipValue()
      }
    }
    return reply
  }

  // MARK: Parts

  /// A whole number within a range: what is reckoned with it later cannot overflow.
  private mutating func integer(in range: ClosedRange<Int>) throws(JSONProblem) -> Int {
    let place = unfitting
    let number = try integer()
    guard range.contains(number) else { throw place }
    return number
  }

  /// A key that can only say `true`.
  private mutating func mark() throws(JSONProblem) {
    let place = unfitting
    guard try bool() else { throw place }
  }

  private mutating func strings() throws(JSONProblem) -> [String] {
    var strings: [String] = []
    try beginArray()
    while try nextElement() {
      strings.append(try string())
    }
    return strings
  }

  private mutating func oneOf<Word: RawRepresentable<String>>(
    _ type: Word.Type
  ) throws(JSONProblem) -> Word {
    let place = unfitting
    guard let word = Word(rawValue: try string()) else { throw place }
    return word
  }

  private func present<Part>(
    _ part: Part?, _ key: String
  ) throws(JSONProblem) -> Part {
    guard let part else { throw .missing(key: key) }
    return part
  }
}
