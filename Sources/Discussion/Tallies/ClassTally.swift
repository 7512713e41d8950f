import Roleplay

/// The figures of one scenario: a fold over its recordings, which come to the same in whatever order.
struct ClassTally {
  /// A comic that may be looked at: where it is, and its key.
  struct Comic {
    var key: AnswerKey
    var path: String
  }

  /// A way it ended.
  struct Ending {
    var travellers = Travellers()
    var wordings = CueWordings()
  }

  /// A place on the road through the choices.
  enum Place: Hashable {
    case start
    /// A choice, by its place in ``questions``, for the first or a later time on one road.
    case crossing(question: Int, time: Int)
    /// An ending, by its name.
    case ending(String)
  }

  /// From a place on the road to the next, by the option that was chosen there.
  struct Step: Hashable {
    var from: Place
    var option: String?
    var to: Place
  }

  /// Which question came right before which.
  struct QuestionPair: Hashable {
    var before: Int
    var after: Int
  }

  /// How often one question is told apart on one road.
  private static let maximumRounds = 9

  let scenario: String
  let script: PlayedScript
  private(set) var newest: RecordedOpening?
  /// The newest of those that do not count.
  private var newestHidden: RecordedOpening?
  private(set) var counted = 0
  private(set) var rooms = 0
  /// How many of these were of parents.
  private(set) var evenings = 0
  private(set) var notShown = 0
  private(set) var whatIfs = 0
  private(set) var copies = 0
  private(set) var versions: Set<UInt64> = []
  private(set) var questions: [QuestionTally] = []
  /// The endings by their names.
  private(set) var endings: [String: Ending] = [:]
  private(set) var steps: [Step: Travellers] = [:]
  /// Which question came right before which, on some road.
  private(set) var follows: Set<QuestionPair> = []
  private(set) var comics: [Comic] = []

  private struct QuestionKey: Hashable {
    var family: QuestionTally.Family
    var id: String
  }

  private var places: [QuestionKey: Int] = [:]

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
    places[QuestionKey(family: family, id: id)]
  }

  // MARK: - A recording

  /// One recording while it is counted.
  fileprivate struct Playthrough {
    let recording: FinishedRecording
    let group: AnswerGroup?
    /// The question that came before for the first time.
    var previous: Int?
    /// Where the road comes from, and the option that was chosen there.
    var from = Place.start
    var option: String?
    /// The option chosen at the decision right before; nil where that was no choice.
    var kind: ChosenOption?
    /// How often each question was asked so far, by its place.
    var times: [Int: Int] = [:]
    /// What was chosen the first time, by the question's place.
    var firstChoices: [Int: String] = [:]

    var stamp: RecordedOpening.Stamp { recording.opening.stamp }
    var isRoom: Bool { recording.opening.audience.isRoom }
  }

  /// A decision that was answered.
  fileprivate struct Answered {
    /// Its place among the decisions of the recording.
    var place: Int
    /// The number of the entry with the cue.
    var entry: Int
    var cue: Cue
    var answer: Answer
    /// The option chosen at the decision right before.
    var kind: ChosenOption?
  }

  /// Adds a file in which a recording stands once more.
  mutating func addCopy() {
    copies += 1
  }

  /// Adds a recording.
  ///
  /// - Parameter group: the class it is of, where several are put side by side.
  mutating func add(_ recording: FinishedRecording, group: AnswerGroup?) {
    let opening = recording.opening
    // What a room played is no pupil's own, whoever may look at the recording.
    guard !opening.isWhatIf, opening.audience.isRoom || Disclosure.isForClass(recording.visibility)
    else {
      if opening.isWhatIf { whatIfs += 1 } else { notShown += 1 }
      if newestHidden.map({ $0.stamp < opening.stamp }) ?? true { newestHidden = opening }
      return
    }
    counted += 1
    if opening.audience.isRoom { rooms += 1 }
    if opening.audience == .parents { evenings += 1 }
    versions.insert(opening.version)
    if newest.map({ $0.stamp < opening.stamp }) ?? true { newest = opening }
    var play = Playthrough(recording: recording, group: group)
    for (place, decision) in recording.decisions.enumerated() {
      let kind = play.kind
      play.kind = nil
      // How it is played, and what a teacher types, is nobody's answer.
      guard !decision.cue.isSetup, !decision.cue.isForTeacher else { continue }
      guard let reply = decision.reply, let answer = decision.cue.answer(reply) else { continue }
      count(
        Answered(
          place: place, entry: decision.number, cue: decision.cue, answer: answer, kind: kind),
        in: &play)
    }
    for (question, cue) in recording.schoolAnswers {
      guard let place = self.place(of: .choice, id: question) else { continue }
      questions[place].addSchoolAnswer(cue.text, at: opening.stamp)
    }
    finish(play)
    if let comic = recording.comic { comics.append(Comic(key: comic, path: recording.path)) }
  }

  private mutating func count(_ answered: Answered, in play: inout Playthrough) {
    switch answered.cue.shape {
    case .options: choose(.choice, answered, in: &play)
    case .number: choose(.number, answered, in: &play)
    case .place: choose(.places, answered, in: &play)
    case .words(.answer): say(.question, answered, in: &play)
    case .words(.insight): say(.insight, answered, in: &play)
    case .words(.nextStep): say(.nextStep, answered, in: &play)
    case .notes(.talk): say(.talk, answered, in: &play)
    case .notes(.ideas(let name, _)): note(name, answered, in: &play)
    case .order: order(answered, in: &play)
    // Who plays what is nobody's opinion, and agreements are private.
    case .role, .notes(.agreements), nil: break
    }
  }

  /// The question that was answered, and for which time on this road, from 1.
  private mutating func question(
    _ family: QuestionTally.Family, _ answered: Answered, in play: inout Playthrough
  ) -> (place: Int, round: Int) {
    let key = QuestionKey(family: family, id: answered.cue.questionID)
    let place = places[key] ?? questions.count
    if place == questions.count {
      places[key] = place
      questions.append(QuestionTally(id: key.id, family: family))
    }
    let round = play.times[place, default: 0] + 1
    play.times[place] = round
    if round == 1 {
      questions[place].askedIn += 1
      questions[place].sumOfPlaces += answered.place
      if let previous = play.previous {
        follows.insert(QuestionPair(before: previous, after: place))
      }
      play.previous = place
    }
    let recording = play.recording
    questions[place].wordings.add(
      answered.cue, at: play.stamp,
      script: { script.line($0, in: recording.opening.language) },
      typed: { recording.typedTexts(before: answered.place) })
    return (place, min(round, Self.maximumRounds))
  }

  // MARK: - Choices, numbers and places

  private mutating func choose(
    _ family: QuestionTally.Family, _ answered: Answered, in play: inout Playthrough
  ) {
    let (place, round) = question(family, answered, in: &play)
    let option = answered.answer.chosenID
    questions[place].count(
      answered.answer, options: answered.cue.optionIDs, round: round,
      in: play.isRoom, of: play.group)
    if family == .choice {
      let crossing = Place.crossing(question: place, time: round)
      add(Step(from: play.from, option: play.option, to: crossing), play)
      play.from = crossing
      play.option = option
      play.kind = option.map { ChosenOption(question: place, option: $0) }
    }
    guard let option, !play.isRoom else { return }
    if round == 1 {
      play.firstChoices[place] = option
      if let again = answered.cue.againID, let earlier = self.place(of: family, id: again),
        earlier != place, let before = play.firstChoices[earlier]
      {
        questions[place].again = again
        questions[place].addMove(from: before, to: option)
      }
    } else if round == 2, let before = play.firstChoices[place] {
      questions[place].addMove(from: before, to: option)
    }
  }

  private mutating func order(_ answered: Answered, in play: inout Playthrough) {
    let (place, round) = question(.order, answered, in: &play)
    let ranking = answered.answer.ranking
    if case .counts(let points) = ranking.people.tally {
      let ids = answered.cue.optionIDs
      questions[place].change(order: round) { $0.add(points: points, to: ids) }
    } else if !ranking.order.isEmpty {
      questions[place].change(order: round) { $0.add(order: ranking.order) }
    }
  }

  // MARK: - Own words

  private mutating func say(
    _ asked: OpenAnswers.Kind, _ answered: Answered, in play: inout Playthrough
  ) {
    let (place, _) = question(.words, answered, in: &play)
    // Notes about one child are nobody's.
    guard !answered.cue.isPrivate else { return }
    questions[place].asked = asked
    let answers = answered.texts(of: play.stamp)
    questions[place].answers += answers.map { _, key, words in
      AnswerTally(key: key, words: words, kind: answered.kind)
    }
    if answers.isEmpty { questions[place].silent += 1 }
  }

  private mutating func note(
    _ name: String, _ answered: Answered, in play: inout Playthrough
  ) {
    let (place, _) = question(.notes, answered, in: &play)
    questions[place].name = name
    let notes = answered.texts(of: play.stamp)
    let noted = answered.answer.noted
    for (number, key, words) in notes {
      questions[place].answers.append(
        AnswerTally(
          key: key, words: words,
          heading: questions[place].addHeading(noted.heading(number), at: play.stamp),
          isPicked: noted.picked == number + 1))
    }
    if !notes.isEmpty { questions[place].boards += 1 }
  }

  // MARK: - The road

  private mutating func add(_ step: Step, _ play: Playthrough) {
    steps[step, default: Travellers()].add(isRoom: play.isRoom)
  }

  private mutating func finish(_ play: Playthrough) {
    let recording = play.recording
    let name = recording.ending?.ending ?? ""
    endings[name, default: Ending()].travellers.add(isRoom: play.isRoom)
    if let ending = recording.ending {
      endings[name]?.wordings.add(
        ending, at: play.stamp,
        script: { script.line($0, in: recording.opening.language) },
        typed: { recording.typedTexts(before: recording.decisions.count) })
    }
    add(Step(from: play.from, option: play.option, to: .ending(name)), play)
  }
}

extension ClassTally.Answered {
  /// The texts that are not empty, each with its place among all of them and its key.
  fileprivate func texts(
    of recording: RecordedOpening.Stamp
  ) -> [(number: Int, key: AnswerKey, words: String)] {
    answer.texts.enumerated().filter { !$1.allSatisfy(\.isWhitespace) }.map { number, words in
      (number, AnswerKey(recording, entry: entry, note: number, words: words), words)
    }
  }
}

extension QuestionTally {
  /// Counts the people behind an answer.
  ///
  /// - Parameters:
  ///   - options: the ids that counts by hand are in the order of.
  ///   - isRoom: whether a whole room answered.
  fileprivate mutating func count(
    _ answer: Answer, options: [String], round: Int, in isRoom: Bool, of group: AnswerGroup?
  ) {
    let chosen = answer.chosenID
    let people = answer.people ?? PeopleCount()
    guard chosen != nil || people != PeopleCount() else { return }
    change(round: round) { round in
      if let chosen { round[chosen].recordings += 1 }
      guard isRoom else {
        guard let chosen else { return }
        round[chosen].alone += 1
        round.add(1, choosing: chosen, of: group)
        return
      }
      guard people != PeopleCount() else {
        if let chosen { round[chosen].uncounted += 1 }
        return
      }
      switch people.tally {
      case .counts(let counts):
        for (option, people) in zip(options, counts) where people > 0 {
          round[option].cards += people
          round.add(people, choosing: option, of: group)
        }
      case .most(let most):
        if options.indices.contains(most) { round[options[most]].uncounted += 1 }
      case .equal: round.equal += 1
      case nil: break
      }
      for (voter, option) in people.ballots {
        if VoterGroup.isCard(voter: voter) {
          round[option].cards += 1
        } else {
          round[option].phones += 1
        }
        round.add(1, choosing: option, of: group)
        round.add(1, choosing: option, of: AnswerGroup(voter: voter))
      }
    }
  }
}

extension Answer {
  /// The id of the option, the number or the place that was chosen; nil where none was.
  fileprivate var chosenID: String? {
    switch self {
    case .option(let vote): vote.chosen
    case .number, .place: numeral
    case .words, .notes, .role, .order: nil
    }
  }
}

extension Cue {
  /// What a question is known by: its line, or its first option.
  var questionID: String {
    guard line.isEmpty, let options else { return line }
    return options.first?.id ?? ""
  }

  /// The ids that counts are in the order of.
  fileprivate var optionIDs: [String] { shape?.countedIDs ?? [] }
}

extension AnswerGroup {
  /// The group a voter is of; nil where it says none.
  fileprivate init?(voter: String) {
    switch VoterGroup(voter: voter) {
    case .children: self = .children
    case .adults: self = .adults
    case nil: return nil
    }
  }
}
