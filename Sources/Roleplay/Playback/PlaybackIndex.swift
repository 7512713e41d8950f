/// The moments of a recording in order. They are computed once, so that any position is found
/// without playing what precedes it.
public struct PlaybackIndex: Sendable {
  /// The moments that are shown: those of the current path, and where the player went back.
  public let moments: [Moment]
  /// The number of the recording's last entry; 0 if it has none.
  public let lastEntry: Int
  /// The speakers, in the order in which they first spoke; the pupil is last.
  public let voices: [PlaybackVoice]
  /// The cues that begin a comic's panels, in order.
  public let panels: [Cue]
  /// The audience that played.
  public let audience: Audience

  /// The maximum silence, in milliseconds; longer ones are shortened.
  public static let maximumSilence = 5000
  /// The minimum silence between two moments that are not shown together, in milliseconds: text
  /// that follows faster cannot be read.
  public static let minimumSilence = 1000

  /// Makes the index of a recording.
  public init(of transcript: Transcript) {
    var maker = PlaybackIndexBuilder(isBranch: transcript.opening.parent != nil)
    let path = transcript.currentPath
    var onPath = 0
    for entry in transcript.entries {
      if onPath < path.count, path[onPath].number == entry.number {
        onPath += 1
        maker.add(entry)
      } else if case .back = entry.kind {
        maker.add(entry)
      }
    }
    audience = transcript.opening.audience
    moments = maker.moments
    lastEntry = transcript.entries.last?.number ?? 0
    var voices: [PlaybackVoice] = []
    var known: Set<PlaybackVoice> = []
    for moment in moments {
      if let voice = moment.voice, voice != .player, known.insert(voice).inserted {
        voices.append(voice)
      }
    }
    self.voices = voices + (moments.contains(where: \.isReply) ? [.player] : [])
    panels = moments.compactMap { moment in
      if case .cue(let cue) = moment.kind, case .panel = cue.kind { cue } else { nil }
    }
  }

  /// The index of the first moment of the entry with a number or a later one; the number of moments
  /// if there is none.
  public func place(ofEntry number: Int) -> Int {
    var low = 0
    var high = moments.count
    while low < high {
      let middle = (low + high) / 2
      if moments[middle].entry < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The duration of the recording, in milliseconds.
  public var duration: Int { moments.last?.elapsed ?? 0 }
}

/// Builds the moments of a recording, entry by entry.
private struct PlaybackIndexBuilder {
  var moments: [Moment] = []
  /// Whether the first time it is resumed is where it branched off from another recording.
  var isBranch: Bool
  /// The last cue and its entry; below, the line that was shown last, if nothing followed it.
  private var cue: (cue: Cue, entry: Int)?
  private var lastLine: String?
  private var isInPanel = false
  private var lastMilliseconds = 0

  init(isBranch: Bool) {
    self.isBranch = isBranch
  }

  mutating func add(_ entry: Entry) {
    switch entry.kind {
    case .input, .set, .aside, .end: return
    case .cue(let shown):
      cue = (shown, entry.number)
      guard shows(shown) else { return }
      append(
        .cue(shown), entry,
        isAskedBefore: (shown.isOpen || shown.isPanel) && !shown.line.isEmpty
          && shown.line == lastLine)
      switch shown.kind {
      case .line, .act: lastLine = shown.line
      case .panel:
        isInPanel = true
        lastLine = nil
      case .question, .reveal, .wait, .round, .swap, .compare, .hero, .helper, .command, .end:
        isInPanel = false
        lastLine = nil
      }
    case .reply(let reply):
      guard let cue else { return }
      append(.reply(reply, to: cue.cue), entry, question: cue.entry)
    case .back:
      lastLine = nil
      // Several consecutive steps back are shown as one.
      if moments.last?.kind != .wentBack { append(.wentBack, entry) }
    case .resume:
      append(isBranch ? .branched : .resumed, entry)
      isBranch = false
    }
  }

  private func shows(_ cue: Cue) -> Bool {
    switch cue.kind {
    case .round, .hero, .helper, .command, .wait: false
    // A balloon without words is not drawn in its panel.
    case .line: !(isInPanel && cue.text.allSatisfy(\.isWhitespace))
    case .act, .question, .reveal, .swap, .compare, .panel, .end: true
    }
  }

  private mutating func append(
    _ kind: Moment.Kind, _ entry: Entry, question: Int? = nil, isAskedBefore: Bool = false
  ) {
    var moment = Moment(
      entry: entry.number, kind: kind, elapsed: 0, question: question,
      isAskedBefore: isAskedBefore)
    if let last = moments.last {
      moment.joins = moment.belongs(behind: last)
      let silence = max(0, entry.milliseconds - lastMilliseconds)
      let shortest = moment.joins ? 0 : PlaybackIndex.minimumSilence
      moment.elapsed =
        last.elapsed + min(max(silence, shortest), PlaybackIndex.maximumSilence)
    }
    lastMilliseconds = entry.milliseconds
    moments.append(moment)
  }
}

extension Moment {
  /// Whether it is shown together with the previous moment: an answer with its question, options
  /// with the text before them, and the first words of a panel with the panel.
  fileprivate func belongs(behind last: Moment) -> Bool {
    switch kind {
    case .reply: return true
    case .cue(let cue) where cue.isOpen: return true
    case .cue(let cue) where cue.kind == .end: return !last.isReply
    case .cue, .wentBack, .resumed, .branched: break
    }
    if case .cue(let cue) = last.kind, case .panel = cue.kind { return true }
    return false
  }
}
