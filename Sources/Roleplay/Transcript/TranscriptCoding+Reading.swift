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
      random: try present(random, "random"), variables: variables, sources: sources)
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
        let place = unfitting
        guard let number = UInt32(exactly: try integer()) else { throw place }
        seed = number
      default: try skipValue()
      }
    }
    return Opening.RandomSource(
      generator: try present(generator, "generator"), seed: try present(seed, "seed"))
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
        number = try integer()
        continue
      case "ms":
        milliseconds = try integer()
        continue
      case "cue": kind = .cue(try cue())
      case "input": kind = .input(try input())
      case "reply": kind = .reply(try reply())
      case "back": kind = .back(to: try integer())
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
      case "minimum": minimum = try integer()
      case "minutes": minutes = try integer()
      case "question": question = try string()
      case "tally": tally = try self.tally()
      case "chosen": chosen = try string()
      case "seconds": seconds = try float()
      case "command": command = try string()
      default: try skipValue()
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
    default: throw .unfitting(key: "kind", byte: position)
    }
    return cue
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
          input = .withdraw(try integer())
        }
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
          counts.append(try integer())
        }
        tally = .counts(counts)
      case "most": tally = .most(try integer())
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
      case "picked": reply.picked = try integer()
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
