import Roleplay
import Yarn

/// A recording as the text of a play, in Markdown.
public struct MarkdownExport: Sendable {
  /// What a file made here begins with.
  static let mark = "<!-- Weerwoord -->"

  /// The text, whole.
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
  /// The road that counts, and where a step back was made.
  fileprivate var entriesToRead: [Entry] {
    let road = Set(road.map(\.number))
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
    // Several steps back in a row are told as one.
    if paragraphs.last != paragraph { paragraphs.append(paragraph) }
  }

  mutating func write(_ entry: Entry) {
    switch entry.kind {
    case .cue(let cue): write(cue)
    case .reply(let reply): if let cue { write(reply, to: cue) }
    case .back:
      lastLine = nil
      say(.wentBack)
    case .resume: say(.resumed)
    case .input, .end: break
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
    case .choice(let options): addList(options.map(\.text), isNumbered: true)
    case .reveal(let reveal):
      add(reveal.question, by: nil)
      let counts = Reply(tally: reveal.tally).counts(of: reveal.options)
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
    case .ask, .insight, .nextStep, .number, .scale, .cast, .collect, .agree, .discuss, .wait,
      .hero, .helper, .command:
      break
    }
  }

  private mutating func write(_ reply: Reply, to cue: Cue) {
    switch cue.kind {
    case .choice(let options):
      addList(options, reply.counts(of: options))
      if let option = options.first(where: { $0.id == reply.chosen }) {
        paragraphs.append("→ **\(MarkdownText.line(option.text))**")
      }
    case .scale(let lowest, let highest):
      let places = (lowest...max(lowest, highest)).map {
        Cue.Option(id: String($0), text: String($0))
      }
      if let counts = reply.counts(of: places) {
        addList(places, counts)
      } else if let place = reply.chosen {
        add(place, by: name)
      }
    case .cast(let role):
      let player = reply.texts.first ?? ExportText.program.text(in: language)
      say(.nowPlays(player: player, role: role))
    case .agree: addList(reply.texts.map { Agreement(kept: $0)?.sentence ?? $0 })
    case .collect, .discuss:
      addList(
        reply.texts.enumerated().map { index, text in
          let heading = reply.headings.indices.contains(index) ? reply.headings[index] : ""
          return (reply.picked == index + 1 ? "→ " : "") + text
            + (heading.isEmpty ? "" : " (\(heading))")
        })
    default:
      for text in reply.texts + [reply.chosen].compactMap({ $0 }) { add(text, by: name) }
      if reply.texts.isEmpty, reply.chosen == nil { say(.silent) }
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
