import Yarn

extension JSONWriter {
  // MARK: The opening

  mutating func write(_ opening: Opening) {
    beginObject()
    key("weerwoord")
    integer(opening.weerwoord)
    key("engine")
    string(opening.engine)
    key("recorded")
    string(opening.recorded)
    key("scenario")
    string(opening.scenario)
    key("heading")
    string(opening.heading)
    if let form = opening.form {
      key("form")
      string(form.rawValue)
    }
    key("alias")
    string(opening.alias)
    key("language")
    string(opening.language)
    key("audience")
    string(opening.audience.rawValue)
    key("random")
    beginObject()
    key("generator")
    string(opening.random.generator)
    key("seed")
    integer(Int(opening.random.seed))
    endObject()
    if let parent = opening.parent {
      key("parent")
      beginObject()
      key("recording")
      string(parent.recording)
      key("entry")
      integer(parent.entry)
      endObject()
    }
    if !opening.variables.isEmpty {
      key("variables")
      beginObject()
      for (name, value) in opening.variables.sorted(by: { $0.key < $1.key }) {
        key(name)
        write(value)
      }
      endObject()
    }
    if !opening.sources.isEmpty {
      key("sources")
      beginArray()
      for source in opening.sources {
        beginObject()
        key("path")
        string(source.path)
        key("sha256")
        string(source.sha256)
        endObject()
      }
      endArray()
    }
    endObject()
  }

  private mutating func write(_ value: Value) {
    switch value {
    case .bool(let value): bool(value)
    case .string(let value): string(value)
    case .number(let value) where value.isFinite: number(value)
    case .number(let value):
      beginObject()
      key("number")
      number(value)
      endObject()
    }
  }

  // MARK: Entries

  mutating func write(_ entry: Entry) {
    beginObject()
    key("n")
    integer(entry.number)
    key("ms")
    integer(entry.milliseconds)
    switch entry.kind {
    case .cue(let cue):
      key("cue")
      write(cue)
    case .input(let input):
      key("input")
      write(input)
    case .reply(let reply):
      key("reply")
      write(reply)
    case .back(let number):
      key("back")
      integer(number)
    case .resume:
      key("resume")
      bool(true)
    case .end(let visibility):
      key("end")
      string(visibility.rawValue)
    }
    endObject()
  }

  private mutating func write(_ cue: Cue) {
    beginObject()
    key("kind")
    string(cue.kind.name)
    if !cue.line.isEmpty {
      key("line")
      string(cue.line)
    }
    if let speaker = cue.speaker {
      key("speaker")
      string(speaker)
    }
    if !cue.text.isEmpty {
      key("text")
      string(cue.text)
    }
    write(tags: cue.tags)
    switch cue.kind {
    case .line, .end: break
    case .question(let question): write(question.shape)
    case .act(let player):
      key("player")
      string(player)
    case .round(let name, let number):
      key("name")
      string(name)
      key("number")
      integer(number)
    case .swap(let cast): write(cast)
    case .compare(let comparison): write(comparison)
    case .hero(let trait, let value):
      key("trait")
      string(trait.rawValue)
      key("value")
      string(value)
    case .panel(let pose):
      key("pose")
      string(pose.rawValue)
    case .helper(let who, let what):
      key("who")
      string(who)
      key("what")
      string(what)
    case .reveal(let reveal):
      key("question")
      string(reveal.question)
      write(reveal.options)
      if let tally = reveal.tally {
        key("tally")
        write(tally)
      }
      if let chosen = reveal.chosen {
        key("chosen")
        string(chosen)
      }
    case .wait(let seconds):
      key("seconds")
      number(seconds)
    case .command(let command):
      key("command")
      string(command)
    }
    endObject()
  }

  private mutating func write(_ shape: Question.Shape) {
    switch shape {
    case .options(let options): write(options)
    case .words: break
    case .notes(.ideas(let name, let minimum)):
      key("name")
      string(name)
      key("minimum")
      integer(minimum)
    case .notes(.agreements(let name)):
      key("name")
      string(name)
    case .notes(.talk(let minutes)):
      key("minutes")
      integer(minutes)
    case .number(let range), .place(let range):
      key("from")
      integer(range.lowerBound)
      key("to")
      integer(range.upperBound)
    case .role(let role):
      key("role")
      string(role)
    }
  }

  private mutating func write(_ options: [Cue.Option]) {
    key("options")
    beginArray()
    for option in options {
      beginObject()
      key("id")
      string(option.id)
      if !option.text.isEmpty {
        key("text")
        string(option.text)
      }
      if !option.isAvailable {
        key("available")
        bool(false)
      }
      write(tags: option.tags)
      endObject()
    }
    endArray()
  }

  private mutating func write(_ cast: [Casting]) {
    key("cast")
    beginArray()
    for casting in cast {
      beginObject()
      key("role")
      string(casting.role)
      key("player")
      string(casting.player)
      endObject()
    }
    endArray()
  }

  private mutating func write(_ comparison: Comparison) {
    key("columns")
    string(comparison.columns.rawValue)
    key("rows")
    beginArray()
    for row in comparison.rows {
      beginObject()
      key("question")
      string(row.question)
      write(row.answers, as: "answers")
      endObject()
    }
    endArray()
  }

  private mutating func write(_ strings: [String], as name: String) {
    key(name)
    beginArray()
    for text in strings {
      string(text)
    }
    endArray()
  }

  private mutating func write(tags: [String]) {
    guard !tags.isEmpty else { return }
    key("tags")
    beginArray()
    for tag in tags {
      string(tag)
    }
    endArray()
  }

  private mutating func write(_ input: Input) {
    beginObject()
    switch input {
    case .choose(let option):
      key("choose")
      string(option)
    case .text(let text):
      key("text")
      string(text)
    case .tally(let tally):
      key("tally")
      write(tally)
    case .ballot(let voter, let option):
      key("ballot")
      string(option)
      key("voter")
      string(voter)
    case .withdraw(let number):
      key("withdraw")
      if let number {
        integer(number)
      } else {
        string("all")
      }
    case .edit(let number, let text):
      key("edit")
      integer(number)
      key("words")
      string(text)
    case .group(let number, let heading):
      key("group")
      integer(number)
      key("heading")
      string(heading)
    case .erased:
      key("erased")
      bool(true)
    case .submit:
      key("submit")
      bool(true)
    }
    endObject()
  }

  private mutating func write(_ tally: Tally) {
    beginObject()
    switch tally {
    case .counts(let counts):
      key("counts")
      beginArray()
      for count in counts {
        integer(count)
      }
      endArray()
    case .most(let place):
      key("most")
      integer(place)
    case .equal:
      key("equal")
      bool(true)
    }
    endObject()
  }

  private mutating func write(_ reply: Reply) {
    beginObject()
    if let chosen = reply.chosen {
      key("chosen")
      string(chosen)
    }
    if !reply.texts.isEmpty {
      key("texts")
      beginArray()
      for text in reply.texts {
        string(text)
      }
      endArray()
    }
    if !reply.headings.isEmpty { write(reply.headings, as: "headings") }
    if let picked = reply.picked {
      key("picked")
      integer(picked)
    }
    if let tally = reply.tally {
      key("tally")
      write(tally)
    }
    if !reply.ballots.isEmpty {
      key("ballots")
      beginObject()
      for (voter, option) in reply.ballots.sorted(by: { $0.key < $1.key }) {
        key(voter)
        string(option)
      }
      endObject()
    }
    // An entry of kind reply closes its cue; an open one is written all the same, to read back equal.
    if !reply.isComplete {
      key("open")
      bool(true)
    }
    endObject()
  }
}

extension Cue.Kind {
  /// The kind's name in a transcript.
  package var name: String {
    switch self {
    case .line: "line"
    case .question(let question): question.exercise
    case .act: "act"
    case .round: "round"
    case .swap: "swap"
    case .compare: "compare"
    case .hero: "hero"
    case .panel: "panel"
    case .helper: "helper"
    case .reveal: "reveal"
    case .wait: "wait"
    case .command: "command"
    case .end: "end"
    }
  }
}
