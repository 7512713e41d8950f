/// A comparison of two recordings of one scenario: the moments they share, followed by rows that
/// each end with an answer.
public struct BranchPair: Sendable {
  /// A part of each recording that ends with an answer; empty on the side that does not have it.
  public struct Row: Sendable, Equatable {
    /// The moments of the recording on the left.
    public var left: [Moment]
    /// The moments of the recording on the right.
    public var right: [Moment]
  }

  /// The number of moments at the beginning that both recordings share.
  public let shared: Int
  /// The last shared moment; nil if the recordings differ from the start.
  public let lastShared: Moment?
  /// The parts after the shared moments, one in each row. Parts that answer the same question are
  /// in one row.
  public let rows: [Row]

  /// Compares two recordings.
  public init(_ left: PlaybackIndex, _ right: PlaybackIndex) {
    let (lefts, rights) = (left.plainMoments, right.plainMoments)
    var shared = zip(lefts, rights).prefix { $0.shows(the: $1) }.count
    // If the answers differ, their question is shown once for both.
    while shared > 0, lefts.isReply(at: shared) || rights.isReply(at: shared) { shared -= 1 }
    self.shared = shared
    lastShared = shared > 0 ? lefts[shared - 1] : nil
    rows = Self.rows(
      lefts.dropFirst(shared).stretches, rights.dropFirst(shared).stretches)
  }

  private static func rows(_ lefts: [[Moment]], _ rights: [[Moment]]) -> [Row] {
    var rows: [Row] = []
    var (left, right) = (0, 0)
    while left < lefts.count || right < rights.count {
      guard left < lefts.count else {
        rows.append(Row(left: [], right: rights[right]))
        right += 1
        continue
      }
      let match = rights[right...].firstIndex { $0.question == lefts[left].question }
      // A part that only the left recording has gets its own row, unless both have no further
      // question.
      guard let match else {
        rows.append(Row(left: lefts[left], right: []))
        left += 1
        continue
      }
      let isLaterOnLeft =
        right < match && lefts[left...].contains { $0.question == rights[right].question }
      if isLaterOnLeft, lefts[left].question != nil {
        rows.append(Row(left: lefts[left], right: []))
        left += 1
        continue
      }
      for skipped in right..<match { rows.append(Row(left: [], right: rights[skipped])) }
      rows.append(Row(left: lefts[left], right: rights[match]))
      left += 1
      right = match + 1
    }
    return rows
  }
}

extension PlaybackIndex {
  /// The moments, without those that only concern how the recording was made.
  fileprivate var plainMoments: [Moment] {
    moments.filter { moment in
      switch moment.kind {
      case .cue, .reply: true
      case .wentBack, .resumed, .branched: false
      }
    }
  }
}

extension Moment {
  /// Whether it shows the same as another moment.
  fileprivate func shows(the other: Moment) -> Bool {
    switch (kind, other.kind) {
    case (.cue(let cue), .cue(let otherCue)):
      cue == otherCue
        || (!cue.line.isEmpty && cue.line == otherCue.line && cue.isOpen == otherCue.isOpen)
    case (.reply(let reply, _), .reply(let otherReply, _)): reply.isSaid(as: otherReply)
    default: kind == other.kind
    }
  }
}

extension Sequence<Moment> {
  /// The moments, split after each answer.
  fileprivate var stretches: [[Moment]] {
    var stretches: [[Moment]] = []
    var current: [Moment] = []
    for moment in self {
      current.append(moment)
      if moment.isReply {
        stretches.append(current)
        current = []
      }
    }
    return current.isEmpty ? stretches : stretches + [current]
  }
}

extension [Moment] {
  fileprivate func isReply(at place: Int) -> Bool {
    indices.contains(place) && self[place].isReply
  }

  /// The line of the question that is answered; nil at the end.
  fileprivate var question: String? {
    if case .reply(_, let cue)? = last?.kind { cue.line } else { nil }
  }
}
