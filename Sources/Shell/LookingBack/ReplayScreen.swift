public import Roleplay
import Yarn

/// Shows a recording again: the lines, the options as they stood, what was chosen and said.
@MainActor
public final class ReplayScreen {
  private let console: Console
  private let transcript: Transcript
  private let pace: ReplayPace
  private let first: Int
  private let writer: CueWriter
  private var cue: Cue?

  /// The longest silence at the natural pace, in milliseconds.
  private static let longestSilence = 5000

  /// Makes a screen.
  ///
  /// - Parameters:
  ///   - console: where it is shown.
  ///   - transcript: the recording.
  ///   - pace: how fast; without a person at a terminal, always at once.
  ///   - first: the number of the entry to begin with, from 1.
  public init(console: Console, transcript: Transcript, pace: ReplayPace, from first: Int = 1) {
    self.console = console
    self.transcript = transcript
    self.pace = console.isInteractive ? pace : .instant
    self.first = first
    writer = CueWriter(screen: console.screen, audience: transcript.opening.audience)
    for case .cue(let cue) in transcript.entries.map(\.kind) {
      if case .panel = cue.kind { writer.captions.insert(cue.line) }
    }
  }

  private var screen: Screen { console.screen }

  /// Shows it, to its end or until the person stops.
  public func run() async {
    showOpening()
    let road = Set(transcript.road.map(\.number))
    var last: Entry?
    for entry in transcript.entries {
      // What was left by going back is passed over; that it was left is told.
      let counts = road.contains(entry.number) || entry.isStepBack
      guard counts else { continue }
      if case .cue(let shown) = entry.kind { cue = shown }
      guard entry.number >= first, shows(entry) else { continue }
      // Several steps back in a row are told as one.
      if let last, last.isStepBack, entry.isStepBack { continue }
      if let last, await wait(from: last, to: entry) == .stop { return }
      show(entry)
      last = entry
    }
    if transcript.visibility == nil { screen.say(ReplayText.notFinished, style: .dim) }
  }

  /// The name what was said is shown under: none of the pupil's own where the class may see it.
  private var name: String {
    transcript.visibility == .class
      ? console.text(ReplayText.somebody) : transcript.opening.alias
  }

  private func showOpening() {
    let opening = transcript.opening
    screen.writeBlank()
    screen.write(
      "\(opening.heading) · \(name) · \(RecordedTime.shown(opening.recorded))",
      style: .bold)
    screen.writeBlank()
  }

  private func shows(_ entry: Entry) -> Bool {
    switch entry.kind {
    case .cue(let cue):
      switch cue.kind {
      case .round, .hero, .helper, .command, .wait: false
      default: !writer.leavesOut(cue)
      }
    case .reply, .back, .resume: true
    case .input, .end: false
    }
  }

  private func show(_ entry: Entry) {
    switch entry.kind {
    case .cue(let cue): writer.write(cue)
    case .reply(let reply): show(reply)
    case .back:
      writer.forgetQuestion()
      screen.writeBlank()
      screen.say(ReplayText.wentBack, style: .dim)
    case .resume: screen.say(ReplayText.resumed, style: .dim)
    case .input, .end: break
    }
  }

  /// What was chosen and said, under the name it was said by.
  private func show(_ reply: Reply) {
    let name = StyledText("\(name): ", .bold)
    switch cue?.kind {
    case .choice(let options):
      if let tally = reply.tally { Bars(options: options, tally: tally, screen: screen).show() }
      if let option = options.first(where: { $0.id == reply.chosen }) {
        screen.write(option.text, style: option.colour ?? .bold, prefix: StyledText("→ ", .dim))
        screen.writeBlank()
      }
    case .scale(let lowest, let highest):
      let row = PlaceRow(range: lowest...highest, screen: screen)
      if case .counts(let counts) = reply.tally {
        row.show(counts: counts)
      } else {
        row.show(standing: reply.chosen.flatMap { Int($0) })
      }
    case .number:
      screen.write(reply.chosen ?? "", style: .bold, prefix: StyledText("→ ", .dim))
    case .cast(let role):
      let program = console.text(StageText.program)
      screen.say(StageText.nowPlays(player: reply.texts.first ?? program, role: role))
    case .agree:
      for (index, text) in reply.texts.enumerated() {
        screen.write(
          Agreement(kept: text)?.sentence ?? text, prefix: StyledText("  \(index + 1). ", .bold))
      }
    case .collect, .discuss:
      for (index, text) in reply.texts.enumerated() {
        let isPicked = reply.picked == index + 1
        let heading = reply.headings.indices.contains(index) ? reply.headings[index] : ""
        screen.write(
          heading.isEmpty ? text : "\(text) (\(heading))", style: isPicked ? .bold : nil,
          prefix: StyledText("\(isPicked ? "→" : " ") \(index + 1). ", .bold))
      }
    default:
      for text in reply.texts { screen.write(text, prefix: name) }
      if reply.texts.isEmpty { screen.say(ReplayText.saidNothing, style: .dim) }
    }
  }

  private func wait(from last: Entry, to entry: Entry) async -> Onward {
    switch pace {
    case .instant: return .goOn
    case .natural:
      let silence = entry.milliseconds - last.milliseconds
      try? await Task.sleep(for: .milliseconds(min(max(0, silence), Self.longestSilence)))
      return console.reader.isStopping ? .stop : .goOn
    case .step:
      // What was answered belongs to its question, and options to the words before them.
      if case .reply = entry.kind { return .goOn }
      if case .cue(let cue) = entry.kind, cue.isOpen || cue.kind == .end { return .goOn }
      if case .cue(let cue) = last.kind, case .panel = cue.kind { return .goOn }
      let prompt = Prompt(StyledText(console.text(StageText.goOn), .dim))
      while true {
        let reading = await console.read(ReadRequest(prompt: prompt, isRemembered: false))
        guard case .line(let line) = reading else { return .stop }
        screen.eraseLineAbove()
        if PlayLine(line) == .command(.stop) { return .stop }
        return .goOn
      }
    }
  }
}

extension Entry {
  fileprivate var isStepBack: Bool {
    if case .back = kind { true } else { false }
  }
}
