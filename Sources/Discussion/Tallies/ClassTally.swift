import Roleplay

/// The counts of one scenario: a fold over its recordings that does not depend on their order.
struct ClassTally {
  /// A comic that may be shown: its path and its key.
  struct Comic {
    var key: AnswerKey
    var path: String
  }

  /// An ending with its count.
  struct EndingTally {
    var travellers = Travellers()
    var wordings = CueWordings()
  }

  /// A place on a path through the choices.
  enum Place: Hashable {
    case start
    /// A choice, given by its index in ``questions``, for the first time or again on a path.
    case crossing(question: Int, time: Int)
    /// An ending, given by its name.
    case ending(String)
  }

  /// A step from a place to the next, by the chosen option.
  struct Step: Hashable {
    var from: Place
    var option: String?
    var to: Place
  }

  /// Two consecutive questions.
  struct QuestionPair: Hashable {
    var before: Int
    var after: Int
  }

  /// The maximum number of times that one question is counted on a path.
  private static let maximumRounds = 9

  let scenario: String
  let script: PlayedScript
  /// The decisions of a teacher without which the words of an answer are not kept; nil if the words
  /// of all are.
  private let decisions: Moderation?
  private(set) var newest: RecordedOpening?
  /// The newest of the recordings that do not count.
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
  private(set) var endings: [String: EndingTally] = [:]
  private(set) var steps: [Step: Travellers] = [:]
  /// The pairs of questions that followed each other on some path.
  private(set) var follows: Set<QuestionPair> = []
  private(set) var comics: [Comic] = []
  /// In how many recordings each word was looked up, whoever may see the recording: the words are the
  /// school's, and nobody is named.
  private(set) var lookedUp: [String: Int] = [:]

  private struct QuestionKey: Hashable {
    var family: QuestionTally.Family
    var id: String
  }

  private var places: [QuestionKey: Int] = [:]

  init(
    scenario: String, script: PlayedScript = PlayedScript { nil }, decisions: Moderation? = nil
  ) {
    self.scenario = scenario
    self.script = script
    self.decisions = decisions
  }

  /// The number of finished recordings that were read, each counted once.
  var recordings: Int { counted + notShown + whatIfs }

  /// The opening with the scenario's heading, which may be shown even if nothing else is.
  var announced: RecordedOpening? { newest ?? newestHidden }

  /// The index of a question, by its id.
  func place(of family: QuestionTally.Family, id: String) -> Int? {
    places[QuestionKey(family: family, id: id)]
  }

  // MARK: - A recording

  /// The state of counting one recording.
  fileprivate struct Playthrough {
    let recording: FinishedRecording
    let group: AnswerGroup?
    /// The previous question that was asked for the first time.
    var previous: Int?
    /// The place where the current step begins, and the option chosen there.
    var from = Place.start
    var option: String?
    /// The option chosen at the previous decision; nil if that was not a choice.
    var kind: ChosenOption?
    /// How often each question was asked so far, by its index.
    var times: [Int: Int] = [:]
    /// The first choice for each question, by its index.
    var firstChoices: [Int: String] = [:]

    var stamp: RecordedOpening.Stamp { recording.opening.stamp }
    var isRoom: Bool { recording.opening.audience.isRoom }
  }

  /// A decision with an answer.
  fileprivate struct Answered {
    /// Its index among the decisions of the recording.
    var place: Int
    /// The number of the entry with the cue.
    var entry: Int
    var cue: Cue
    var answer: Answer
    /// The option chosen at the previous decision.
    var kind: ChosenOption?
  }

  /// Counts a file with a copy of a recording.
  mutating func addCopy() {
    copies += 1
  }

  /// Adds a recording.
  ///
  /// - Parameter group: the class it belongs to, if several classes are compared.
  mutating func add(_ recording: FinishedRecording, group: AnswerGroup?) {
    let opening = recording.opening
    if !opening.isWhatIf {
      for word in recording.lookedUp { lookedUp[word, default: 0] += 1 }
    }
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
    // Who plays which role is not an opinion, and agreements are private.
    case .role, .notes(.agreements), nil: break
    }
  }

  /// The index of the answered question, and how often it was asked on this path, from 1.
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
    for (_, key, words) in answers {
      if let decisions, decisions.verdicts[key] == nil {
        questions[place].unread += 1
      } else {
        questions[place].answers.append(AnswerTally(key: key, words: words, kind: answered.kind))
      }
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

  // MARK: - The path

  private mutating func add(_ step: Step, _ play: Playthrough) {
    steps[step, default: Travellers()].add(isRoom: play.isRoom)
  }

  private mutating func finish(_ play: Playthrough) {
    let recording = play.recording
    let name = recording.ending?.ending ?? ""
    endings[name, default: EndingTally()].travellers.add(isRoom: play.isRoom)
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
  /// The texts that are not empty, each with its index among all of them and its key.
  fileprivate func texts(
    of recording: RecordedOpening.Stamp
  ) -> [(number: Int, key: AnswerKey, words: String)] {
    answer.texts.enumerated().filter { !$1.allSatisfy(\.isWhitespace) }.map { number, words in
      (number, AnswerKey(recording, entry: entry, note: number, words: words), words)
    }
  }
}

extension QuestionTally {
  /// Counts the people of an answer.
  ///
  /// - Parameters:
  ///   - options: the ids in the order of counts by hand.
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
  /// The id of the chosen option, the number or the place; nil if nothing was chosen.
  fileprivate var chosenID: String? {
    switch self {
    case .option(let vote): vote.chosen
    case .number, .place: numeral
    case .words, .notes, .role, .order: nil
    }
  }
}

extension Cue {
  /// The id that identifies a question: its line's, or its first option's.
  var questionID: String {
    guard line.isEmpty, let options else { return line }
    return options.first?.id ?? ""
  }

  /// The ids in the order of counts.
  fileprivate var optionIDs: [String] { shape?.countedIDs ?? [] }
}

extension AnswerGroup {
  /// The group of a voter; nil if the voter's id has none.
  fileprivate init?(voter: String) {
    switch VoterGroup(voter: voter) {
    case .children: self = .children
    case .adults: self = .adults
    case nil: return nil
    }
  }
}
