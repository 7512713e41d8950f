/// Something a recording shows, with all that is needed to show it by itself.
public struct Moment: Sendable, Hashable {
  /// What is shown.
  public enum Kind: Sendable, Hashable {
    /// What was put on the stage.
    case cue(Cue)
    /// What was chosen or said, and about what.
    case reply(Reply, to: Cue)
    /// The play went a step back; what it left is not shown.
    case wentBack
    /// The play was taken up again later.
    case resumed
    /// Here another recording was left, and the class went on by itself.
    case branched
  }

  /// The number of its entry.
  public var entry: Int
  /// What is shown.
  public var kind: Kind
  /// Milliseconds of play before it, long silences shortened and very short ones lengthened.
  public var elapsed: Int
  /// The number of the entry that asked what this is the answer to; nil for anything else.
  public var question: Int?
  /// Whether the words of this open cue were shown just before it, as a line.
  public var isAskedBefore: Bool

  /// Whether its words are kept back: then they are not in it.
  public enum Veil: Sendable, Hashable {
    /// It is shown when an answer is asked for, or another one is first.
    case next, later
    /// It came of a choice that is kept back, and is shown with that.
    case behindChoice
  }

  /// How it is kept back; nil where it is shown.
  public var veil: Veil?

  /// Whether it is shown together with what stands before it.
  var joins = false
}

extension Moment {
  /// The open cue that it puts on the stage; nil for anything else.
  public var openCue: Cue? {
    if case .cue(let cue) = kind, cue.isOpen { cue } else { nil }
  }

  /// Whether it is an answer.
  public var isReply: Bool {
    if case .reply = kind { true } else { false }
  }

  /// Whose words they are; nil where they are nobody's.
  public var voice: PlaybackVoice? {
    switch kind {
    case .cue(let cue): cue.speaker.map { .role($0) }
    case .reply: .player
    case .wentBack, .resumed, .branched: nil
    }
  }

  /// All words in it, for a search: each by itself.
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

/// Whose words are played back.
public enum PlaybackVoice: Sendable, Hashable {
  /// A role of the scenario.
  case role(String)
  /// Whoever played.
  case player
}

/// How fast a recording is played back.
public enum PlaybackSpeed: Int, Sendable, Hashable, CaseIterable {
  case half, normal, double, fourfold, eightfold

  /// How many times as fast as it went, in halves.
  private var halves: Int { 1 << rawValue }

  /// A time at this speed, in milliseconds.
  public func milliseconds(_ time: Int) -> Int { time * 2 / halves }

  /// `½×`, `1×` … `8×`.
  public var label: String { self == .half ? "½×" : "\(halves / 2)×" }

  /// The speed of a number as people write it; nil where there is none.
  public init?(_ text: String) {
    let found = Self.allCases.first { speed in
      speed.label == text || speed.label == text + "×"
        || (speed == .half && ["0.5", "0,5", "1/2"].contains(text))
    }
    guard let found else { return nil }
    self = found
  }

  /// The next faster one; the fastest stays.
  public var faster: PlaybackSpeed { Self(rawValue: rawValue + 1) ?? self }
  /// The next slower one; the slowest stays.
  public var slower: PlaybackSpeed { Self(rawValue: rawValue - 1) ?? self }
}
