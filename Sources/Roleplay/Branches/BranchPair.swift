/// Two recordings of one scenario beside each other: what both have, and then a row for each stretch
/// up to an answer.
public struct BranchPair: Sendable {
  /// A stretch of either recording; empty where only the other one has it.
  public struct Row: Sendable, Equatable {
    /// Of the recording on the left.
    public var left: [Moment]
    /// Of the recording on the right.
    public var right: [Moment]
  }

  /// How many moments both begin with.
  public let shared: Int
  /// The last moment both have; nil where they differ from the start.
  public let lastShared: Moment?
  /// What follows, a stretch a row; stretches that answer the same question stand in one.
  public let rows: [Row]

  /// Lays two recordings beside each other.
  public init(_ left: PlaybackIndex, _ right: PlaybackIndex) {
    let (lefts, rights) = (left.plainMoments, right.plainMoments)
    var shared = zip(lefts, rights).prefix { $0.shows(the: $1) }.count
    // Where the answers differ, the question stands above both.
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
      // What only the left one has stands by itself, unless both go on to no question at all.
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
  /// The moments without those that only tell how the recording was made.
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
  /// Whether it shows what another shows.
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
  /// Cut behind each answer.
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

  /// The line of the question it answers; nil at the end.
  fileprivate var question: String? {
    if case .reply(_, let cue)? = last?.kind { cue.line } else { nil }
  }
}
