import Discussion
import Roleplay
import Yarn

/// Writes the moments of a recording, in any order.
@MainActor
final class MomentWriter {
  private let screen: Screen
  private let name: String
  private let writer: CueWriter

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - name: the name with which the player's words are shown.
  init(screen: Screen, index: PlaybackIndex, name: String) {
    self.screen = screen
    self.name = name
    writer = CueWriter(screen: screen, audience: index.audience)
    writer.know(index)
  }

  /// Writes a moment.
  ///
  /// - Parameter isAlone: whether nothing precedes it, so that a question is written in full.
  func write(_ moment: Moment, isAlone: Bool = false) {
    if moment.concealment == .behindChoice {
      screen.say(ReplayText.behindChoice, style: .dim)
      return
    }
    if let concealment = moment.concealment {
      let text: ReplayText = concealment == .next ? .hiddenNext : .hidden
      screen.write(
        text.text(in: screen.language), style: .dim, prefix: StyledText("\(name): ", .bold))
      return
    }
    switch moment.kind {
    case .cue(let cue): writer.write(cue, isAskedBefore: moment.isAskedBefore && !isAlone)
    case .reply(let reply, let cue):
      if let shape = cue.shape { write(Answer(reply, to: shape), to: shape) }
    case .wentBack:
      screen.writeBlank()
      screen.say(ReplayText.wentBack, style: .dim)
    case .resumed: screen.say(ReplayText.resumed, style: .dim)
    case .branched:
      screen.writeBlank()
      screen.say(ReplayText.branched, style: .dim)
    }
  }

  /// Writes an answer with the player's name.
  private func write(_ answer: Answer, to shape: Question.Shape) {
    switch shape {
    case .options(let options):
      let vote = answer.vote
      if let tally = vote.people.tally {
        Bars(options: options, tally: tally, screen: screen).show()
      }
      if let option = options.first(where: { $0.id == vote.chosen }) {
        screen.write(option.text, style: option.colour ?? .bold, prefix: StyledText("→ ", .dim))
        screen.writeBlank()
      }
    case .place(let range):
      let row = PlaceRow(range: range, screen: screen)
      if case .counts(let counts) = answer.placement.people.tally {
        row.show(counts: counts)
      } else {
        row.show(standing: answer.placement.place)
      }
    case .order(let items):
      OrderList(items: items, ranking: answer.ranking, screen: screen).show()
    case .number:
      screen.write(answer.numeral ?? "", style: .bold, prefix: StyledText("→ ", .dim))
    case .role(let role):
      let program = StageText.program.text(in: screen.language)
      screen.say(StageText.nowPlays(player: answer.texts.first ?? program, role: role))
    case .notes(.agreements):
      for (index, text) in answer.texts.enumerated() {
        screen.write(
          Agreement(kept: text)?.sentence ?? text, prefix: StyledText("  \(index + 1). ", .bold))
      }
    case .notes(.ideas), .notes(.talk):
      let notes = answer.noted
      for (index, text) in notes.texts.enumerated() {
        let isPicked = notes.picked == index + 1
        let heading = notes.heading(index)
        screen.write(
          heading.isEmpty ? text : "\(text) (\(heading))", style: isPicked ? .bold : nil,
          prefix: StyledText("\(isPicked ? "→" : " ") \(index + 1). ", .bold))
      }
    case .words:
      let name = StyledText("\(name): ", .bold)
      for text in answer.texts { screen.write(text, prefix: name) }
      if answer.texts.isEmpty { screen.say(ReplayText.saidNothing, style: .dim) }
    }
  }
}

extension Transcript {
  /// The name what was said is shown under: a pupil's own only where somebody ordered it.
  ///
  /// - Parameter withAlias: whether it is the pupil who looks, or a teacher who wants to see aliases.
  func shownName(in language: Language, withAlias: Bool = false) -> String {
    let viewer: Viewer = withAlias || !isOfPupil ? .readers : .class
    return Disclosure(to: viewer).alias(of: opening, visibility)
      ?? ReplayText.somebody.text(in: language)
  }

  /// Whether a pupil or a pair played it; what a room or a what-if is called names nobody.
  private var isOfPupil: Bool { !opening.audience.isRoom && opening.parent == nil }

  /// The heading: what was played, by whom and when.
  ///
  /// - Parameter remark: what is said beside the name; nil for nothing.
  func title(in language: Language, withAlias: Bool = false, remark: String? = nil) -> String {
    [
      opening.heading, shownName(in: language, withAlias: withAlias), remark,
      RecordedTime.shown(opening.recorded),
    ].compactMap { $0 }.joined(separator: " · ")
  }
}
