import Roleplay
import Yarn

/// An export of a recording as the text of a play, in Markdown.
public struct MarkdownExport: Sendable {
  /// The beginning of every file that this type writes.
  static let mark = "<!-- Weerwoord -->"

  /// The text of the file.
  public let text: String

  /// Makes the text of a recording.
  public init(of recording: ExportedRecording) {
    var writer = MarkdownWriter(recording)
    for entry in recording.transcript.entriesToRead { writer.write(entry) }
    if recording.transcript.visibility == nil { writer.say(.notFinished) }
    text = writer.paragraphs.joined(separator: "\n\n") + "\n"
  }
}

extension Transcript {
  /// The entries of the current path, and those at which the player went back.
  fileprivate var entriesToRead: [Entry] {
    let road = Set(currentPath.map(\.number))
    return entries.filter { entry in
      if case .back = entry.kind { return true }
      return road.contains(entry.number)
    }
  }
}

private struct MarkdownWriter {
  private(set) var paragraphs: [String]
  private let name: String
  private let language: Language
  private var cue: Cue?
  private var lastLine: String?
  private var panels = 0

  init(_ recording: ExportedRecording) {
    name = recording.name
    language = recording.language
    let opening = recording.transcript.opening
    paragraphs = [
      MarkdownExport.mark, "# " + MarkdownText.line(opening.heading),
      MarkdownText.line("\(recording.name) · \(opening.recorded.prefix(10))"),
    ]
  }

  mutating func say(_ text: ExportText) {
    let paragraph = "*\(MarkdownText.line(text.text(in: language)))*"
    // Several consecutive steps back are written as one.
    if paragraphs.last != paragraph { paragraphs.append(paragraph) }
  }

  mutating func write(_ entry: Entry) {
    switch entry.kind {
    case .cue(let cue): write(cue)
    case .reply(let reply):
      if let shape = cue?.shape { write(Answer(reply, to: shape), to: shape) }
    case .back:
      lastLine = nil
      say(.wentBack)
    case .resume: say(.resumed)
    case .input, .set, .aside, .end: break
    }
  }

  private mutating func write(_ cue: Cue) {
    self.cue = cue
    if cue.isOpen, cue.line.isEmpty || cue.line != lastLine { add(cue.text, by: cue.speaker) }
    lastLine = nil
    switch cue.kind {
    case .line:
      add(cue.text, by: cue.speaker, how: how(cue))
      lastLine = cue.line
    case .act(let player):
      add(cue.text, by: cue.speaker, how: .played(by: player))
      lastLine = cue.line
    case .question(let question):
      addList(question.shape.listed.map(\.text), isNumbered: true)
    case .reveal(let reveal):
      add(reveal.question, by: nil)
      let counts = PeopleCount(tally: reveal.tally).totals(of: reveal.options.map(\.id))
      let chosen = reveal.options.filter { $0.id == reveal.chosen }.map { "→ " + $0.text }
      if counts == nil { addList(chosen) } else { addList(reveal.options, counts) }
    case .round(_, let number): addHeading(.round(number))
    case .swap(let cast):
      for casting in cast {
        let player =
          casting.player.isEmpty ? ExportText.program.text(in: language) : casting.player
        say(.nowPlays(player: player, role: casting.role))
      }
    case .compare(let comparison):
      for row in comparison.rows {
        add(row.question, by: nil)
        addList(row.answers)
      }
    case .panel:
      panels += 1
      addHeading(.panel(panels))
      add(cue.text, by: nil)
    case .end: say(.theEnd)
    case .wait, .hero, .helper, .command: break
    }
  }

  private mutating func write(_ answer: Answer, to shape: Question.Shape) {
    switch shape {
    case .options(let options):
      let vote = answer.vote
      addList(options, vote.people.totals(of: options.map(\.id)))
      if let option = options.first(where: { $0.id == vote.chosen }) {
        paragraphs.append("→ **\(MarkdownText.line(option.text))**")
      }
    case .place(let range):
      let places = range.map { Cue.Option(id: String($0), text: String($0)) }
      let placement = answer.placement
      if let counts = placement.people.totals(of: places.map(\.id)) {
        addList(places, counts)
      } else if let place = answer.numeral {
        add(place, by: name)
      }
    case .order(let items):
      addList(items, answer.ranking.people.totals(of: items.map(\.id)))
      addList(answer.ranking.sorted(items).map { "→ " + $0.text }, isNumbered: true)
    case .role(let role):
      let player = answer.texts.first ?? ExportText.program.text(in: language)
      say(.nowPlays(player: player, role: role))
    case .notes(.agreements):
      addList(answer.texts.map { Agreement(kept: $0)?.sentence ?? $0 })
    case .notes(.ideas), .notes(.talk):
      let notes = answer.noted
      addList(
        notes.texts.enumerated().map { index, text in
          let heading = notes.heading(index)
          return (notes.picked == index + 1 ? "→ " : "") + text
            + (heading.isEmpty ? "" : " (\(heading))")
        })
    case .words, .number:
      if let said = answer.texts.first ?? answer.numeral {
        add(said, by: name)
      } else {
        say(.silent)
      }
    }
  }

  private func how(_ cue: Cue) -> ExportText? {
    if cue.tags.contains("aloud") { return .aloud }
    return cue.tags.contains("thought") ? .thinks : nil
  }

  private mutating func add(_ words: String, by speaker: String?, how: ExportText? = nil) {
    let words = MarkdownText.lines(words)
    guard !words.isEmpty else { return }
    let way = how.map { " *(\(MarkdownText.line($0.text(in: language))))*" } ?? ""
    let who = MarkdownText.line(speaker ?? "")
    paragraphs.append((who.isEmpty ? "" : "**\(who):**\(way) ") + words)
  }

  private mutating func addHeading(_ text: ExportText) {
    paragraphs.append("## " + MarkdownText.line(text.text(in: language)))
  }

  private mutating func addList(_ items: [String], isNumbered: Bool = false) {
    let lines = items.enumerated().map { index, item in
      (isNumbered ? "\(index + 1). " : "- ") + MarkdownText.line(item)
    }
    if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
  }

  private mutating func addList(_ options: [Cue.Option], _ counts: [Int]?) {
    guard let counts else { return }
    addList(zip(options, counts).map { "\($0.text): \($1)" })
  }
}
