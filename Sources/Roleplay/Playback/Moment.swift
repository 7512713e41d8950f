/// A moment of a recording that is shown, with everything needed to show it on its own.
public struct Moment: Sendable, Hashable {
  /// The kinds of moments.
  public enum Kind: Sendable, Hashable {
    /// A cue on the stage.
    case cue(Cue)
    /// A reply, and the cue it answers.
    case reply(Reply, to: Cue)
    /// The player went a step back; what was taken back is not shown.
    case wentBack
    /// The recording was resumed later.
    case resumed
    /// Here the class left another recording and continued on its own.
    case branched
  }

  /// The number of the entry.
  public var entry: Int
  /// What is shown.
  public var kind: Kind
  /// The milliseconds of play before it. Long silences are shortened, and very short ones
  /// lengthened.
  public var elapsed: Int
  /// The number of the entry with the question that it answers; nil if it is not an answer.
  public var question: Int?
  /// Whether the text of this open cue was shown just before it, as a line.
  public var isAskedBefore: Bool

  /// Why a moment is hidden; its words are then removed from it.
  public enum Concealment: Sendable, Hashable {
    /// It is the next answer to be shown, or a later one.
    case next, later
    /// It is the consequence of a hidden choice, and is shown with it.
    case behindChoice
  }

  /// Why it is hidden; nil if it is shown.
  public var concealment: Concealment?

  /// Whether it is shown together with the previous moment.
  var joins = false
}

extension Moment {
  /// The open cue that it puts on the stage; nil for other moments.
  public var openCue: Cue? {
    if case .cue(let cue) = kind, cue.isOpen { cue } else { nil }
  }

  /// Whether it is an answer.
  public var isReply: Bool {
    if case .reply = kind { true } else { false }
  }

  /// The speaker whose words it contains; nil if there is none.
  public var voice: PlaybackVoice? {
    switch kind {
    case .cue(let cue): cue.speaker.map { .role($0) }
    case .reply: .player
    case .wentBack, .resumed, .branched: nil
    }
  }

  /// All texts in it, for a search.
  var words: [String] {
    switch kind {
    case .cue(let cue):
      var words = [cue.speaker, cue.text].compactMap { $0 }
      words += cue.listed.map(\.text)
      if case .compare(let comparison) = cue.kind { words += comparison.rows.flatMap(\.answers) }
      return words
    case .reply(let reply, _): return reply.texts + reply.headings
    case .wentBack, .resumed, .branched: return []
    }
  }
}

/// A speaker in a recording.
public enum PlaybackVoice: Sendable, Hashable {
  /// A role of the scenario.
  case role(String)
  /// The pupil who played.
  case player
}

/// The speed at which a recording is played back.
public enum PlaybackSpeed: Int, Sendable, Hashable, CaseIterable {
  case half, normal, double, fourfold, eightfold

  /// The speed relative to the original one, in halves.
  private var halves: Int { 1 << rawValue }

  /// A duration in milliseconds at this speed.
  public func milliseconds(_ time: Int) -> Int { time * 2 / halves }

  /// The label: `½×`, `1×` … `8×`.
  public var label: String { self == .half ? "½×" : "\(halves / 2)×" }

  /// The speed of a number as people write it; nil if there is no such speed.
  public init?(_ text: String) {
    let found = Self.allCases.first { speed in
      speed.label == text || speed.label == text + "×"
        || (speed == .half && ["0.5", "0,5", "1/2"].contains(text))
    }
    guard let found else { return nil }
    self = found
  }

  /// The next faster speed; the fastest one remains.
  public var faster: PlaybackSpeed { Self(rawValue: rawValue + 1) ?? self }
  /// The next slower speed; the slowest one remains.
  public var slower: PlaybackSpeed { Self(rawValue: rawValue - 1) ?? self }
}
