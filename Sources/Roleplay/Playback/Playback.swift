/// The position in a recording that is played back, and the settings of the playback.
///
/// It is a value: what is shown follows from ``position`` alone, so a step back, or a jump to any
/// entry, costs no more than a step forward.
public struct Playback: Sendable {
  /// The moments of the recording.
  public let index: PlaybackIndex
  /// The speed.
  public var speed = PlaybackSpeed.normal
  /// The answers that are hidden until they are asked for; nil if none are.
  private var hidden: HiddenAnswers?
  /// The number of times that the hidden answers changed.
  package private(set) var hidingVersion = 0
  /// The only speaker whose words are played; nil for all.
  public private(set) var voice: PlaybackVoice?

  /// The indices of the moments at which the playback stops, and the current one of them.
  private var stops: [Int]
  private var stop = 0

  /// Begins at the start of a recording.
  public init(of index: PlaybackIndex) {
    self.index = index
    stops = Self.stops(in: index, voice: nil)
  }

  /// Whether answers are hidden until they are asked for.
  public var hidesAnswers: Bool { hidden != nil }

  /// The index of the last moment that is shown; nil if the recording shows nothing.
  public var position: Int? { stops.isEmpty ? nil : stops[stop] }

  /// The last moment that is shown.
  public var moment: Moment? { position.map { index.moments[$0] } }

  /// The moments of the last step; several if they are shown together.
  public var step: [Moment] {
    stepPlaces.map { shown(at: $0) }
  }

  /// The indices of the moments of the last step.
  private var stepPlaces: Range<Int> {
    stops.isEmpty ? 0..<0 : places(at: stop)
  }

  /// The moment with an index, without what is hidden.
  public func shown(at place: Int) -> Moment {
    let moment = index.moments[place]
    guard let hidden else { return moment }
    return hidden.concealed(moment, at: place, next: nextHidden)
  }

  /// The index of the moment that is shown just before an index; nil if there is none.
  public func place(before place: Int) -> Int? {
    guard voice != nil else { return place > 0 ? place - 1 : nil }
    let before = stop(at: place) - 1
    return before >= 0 ? stops[before] : nil
  }

  /// The milliseconds of play so far.
  public var elapsed: Int { moment?.elapsed ?? 0 }
  /// Whether this is the last step.
  public var isAtEnd: Bool { stop + 1 >= stops.count }
  /// Whether this is the first step.
  public var isAtStart: Bool { stop == 0 }

  /// The milliseconds until the next step at the current speed; nil at the end.
  public var pause: Int? {
    guard !isAtEnd, let moment else { return nil }
    return speed.milliseconds(max(0, index.moments[stops[stop + 1]].elapsed - moment.elapsed))
  }

  /// The index of the answer that is shown when one is asked for, which is the last hidden one so
  /// far; nil if there is none.
  public var nextHidden: Int? {
    guard let hidden, let position else { return nil }
    return hidden.last(upTo: position)
  }

  /// The question of the answer that is shown next; nil if none is hidden.
  public var nextQuestion: Cue? {
    guard let nextHidden, case .reply(_, let cue) = index.moments[nextHidden].kind else {
      return nil
    }
    return cue
  }

  /// Whether an answer of the last step is hidden.
  public var isAnswerHidden: Bool {
    nextHidden.map { stepPlaces.contains($0) } ?? false
  }

  // MARK: - Steps

  /// Goes one step forward; returns false at the end.
  @discardableResult
  public mutating func next() -> Bool {
    guard !isAtEnd else { return false }
    stop += 1
    return true
  }

  /// Goes one step back; returns false at the start.
  @discardableResult
  public mutating func back() -> Bool {
    guard !isAtStart else { return false }
    stop -= 1
    return true
  }

  /// Goes to the start.
  public mutating func rewind() { stop = 0 }

  /// Goes to the end.
  public mutating func unwind() { stop = max(0, stops.count - 1) }

  /// Goes to the entry with a number, or the next one that is shown; returns false if the recording
  /// has no such entry.
  @discardableResult
  public mutating func go(toEntry number: Int) -> Bool {
    guard (1...max(1, index.lastEntry)).contains(number), !stops.isEmpty else { return false }
    stop = self.stop(at: index.place(ofEntry: number))
    return true
  }

  /// The targets of a jump.
  public enum Target: Sendable, Hashable {
    /// A choice: an option, a place on a line, a number, a role.
    case choice
    /// An answer in the pupil's own words.
    case openAnswer
  }

  /// The direction of a jump.
  public enum SeekDirection: Sendable, Hashable {
    case on, back
  }

  /// Goes to the next or the previous target; returns false if there is none.
  @discardableResult
  public mutating func go(to target: Target, _ direction: SeekDirection = .on) -> Bool {
    go(direction) { moment in
      switch moment.openCue?.shape {
      case .options, .place, .number, .role, .order: target == .choice
      case .words, .notes: target == .openAnswer
      case nil: false
      }
    }
  }

  /// Goes to the nearest of some entries in a direction; returns false if there is none.
  @discardableResult
  public mutating func go(toOneOf entries: some Sequence<Int>, _ direction: SeekDirection) -> Bool {
    guard !stops.isEmpty else { return false }
    let places = entries.map { stop(at: index.place(ofEntry: $0)) }
    let found =
      direction == .on
      ? places.filter { $0 > stop }.min() : places.filter { $0 < stop }.max()
    guard let found else { return false }
    stop = found
    return true
  }

  /// The result of a search.
  public enum Search: Sendable, Hashable {
    case found
    /// The text only occurs before the position: the search continued from the start.
    case foundFromStart
    case notFound
  }

  /// Goes to the next moment with a text, ignoring case. What is hidden is not searched.
  public mutating func search(_ text: String) -> Search {
    let wanted = Array(text.lowercased().utf8)
    guard !wanted.isEmpty, !stops.isEmpty else { return .notFound }
    let start = stop
    for offset in 1...stops.count {
      let place = (start + offset) % stops.count
      let isThere = places(at: place).contains { place in
        // Hidden text is only removed after a match, because that is slower.
        index.moments[place].holds(wanted) && (hidden == nil || shown(at: place).holds(wanted))
      }
      guard isThere else { continue }
      stop = place
      return place > start ? .found : .foundFromStart
    }
    return .notFound
  }

  // MARK: - Settings

  /// Hides all answers, including those already shown, or shows them all.
  ///
  /// - Parameters:
  ///   - consequences: the consequences of each choice, which are hidden with it.
  ///   - isAskedHere: whether the class discusses this position: its question is then shown in any
  ///     case.
  public mutating func hideAnswers(
    _ hides: Bool, with consequences: ChoiceConsequences? = nil, isAskedHere: Bool = false
  ) {
    guard hides != hidesAnswers else { return }
    let asked = isAskedHere ? stepPlaces : 0..<0
    hidden =
      hides ? HiddenAnswers(in: index.moments, consequences: consequences, asked: asked) : nil
    hidingVersion += 1
  }

  /// Shows the last hidden answer so far, from now on; returns nil if there is none.
  public mutating func showAnswer() -> Moment? {
    guard let place = nextHidden else { return nil }
    hidden?.show(at: place)
    hidingVersion += 1
    return index.moments[place]
  }

  /// Plays the words of one speaker, or everything; returns false if the recording has no such
  /// speaker.
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

  // MARK: - Positions

  private mutating func go(_ direction: SeekDirection, where fits: (Moment) -> Bool) -> Bool {
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

  /// The indices of the moments of a step.
  private func places(at stop: Int) -> Range<Int> {
    let last = stops[stop]
    let first = voice != nil ? last : stop == 0 ? 0 : stops[stop - 1] + 1
    return first..<(last + 1)
  }

  /// The step at which a moment is shown; the last one if no step is that late.
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
  /// Whether its texts contain some bytes in lower case.
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
