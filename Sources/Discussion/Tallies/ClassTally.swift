import Glibc
import Roleplay

/// The figures of one scenario while its recordings come in, in whatever order: they come to the same.
struct ClassTally {
  /// A comic that may be looked at: where it is, and its key.
  struct Comic {
    var key: AnswerKey
    var path: String
  }

  /// A way it ended.
  struct Ending {
    var travellers = Travellers()
    var words = CueVariants()
  }

  /// From a place on the road to the next; the numbers are packed.
  struct Step: Hashable {
    /// 0 from the start; else a crossing in the upper half, and the option in the lower, from 1.
    var from: UInt64
    /// A crossing; or, negative, an ending from -1.
    var to: Int
  }

  /// How often one question is told apart on one road.
  static let mostTimes = 9

  let scenario: String
  private let script: PlayedScript
  private(set) var newest: RecordedOpening?
  /// The newest of those that do not count.
  private var newestHidden: RecordedOpening?
  private(set) var counted = 0
  private(set) var rooms = 0
  private(set) var notShown = 0
  private(set) var whatIfs = 0
  private(set) var copies = 0
  private(set) var versions: Set<UInt64> = []
  private(set) var questions: [QuestionTally] = []
  private(set) var endingNames: [String] = []
  private(set) var endings: [Ending] = []
  private(set) var steps: [Step: Travellers] = [:]
  /// Which question came right before which, on some road.
  private(set) var follows: Set<QuestionPair> = []
  private(set) var comics: [Comic] = []

  private var places: [UInt64: Int] = [:]
  private var endingPlaces: [String: Int] = [:]

  struct QuestionPair: Hashable {
    var before: Int
    var after: Int
  }

  init(scenario: String, script: PlayedScript = PlayedScript { nil }) {
    self.scenario = scenario
    self.script = script
  }

  /// How many finished recordings were read, each once.
  var recordings: Int { counted + notShown + whatIfs }

  /// The opening whose heading the scenario is called by: where nothing may be shown, its name still is.
  var announced: RecordedOpening? { newest ?? newestHidden }

  /// Where a question is, by its id.
  func place(of family: QuestionTally.Family, id: String) -> Int? {
    var key = Self.key(of: family)
    key.add(id)
    return places[key.value]
  }

  // MARK: A recording

  /// One recording while it is counted.
  private struct Visit {
    var opening: RecordedOpening
    var bytes: UnsafePointer<UInt8>
    var group: AnswerGroup?
    /// The number of the recording among those that count.
    var serial: Int
    /// The question before, and where the road comes from.
    var previous = -1
    var from: UInt64 = 0
    /// The option chosen at the moment right before; nil where that was none.
    var kind: (question: Int, option: Int)?
  }

  /// Adds a file in which a recording stands once more.
  mutating func addCopy() {
    copies += 1
  }

  /// Adds a recording that was scanned.
  ///
  /// - Parameters:
  ///   - bytes: what was scanned.
  ///   - group: the class it is of, where several are put side by side.
  mutating func add(
    _ scanner: RoadScanner, bytes: UnsafePointer<UInt8>, count: Int, path: String,
    group: AnswerGroup?
  ) {
    guard let opening = scanner.opening else { return }
    guard !opening.isWhatIf, Disclosure.isForClass(scanner.visibility) else {
      if opening.isWhatIf { whatIfs += 1 } else { notShown += 1 }
      if newestHidden.map({ $0.stamp < opening.stamp }) ?? true { newestHidden = opening }
      return
    }
    counted += 1
    if opening.audience.isRoom { rooms += 1 }
    versions.insert(opening.version)
    if newest.map({ $0.stamp < opening.stamp }) ?? true { newest = opening }
    var visit = Visit(opening: opening, bytes: bytes, group: group, serial: counted)
    for index in scanner.moments.indices { add(index, of: scanner, to: &visit) }
    finish(scanner, visit)
    if !scanner.panels.isEmpty {
      comics.append(Comic(key: AnswerKey(ofComicIn: bytes, count: count), path: path))
    }
  }

  private mutating func add(
    _ index: Int, of scanner: RoadScanner, to visit: inout Visit
  ) {
    let moment = scanner.moments[index]
    let kind = visit.kind
    visit.kind = nil
    guard moment.answer != .none else { return }
    switch moment.kind {
    case .choice: choose(index, of: scanner, to: &visit)
    case .ask: say(.question, index, of: scanner, kind: kind, to: &visit)
    case .insight: say(.insight, index, of: scanner, kind: kind, to: &visit)
    case .nextStep: say(.nextStep, index, of: scanner, kind: kind, to: &visit)
    case .talk: say(.talk, index, of: scanner, kind: kind, to: &visit)
    case .other:
      switch scanner.cues[moment.cue].shape {
      case .options, .number, .place: choose(index, of: scanner, to: &visit)
      case .words(.answer): say(.question, index, of: scanner, kind: kind, to: &visit)
      case .words(.insight): say(.insight, index, of: scanner, kind: kind, to: &visit)
      case .words(.nextStep): say(.nextStep, index, of: scanner, kind: kind, to: &visit)
      case .notes(.talk): say(.talk, index, of: scanner, kind: kind, to: &visit)
      case .notes(.ideas(let name, _)): note(name, index, of: scanner, to: &visit)
      case .order: order(index, of: scanner, to: &visit)
      // Who plays what is nobody's opinion, and agreements are private.
      case .role, .notes(.agreements), nil: break
      }
    }
  }

  /// The question a moment asks, for which time it comes on this road, and its words.
  private mutating func question(
    _ family: QuestionTally.Family, _ index: Int, of scanner: RoadScanner,
    to visit: inout Visit
  ) -> (place: Int, time: Int, variant: CueVariants.Variant) {
    let moment = scanner.moments[index]
    let cue = moment.kind == .other ? scanner.cues[moment.cue] : nil
    let id: String?
    if let cue {
      id = cue.questionID
    } else if moment.line.isEmpty,
      case .cue(let cue) = RoadScanner.read(visit.bytes, moment.entry)?.kind
    {
      id = cue.questionID
    } else {
      id = nil
    }
    var key = Self.key(of: family)
    if let id {
      key.add(id)
    } else {
      key.add(visit.bytes.stretch(moment.line))
    }
    let place: Int
    if let known = places[key.value] {
      place = known
    } else {
      place = questions.count
      places[key.value] = place
      questions.append(QuestionTally(id: id ?? visit.bytes.text(moment.line), family: family))
    }
    let time = questions[place].visit(visit.serial)
    if time == 1 {
      questions[place].askedIn += 1
      questions[place].positions += index
      if visit.previous >= 0 {
        follows.insert(QuestionPair(before: visit.previous, after: place))
      }
      visit.previous = place
    }
    let variant = questions[place].words.see(
      moment.entry, of: visit.bytes, at: visit.opening.stamp, cue: cue,
      script: { script.line($0, in: visit.opening.language) }
    ) { scanner.typedTexts(before: index, in: visit.bytes) + visit.opening.texts }
    return (place, min(time, Self.mostTimes), variant)
  }

  private static func key(of family: QuestionTally.Family) -> Fingerprint {
    var key = Fingerprint()
    key.add(family.rawValue)
    return key
  }

  // MARK: What was answered

  private mutating func choose(
    _ index: Int, of scanner: RoadScanner, to visit: inout Visit
  ) {
    let moment = scanner.moments[index]
    let isCrossing: Bool
    var family = QuestionTally.Family.choice
    if moment.kind == .other {
      switch scanner.cues[moment.cue].shape {
      case .number: family = .number
      case .place: family = .places
      case .options, .words, .notes, .role, .order, nil: break
      }
    }
    isCrossing = family == .choice
    let (place, time, variant) = question(family, index, of: scanner, to: &visit)
    if isCrossing { step(to: place << 8 | time, visit) }
    let option: Int?
    if case .other = moment.answer {
      let reply = scanner.replies[moment.reply]
      option = reply.chosen.map { questions[place].option($0) }
      count(reply, option, place, time, variant, visit)
    } else if case .chosen = moment.answer {
      let chosen = questions[place].option(visit.bytes.stretch(moment.words))
      option = chosen
      count(nil, chosen, place, time, variant, visit)
    } else {
      option = nil
    }
    if isCrossing {
      visit.from = UInt64(place << 8 | time) << 32 | UInt64((option ?? -1) + 1)
      if let option { visit.kind = (place, option) }
    }
    guard let option, !visit.opening.audience.isRoom else { return }
    if time == 1 {
      questions[place].firstPick = option
    } else if time == 2 {
      questions[place].move(from: questions[place].firstPick, to: option)
    }
    if let again = variant.words.again, let earlier = self.place(of: family, id: again),
      earlier != place, time == 1, questions[earlier].serial == visit.serial,
      questions[earlier].firstPick >= 0
    {
      questions[place].again = again
      questions[place].move(from: questions[earlier].firstPick, to: option)
    }
  }

  /// Counts the people behind a reply.
  private mutating func count(
    _ reply: Reply?, _ option: Int?, _ place: Int, _ time: Int, _ variant: CueVariants.Variant,
    _ visit: Visit
  ) {
    questions[place].prepare(time: time)
    if let option { questions[place].times[time - 1].add(to: option) { $0.recordings += 1 } }
    guard visit.opening.audience.isRoom else {
      if let option {
        questions[place].times[time - 1].add(to: option) { $0.alone += 1 }
        questions[place].times[time - 1].add(1, option, to: visit.group)
      }
      return
    }
    guard let reply, reply.tally != nil || !reply.ballots.isEmpty else {
      if let option { questions[place].times[time - 1].add(to: option) { $0.uncounted += 1 } }
      return
    }
    let ids = variant.words.cue.optionIDs
    switch reply.tally {
    case .counts(let counts):
      for (id, people) in zip(ids, counts) where people > 0 {
        let option = questions[place].option(id)
        questions[place].times[time - 1].add(to: option) { $0.cards += people }
        questions[place].times[time - 1].add(people, option, to: visit.group)
      }
    case .most(let most):
      if ids.indices.contains(most) {
        let option = questions[place].option(ids[most])
        questions[place].times[time - 1].add(to: option) { $0.uncounted += 1 }
      }
    case .equal: questions[place].times[time - 1].equal += 1
    case nil: break
    }
    for (voter, id) in reply.ballots {
      let option = questions[place].option(id)
      questions[place].times[time - 1].add(to: option) {
        if VoterGroup.isCard(voter: voter) { $0.cards += 1 } else { $0.phones += 1 }
      }
      questions[place].times[time - 1].add(1, option, to: visit.group)
      questions[place].times[time - 1].add(1, option, to: AnswerGroup(voter: voter))
    }
  }

  private mutating func order(
    _ index: Int, of scanner: RoadScanner, to visit: inout Visit
  ) {
    let moment = scanner.moments[index]
    let (place, time, variant) = question(.order, index, of: scanner, to: &visit)
    guard case .other = moment.answer else { return }
    let reply = scanner.replies[moment.reply]
    if case .counts(let points) = reply.tally {
      let ids = variant.words.cue.optionIDs
      questions[place].count(time: time) { $0.add(points: points, to: ids) }
    } else if !reply.order.isEmpty {
      questions[place].count(time: time) { $0.add(order: reply.order) }
    }
  }

  private mutating func say(
    _ asked: OpenAnswers.Kind, _ index: Int, of scanner: RoadScanner,
    kind: (question: Int, option: Int)?, to visit: inout Visit
  ) {
    let (place, _, variant) = question(.words, index, of: scanner, to: &visit)
    // What a teacher types is no pupil's answer, and notes about one child are nobody's.
    guard !variant.words.cue.isForTeacher, !variant.words.cue.isPrivate else { return }
    questions[place].asked = asked
    let texts = scanner.texts(at: index, in: visit.bytes)
    var isSilent = true
    for (number, text) in texts.enumerated() where !text.allSatisfy(\.isWhitespace) {
      isSilent = false
      questions[place].answers.append(
        AnswerTally(
          key: AnswerKey(
            visit.opening.stamp, entry: scanner.moments[index].number, number, words: text),
          words: text, kind: kind))
    }
    if isSilent { questions[place].silent += 1 }
  }

  private mutating func note(
    _ name: String, _ index: Int, of scanner: RoadScanner, to visit: inout Visit
  ) {
    let moment = scanner.moments[index]
    let (place, _, variant) = question(.notes, index, of: scanner, to: &visit)
    guard !variant.words.cue.isForTeacher, case .other = moment.answer else {
      if case .said = moment.answer { takeOneNote(index, of: scanner, place, name, visit) }
      return
    }
    let reply = scanner.replies[moment.reply]
    add(reply, of: moment, to: place, name, visit)
  }

  private mutating func takeOneNote(
    _ index: Int, of scanner: RoadScanner, _ place: Int, _ name: String, _ visit: Visit
  ) {
    let reply = Reply(texts: scanner.texts(at: index, in: visit.bytes))
    add(reply, of: scanner.moments[index], to: place, name, visit)
  }

  private mutating func add(
    _ reply: Reply, of moment: RoadScanner.Moment, to place: Int, _ name: String, _ visit: Visit
  ) {
    questions[place].name = name
    var isUsed = false
    for (number, text) in reply.texts.enumerated() where !text.allSatisfy(\.isWhitespace) {
      isUsed = true
      let heading = reply.headings.indices.contains(number) ? reply.headings[number] : ""
      questions[place].answers.append(
        AnswerTally(
          key: AnswerKey(visit.opening.stamp, entry: moment.number, number, words: text),
          words: text, heading: questions[place].heading(heading, at: visit.opening.stamp),
          isPicked: reply.picked == number + 1))
    }
    if isUsed { questions[place].boards += 1 }
  }

  // MARK: The road

  private mutating func step(to place: Int, _ visit: Visit) {
    steps[Step(from: visit.from, to: place), default: Travellers()]
      .add(isRoom: visit.opening.audience.isRoom)
  }

  private mutating func finish(_ scanner: RoadScanner, _ visit: Visit) {
    var name = ""
    if let ending = scanner.endings.last {
      if ending.name.isEmpty {
        if case .cue(let cue) = RoadScanner.read(visit.bytes, ending.entry)?.kind {
          name = cue.endingName ?? ""
        }
      } else {
        name = visit.bytes.text(ending.name)
      }
    }
    let place: Int
    if let known = endingPlaces[name] {
      place = known
    } else {
      place = endings.count
      endingPlaces[name] = place
      endingNames.append(name)
      endings.append(Ending())
    }
    endings[place].travellers.add(isRoom: visit.opening.audience.isRoom)
    if let ending = scanner.endings.last {
      _ = endings[place].words.see(
        ending.entry, of: visit.bytes, at: visit.opening.stamp, cue: nil,
        script: { script.line($0, in: visit.opening.language) }
      ) {
        scanner.typedTexts(before: scanner.moments.count, in: visit.bytes) + visit.opening.texts
      }
    }
    step(to: -1 - place, visit)
  }
}

extension Cue {
  /// What a question is known by: its line, or its first option.
  var questionID: String {
    guard line.isEmpty, let options else { return line }
    return options.first?.id ?? ""
  }

  /// The ids that counts are in the order of.
  var optionIDs: [String] { shape?.countedIDs ?? [] }

  /// The word of its tag `#ending:WORD`.
  var endingName: String? {
    tags.first { $0.hasPrefix("ending:") }.map { String($0.dropFirst("ending:".count)) }
  }
}

extension UnsafePointer<UInt8> {
  /// A stretch of what was read.
  func stretch(_ place: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: self + place.lowerBound, count: place.count)
  }

  /// The text of a string without escapes.
  func text(_ place: Range<Int>) -> String {
    String(decoding: stretch(place), as: UTF8.self)
  }
}

extension AnswerKey {
  /// The key of a text of a recording.
  init(
    _ recording: RecordedOpening.Stamp, entry: Int, _ number: Int, words: String
  ) {
    var key = Fingerprint()
    key.add(recording.recording)
    key.add(UInt64(entry))
    key.add(UInt64(number))
    key.add(words)
    self.init(fingerprint: key.value)
  }

  /// The key of the comic in a recording: its bytes never change.
  init(ofComicIn bytes: UnsafePointer<UInt8>, count: Int) {
    var key = Fingerprint()
    key.add(UnsafeBufferPointer(start: bytes, count: count))
    self.init(fingerprint: key.value)
  }

  /// The key of a heading that pupils gave their notes to a question: the same for all who gave it.
  init(heading: String, of question: String) {
    var key = Fingerprint()
    key.add(question)
    key.add(heading.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased())
    self.init(fingerprint: key.value)
  }
}

extension AnswerGroup {
  /// The group a voter is of; nil where it says none.
  init?(voter: String) {
    switch VoterGroup(voter: voter) {
    case .children: self = .children
    case .adults: self = .adults
    case nil: return nil
    }
  }
}
