/// A place in a recording that is played back, and how it is played.
///
/// A value: what stands on the screen follows from ``position`` alone, so that a step back, or to
/// any entry, costs no more than a step on.
public struct Playback: Sendable {
  /// What the recording shows.
  public let index: PlaybackIndex
  /// How fast it plays.
  public var speed = PlaybackSpeed.normal
  /// The answers that are kept back until they are asked for; nil where none are.
  private var hidden: HiddenAnswers?
  /// How often it was changed what is kept back.
  package private(set) var hidingVersion = 0
  /// Whose words alone are played; nil for everything.
  public private(set) var voice: PlaybackVoice?

  /// The places among the moments at which it halts, and which of them it stands at.
  private var stops: [Int]
  private var stop = 0

  /// Begins at the start of a recording.
  public init(of index: PlaybackIndex) {
    self.index = index
    stops = Self.stops(in: index, voice: nil)
  }

  /// Whether answers are kept back until they are asked for.
  public var hidesAnswers: Bool { hidden != nil }

  /// The last moment that is shown, by its place; nil where the recording shows nothing.
  public var position: Int? { stops.isEmpty ? nil : stops[stop] }

  /// The last moment that is shown.
  public var moment: Moment? { position.map { index.moments[$0] } }

  /// The moments that came with the last step: more than one where they belong together.
  public var step: [Moment] {
    stepPlaces.map { shown(at: $0) }
  }

  /// The places of the moments that came with the last step.
  private var stepPlaces: Range<Int> {
    stops.isEmpty ? 0..<0 : places(at: stop)
  }

  /// A moment by its place, without what is kept back.
  public func shown(at place: Int) -> Moment {
    let moment = index.moments[place]
    guard let hidden else { return moment }
    return hidden.veiled(moment, at: place, next: nextHidden)
  }

  /// The place of what is shown just before a place; nil where nothing is.
  public func place(before place: Int) -> Int? {
    guard voice != nil else { return place > 0 ? place - 1 : nil }
    let before = stop(at: place) - 1
    return before >= 0 ? stops[before] : nil
  }

  /// Milliseconds of play so far.
  public var elapsed: Int { moment?.elapsed ?? 0 }
  /// Whether nothing comes after.
  public var isAtEnd: Bool { stop + 1 >= stops.count }
  /// Whether nothing comes before.
  public var isAtStart: Bool { stop == 0 }

  /// Milliseconds until the next step at the speed it plays at; nil at the end.
  public var pause: Int? {
    guard !isAtEnd, let moment else { return nil }
    return speed.milliseconds(max(0, index.moments[stops[stop + 1]].elapsed - moment.elapsed))
  }

  /// The place of the answer that is shown when one is asked for: the last one so far that is kept
  /// back; nil where none is.
  public var nextHidden: Int? {
    guard let hidden, let position else { return nil }
    return hidden.last(upTo: position)
  }

  /// The question that the answer which is shown next belongs to; nil where none is kept back.
  public var nextQuestion: Cue? {
    guard let nextHidden, case .reply(_, let cue) = index.moments[nextHidden].kind else {
      return nil
    }
    return cue
  }

  /// Whether an answer that came with the last step is kept back.
  public var isAnswerHidden: Bool {
    nextHidden.map { stepPlaces.contains($0) } ?? false
  }

  // MARK: - Steps

  /// One step on; false at the end.
  @discardableResult
  public mutating func next() -> Bool {
    guard !isAtEnd else { return false }
    stop += 1
    return true
  }

  /// One step back; false at the start.
  @discardableResult
  public mutating func back() -> Bool {
    guard !isAtStart else { return false }
    stop -= 1
    return true
  }

  /// To the start.
  public mutating func rewind() { stop = 0 }

  /// To the end.
  public mutating func unwind() { stop = max(0, stops.count - 1) }

  /// To the entry with this number, or the first one after it that is shown; false where the
  /// recording has no such entry.
  @discardableResult
  public mutating func go(toEntry number: Int) -> Bool {
    guard (1...max(1, index.lastEntry)).contains(number), !stops.isEmpty else { return false }
    stop = self.stop(at: index.place(ofEntry: number))
    return true
  }

  /// What can be gone to.
  public enum Target: Sendable, Hashable {
    /// Something chosen: an option, a place on a line, a number, a role.
    case choice
    /// Something answered in own words.
    case openAnswer
  }

  /// Which way to go.
  public enum Direction: Sendable, Hashable {
    case on, back
  }

  /// To the next choice or open answer, or the one before; false where there is none.
  @discardableResult
  public mutating func go(to target: Target, _ direction: Direction = .on) -> Bool {
    go(direction) { moment in
      switch moment.openCue?.shape {
      case .options, .place, .number, .role, .order: target == .choice
      case .words, .notes: target == .openAnswer
      case nil: false
      }
    }
  }

  /// To the nearest of these entries, on or back; false where there is none.
  @discardableResult
  public mutating func go(toOneOf entries: some Sequence<Int>, _ direction: Direction) -> Bool {
    guard !stops.isEmpty else { return false }
    let places = entries.map { stop(at: index.place(ofEntry: $0)) }
    let found =
      direction == .on
      ? places.filter { $0 > stop }.min() : places.filter { $0 < stop }.max()
    guard let found else { return false }
    stop = found
    return true
  }

  /// How a search ended.
  public enum Search: Sendable, Hashable {
    case found
    /// Only before here: the search went on from the start.
    case foundFromStart
    case notFound
  }

  /// To the next place where something was said or stood to choose, whatever its capitals; what is
  /// kept back is not searched.
  public mutating func search(_ text: String) -> Search {
    let wanted = Array(text.lowercased().utf8)
    guard !wanted.isEmpty, !stops.isEmpty else { return .notFound }
    let start = stop
    for offset in 1...stops.count {
      let place = (start + offset) % stops.count
      let isThere = places(at: place).contains { place in
        // What is kept back is taken out only where it matters: that takes longer.
        index.moments[place].holds(wanted) && (hidden == nil || shown(at: place).holds(wanted))
      }
      guard isThere else { continue }
      stop = place
      return place > start ? .found : .foundFromStart
    }
    return .notFound
  }

  // MARK: - How it is played

  /// Keeps all answers back, those that were seen too, or none any more.
  ///
  /// - Parameters:
  ///   - roads: what only a choice led to, which is kept back with it.
  ///   - isAskedHere: whether it is asked about this place: its question stands there in any case.
  public mutating func hideAnswers(
    _ hides: Bool, with roads: ChosenRoads? = nil, isAskedHere: Bool = false
  ) {
    guard hides != hidesAnswers else { return }
    let asked = isAskedHere ? stepPlaces : 0..<0
    hidden = hides ? HiddenAnswers(in: index.moments, roads: roads, asked: asked) : nil
    hidingVersion += 1
  }

  /// Shows the last answer so far that is kept back, which then stays; nil where none is.
  public mutating func showAnswer() -> Moment? {
    guard let place = nextHidden else { return nil }
    hidden?.show(at: place)
    hidingVersion += 1
    return index.moments[place]
  }

  /// Plays one voice's words alone, or everything; false where the recording has no such voice.
  @discardableResult
  public mutating func listen(to voice: PlaybackVoice?) -> Bool {
    if let voice, !index.voices.contains(voice) { return false }
    let place = position ?? 0
    self.voice = voice
    renew(at: place)
    return true
  }

  private mutating func renew(at place: Int) {
    stops = Self.stops(in: index, voice: voice)
    stop = stop(at: max(0, place))
  }

  // MARK: - Places

  private mutating func go(_ direction: Direction, where fits: (Moment) -> Bool) -> Bool {
    var place = direction == .on ? stop + 1 : stop - 1
    while stops.indices.contains(place) {
      if places(at: place).contains(where: { fits(index.moments[$0]) }) {
        stop = place
        return true
      }
      place += direction == .on ? 1 : -1
    }
    return false
  }

  /// The places of the moments that come with a stop.
  private func places(at stop: Int) -> Range<Int> {
    let last = stops[stop]
    let first = voice != nil ? last : stop == 0 ? 0 : stops[stop - 1] + 1
    return first..<(last + 1)
  }

  /// The stop at which a moment is shown; the last one where none is so late.
  private func stop(at place: Int) -> Int {
    var low = 0
    var high = stops.count
    while low < high {
      let middle = (low + high) / 2
      if stops[middle] < place { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, stops.count - 1))
  }

  private static func stops(in index: PlaybackIndex, voice: PlaybackVoice?) -> [Int] {
    let moments = index.moments
    return moments.indices.filter { place in
      if let voice { return moments[place].voice == voice }
      guard place + 1 < moments.count else { return true }
      return !moments[place + 1].joins
    }
  }
}

extension Moment {
  /// Whether lower-case bytes stand in its words.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    words.contains { word in
      let bytes = Array(word.lowercased().utf8)
      guard bytes.count >= wanted.count else { return false }
      return (0...(bytes.count - wanted.count)).contains { start in
        bytes[start] == wanted[0] && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
      }
    }
  }
}
