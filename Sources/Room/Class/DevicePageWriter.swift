import Archive
import Roleplay
import Yarn

/// Writes a page as JSON for the script on the device.
struct DevicePageWriter {
  private let page: DevicePage
  /// The same page in the language below the first; nil if it is shown in one only.
  private let below: DevicePage?
  private let play: ClassPlay
  private var writer = JSONWriter()

  private init(_ page: DevicePage, _ play: ClassPlay) {
    self.page = page.translated(to: page.shownIn, in: play.scenario)
    below = page.below.map { page.translated(to: $0, in: play.scenario) }
    self.play = play
  }

  /// The page as an object in one line.
  static func json(of page: DevicePage, _ play: ClassPlay) -> [UInt8] {
    var writer = DevicePageWriter(page, play)
    writer.write()
    return writer.writer.bytes
  }

  private mutating func write() {
    writer.beginObject()
    integer("turn", page.turn)
    string("step", page.step.rawValue)
    string("language", page.shownIn)
    string("below", page.below)
    string("other", page.other)
    bool("paused", page.isPaused)
    bool("held", page.isHeld)
    string("alias", page.alias)
    string("code", page.code)
    string("notice", page.notice)
    bool("soft", play.scenario.description.hardness != nil)
    bool("alone", page.audience == .solo)
    milliseconds("timeLeft", until: page.timeEnd)
    milliseconds("talkLeft", until: page.talkEnd)
    writer.key("aliases")
    writer.strings(page.aliases)
    switch page.position {
    case .part(let number, let count): position("part", number, count)
    case .question(let number, let count): position("question", number, count)
    case nil: break
    }
    writer.key("lines")
    writer.beginArray()
    for place in lines.indices { write(line: lines[place], below: below?.cues[place]) }
    writer.endArray()
    if let question = page.question { write(question, below: below?.question) }
    writeGlossary()
    switch page.ending {
    case .kept(let visibility): string("ending", visibility.rawValue)
    case .thrownAway: string("ending", "nobody")
    case nil: break
    }
    writer.key("result")
    writer.strings(page.result)
    writer.endObject()
  }

  /// The lines on the page, without the one that the question repeats.
  private var lines: ArraySlice<Cue> {
    let lines = page.cues[...]
    guard let question = page.question, let last = lines.last, !question.line.isEmpty,
      last.line == question.line
    else { return lines }
    return lines.dropLast()
  }

  /// The words on the page that are explained. They are Dutch, as their explanations are.
  private mutating func writeGlossary() {
    guard page.shownIn == Scenario.baseLanguage else { return }
    let cues = lines + (page.question.map { [$0] } ?? [])
    let texts = cues.flatMap { cue in
      [cue.speaker ?? "", cue.text] + (cue.options ?? []).map(\.text)
    }
    writer.key("glossary")
    writer.beginArray()
    for word in play.glossary.words(in: texts.joined(separator: " ")) {
      guard let entry = play.glossary.entry(for: word) else { continue }
      writer.beginObject()
      string("word", entry.word)
      string("meaning", entry.meaning)
      string("example", entry.example)
      writer.key("translations")
      writer.beginArray()
      for translation in entry.translations {
        writer.beginObject()
        string("tag", translation.language.description)
        string("name", translation.language.ownName ?? translation.language.description)
        string("word", translation.word)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
  }

  // MARK: - Lines

  private mutating func write(line cue: Cue, below: Cue?) {
    switch cue.kind {
    case .line, .act, .panel, .reveal, .swap, .compare, .end: break
    case .question, .wait, .round, .hero, .helper, .command: return
    }
    writer.beginObject()
    switch cue.kind {
    case .act(let player):
      string("kind", "act")
      string("player", player)
      bool("own", !cue.tags.contains("prompt"))
    case .panel: string("kind", "panel")
    case .reveal(let reveal):
      string("kind", "reveal")
      let chosen = reveal.options.first { $0.id == reveal.chosen }
      string("chosen", chosen?.text)
      if let chosen, case .reveal(let second)? = below?.kind {
        let option = second.options.first { $0.id == reveal.chosen }
        string("chosenBelow", option.flatMap { Self.words($0.text, below: chosen.text) })
      }
    case .swap(let cast):
      string("kind", "swap")
      writer.key("cast")
      writer.beginArray()
      for casting in cast {
        writer.beginObject()
        string("role", casting.role)
        string("player", casting.player)
        writer.endObject()
      }
      writer.endArray()
    case .compare(let comparison): write(comparison)
    case .end: string("kind", "end")
    default: string("kind", "line")
    }
    words(of: cue, below: below)
    writer.endObject()
  }

  private mutating func write(_ comparison: Comparison) {
    string("kind", "compare")
    string("columns", comparison.columns.rawValue)
    writer.key("rows")
    writer.beginArray()
    for row in comparison.rows {
      writer.beginObject()
      string("question", row.question)
      writer.key("answers")
      writer.strings(row.answers)
      writer.endObject()
    }
    writer.endArray()
  }

  private mutating func words(of cue: Cue, below: Cue?) {
    string("text", cue.text)
    string("below", below.flatMap { Self.words($0.text, below: cue.text) })
    language(ofLine: cue.line)
    string("speaker", cue.speaker)
    bool("aloud", cue.tags.contains("aloud"))
    bool("thought", cue.tags.contains("thought"))
    bool("statement", cue.isStatement)
  }

  /// Words in the second language, if they are others than those in the first.
  private static func words(_ second: String, below first: String) -> String? {
    second == first || second.isEmpty ? nil : second
  }

  /// The language of a line that is not in the language of the page.
  private mutating func language(ofLine line: String) {
    guard !line.isEmpty else { return }
    let language = play.scenario.language(ofLine: line, shownIn: page.shownIn)
    if language != page.shownIn { string("language", language) }
  }

  // MARK: - Question

  private mutating func write(_ cue: Cue, below: Cue?) {
    writer.key("question")
    writer.beginObject()
    words(of: cue, below: below)
    string("line", cue.line)
    bool("counts", page.audience.isRoom && !cue.isForTeacher)
    switch cue.shape {
    case .options(let options):
      string("shape", "options")
      write(options, below: below?.listed ?? [])
    case .order(let items):
      string("shape", "order")
      write(items, below: below?.listed ?? [])
      writer.key("order")
      writer.strings(page.answer?.ranking.order ?? [])
    case .place(let range):
      string("shape", "place")
      write(range)
    case .number(let range):
      string("shape", "number")
      write(range)
    case .words:
      string("shape", "words")
      bool("optional", cue.isOptional)
      let beginning = SentenceBeginning(of: cue)?.words
      string("beginning", beginning)
      if let beginning, let second = below.flatMap({ SentenceBeginning(of: $0) }) {
        string("beginningBelow", Self.words(second.words, below: beginning))
      }
      string("written", page.answer?.texts.first ?? page.before)
    case .role(let role):
      string("shape", "role")
      string("role", role)
    case .notes(let noting): write(noting, of: cue)
    case nil: string("shape", "none")
    }
    writer.endObject()
  }

  private mutating func write(_ noting: Question.Noting, of cue: Cue) {
    string("shape", "notes")
    switch noting {
    case .ideas(_, let minimum):
      string("noting", "ideas")
      integer("minimum", minimum)
      bool("picks", cue.picksNote)
    case .agreements: string("noting", "agreements")
    case .talk(let minutes):
      string("noting", "talk")
      integer("minutes", minutes)
      bool("private", cue.isPrivate)
    }
    writer.key("notes")
    writer.beginArray()
    let notes = page.answer?.noted ?? Answer.Notes()
    for (place, text) in notes.texts.enumerated() {
      writer.beginObject()
      string("text", Agreement(kept: text).map(\.sentence) ?? text)
      string("heading", notes.heading(place))
      writer.endObject()
    }
    writer.endArray()
  }

  private mutating func write(_ range: ClosedRange<Int>) {
    integer("least", range.lowerBound)
    integer("most", range.upperBound)
  }

  private mutating func write(_ options: [Cue.Option], below: [Cue.Option]) {
    writer.key("options")
    writer.beginArray()
    for (place, option) in options.enumerated() {
      writer.beginObject()
      string("id", option.id)
      string("text", option.text)
      if below.indices.contains(place) {
        string("below", Self.words(below[place].text, below: option.text))
      }
      language(ofLine: option.id)
      bool("open", option.isAvailable)
      string("colour", ["green", "red"].first(where: option.tags.contains))
      string("picture", option.picture.map(AnswerPictures.address))
      writer.endObject()
    }
    writer.endArray()
  }

  // MARK: - Values

  private mutating func string(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    writer.key(key)
    writer.string(value)
  }

  private mutating func integer(_ key: StaticString, _ value: Int) {
    writer.key(key)
    writer.integer(value)
  }

  private mutating func bool(_ key: StaticString, _ value: Bool) {
    writer.key(key)
    writer.bool(value)
  }

  private mutating func milliseconds(_ key: StaticString, until end: Int?) {
    guard let end else { return }
    integer(key, max(0, end - HTTPServer.milliseconds()))
  }

  private mutating func position(_ kind: String, _ number: Int, _ count: Int) {
    writer.key("position")
    writer.beginObject()
    string("kind", kind)
    integer("number", number)
    integer("count", count)
    writer.endObject()
  }
}
