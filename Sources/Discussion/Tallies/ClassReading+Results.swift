public import Roleplay
import Yarn

extension ClassReading {
  /// The results of one scenario that a class may see.
  ///
  /// - Parameters:
  ///   - scenario: the scenario's name; without recordings, the results are empty.
  ///   - moderation: the teacher's decisions; answers without one stay hidden.
  ///   - guide: the teacher's questions, from `docent.md`.
  ///   - smallestGroup: a group of fewer people is never shown apart; at least 2. Nil: none is.
  ///   - language: the language in which what was asked is shown, where the scenario has a table of it;
  ///     nil for that of the newest recording.
  ///   - comic: reads a comic of a recording again, by its file; nil where that fails.
  public func results(
    of scenario: String, moderation: Moderation = Moderation(),
    guide: TeacherGuide = TeacherGuide(),
    smallestGroup: Int? = GroupComparison.usualSmallest, in language: Language? = nil,
    comic: (_ path: String) -> Strip? = ClassReading.comic
  ) -> ClassResults {
    let tally = tallies[scenario] ?? ClassTally(scenario: scenario)
    let order = tally.storyOrder
    let smallestGroup = smallestGroup.map { max(2, $0) }
    var guide = guide
    let questions = order.map { place in
      var question = QuestionResults(
        tally.questions[place], in: tally, moderation: moderation, smallestGroup: smallestGroup)
      question.talkingPoints = guide.takePoints(about: question)
      return question
    }
    var results = ClassResults(
      scenario: scenario, heading: tally.announced?.heading ?? scenario,
      language: tally.announced?.language ?? Scenario.baseLanguage, turnout: turnout(of: scenario),
      questions: questions.filter { !$0.isEmpty }, flow: tally.road(in: order),
      changes: tally.changes(in: order), endings: tally.endingCounts,
      comics: tally.comicShelf(moderation, comic: comic), talkingPoints: guide.points,
      smallestGroup: smallestGroup)
    results.occasion = tally.occasion
    // Of a few recordings the class may guess whose they are.
    if tally.recordings >= smallestGroup ?? GroupComparison.usualSmallest {
      results.lookedUp = tally.topLookedUpWords
    }
    guard let language else { return results }
    return results.translated(
      into: language.rawValue, by: tally.script,
      endings: tally.endings.compactMapValues { $0.wordings.newest?.line })
  }

  private func turnout(of scenario: String) -> Turnout {
    var turnout = Turnout()
    turnout.read = read
    turnout.excluded = excluded
    turnout.skipped = skipped.filter { $0.scenario ?? scenario == scenario }
    turnout.skippedOfOthers = skipped.count - turnout.skipped.count
    turnout.otherScenarios =
      tallies.values.filter { $0.scenario != scenario }
      .map { Turnout.OtherScenario(name: $0.scenario, recordings: $0.recordings + $0.copies) }
      .sorted { $0.name < $1.name }
    if let tally = tallies[scenario] {
      turnout.counted = tally.counted
      turnout.rooms = tally.rooms
      turnout.notShown = tally.notShown
      turnout.whatIfs = tally.whatIfs
      turnout.copies = tally.copies
      turnout.versions = tally.versions.count
    }
    return turnout
  }
}

extension ClassTally {
  /// The occasion of the counted recordings.
  var occasion: ClassResults.Occasion {
    guard counted > 0, rooms == counted, newest?.form == .statements || evenings > 0 else {
      return .lesson
    }
    return evenings > 0 ? .evening : .statements
  }

  /// The indices of the questions in the order of the story: a topological order of how they
  /// followed each other on all paths; if paths contradict each other, questions that came earlier
  /// are first.
  var storyOrder: [Int] {
    var before = Array(repeating: Set<Int>(), count: questions.count)
    for pair in follows where pair.before != pair.after {
      before[pair.after].insert(pair.before)
    }
    // Sorted by average position, then by id, so that the order does not depend on the order of
    // reading.
    var waiting = questions.indices.sorted { left, right in
      let (one, other) = (questions[left], questions[right])
      let places = one.sumOfPlaces * other.askedIn
      let otherPlaces = other.sumOfPlaces * one.askedIn
      if places != otherPlaces { return places < otherPlaces }
      return (one.id, one.family.rawValue) < (other.id, other.family.rawValue)
    }
    var order: [Int] = []
    while !waiting.isEmpty {
      let index = waiting.firstIndex { before[$0].isEmpty } ?? 0
      let next = waiting.remove(at: index)
      order.append(next)
      for place in waiting { before[place].remove(next) }
    }
    return order
  }

  /// The endings, the most frequent first.
  var endingCounts: [EndingCount] {
    endings.map { name, ending in
      EndingCount(
        name: name, words: ending.wordings.newest?.text ?? "", travellers: ending.travellers)
    }
    .sorted { ($1.recordings, $0.name) < ($0.recordings, $1.name) }
  }

  /// How many words are shown that were looked up.
  private static let maximumWordCount = 10

  /// The words that were looked up in most recordings.
  var topLookedUpWords: [LookedUpWord] {
    let words = lookedUp.map { LookedUpWord(word: $0.key, recordings: $0.value) }
      .sorted { ($1.recordings, $0.word) < ($0.recordings, $1.word) }
    return Array(words.prefix(Self.maximumWordCount))
  }

  /// The paths through the choices.
  func road(in order: [Int]) -> ChoiceFlow {
    var crossings: [ChoiceFlow.Crossing] = []
    var options: [String: Int] = [:]
    for place in order where questions[place].family == .choice {
      let times = steps.keys.compactMap { step -> Int? in
        if case .crossing(place, let time) = step.to { time } else { nil }
      }
      for time in Set(times).sorted() {
        crossings.append(ChoiceFlow.Crossing(question: questions[place].id, time: time))
      }
      for option in questions[place].options { options[option.id] = options.count }
    }
    let endings = endings.keys.sorted()
    func shown(_ place: Place) -> ChoiceFlow.Place {
      switch place {
      case .start: .start
      case .crossing(let question, let time):
        .crossing(ChoiceFlow.Crossing(question: questions[question].id, time: time))
      case .ending(let name): .ending(name)
      }
    }
    func rank(_ place: ChoiceFlow.Place) -> Int {
      switch place {
      case .start: 0
      case .crossing(let crossing): 1 + (crossings.firstIndex(of: crossing) ?? -1)
      case .ending(let name): 1 + crossings.count + (endings.firstIndex(of: name) ?? 0)
      }
    }
    let all = steps.map { step, travellers in
      ChoiceFlow.Step(
        from: shown(step.from), option: step.option, to: shown(step.to), travellers: travellers)
    }
    return ChoiceFlow(
      crossings: crossings,
      steps: all.sorted { left, right in
        let one = (rank(left.from), left.option.map { options[$0] ?? 0 } ?? -1, rank(left.to))
        let other = (rank(right.from), right.option.map { options[$0] ?? 0 } ?? -1, rank(right.to))
        return one < other
      })
  }

  /// The questions that were asked twice.
  func changes(in order: [Int]) -> [Change] {
    order.compactMap { place in
      let question = questions[place]
      guard question.family == .choice || question.family == .places else { return nil }
      if let again = question.again, let earlier = self.place(of: question.family, id: again) {
        return change(from: questions[earlier], to: question, round: 0)
      }
      guard question.rounds.count > 1, !question.moves.isEmpty || question.rounds[1].hasPeople
      else { return nil }
      return change(from: question, to: question, round: 1)
    }
  }

  /// Compares the first time that a question was asked with a later round of it, or with a later
  /// question.
  private func change(
    from earlier: QuestionTally, to later: QuestionTally, round: Int
  ) -> Change? {
    let one = earlier.options
    let other = later.options
    // Without a count at one of the times, they cannot be compared.
    guard !one.isEmpty, let before = earlier.rounds.first, before.hasPeople,
      later.rounds.indices.contains(round), later.rounds[round].hasPeople
    else { return nil }
    let after = later.rounds[round]
    // Two lines have different options, which correspond by their order.
    let places = Dictionary(uniqueKeysWithValues: zip(one.map(\.id), 0...))
    let laterPlaces = Dictionary(uniqueKeysWithValues: zip(other.map(\.id), 0...))
    func place(_ option: String) -> Int? { places[option] ?? laterPlaces[option] }
    let items = one.indices.map { index in
      let id =
        places[other.indices.contains(index) ? other[index].id : ""] != nil
        ? one[index].id : other.indices.contains(index) ? other[index].id : ""
      return Change.Item(
        words: one[index].words, before: before[one[index].id].people, after: after[id].people)
    }
    return Change(
      question: earlier.id, again: later.id, words: earlier.wordings.newest?.text ?? "",
      isLine: earlier.family == .places, items: items,
      moves: later.moves.compactMap { move, recordings in
        guard let from = place(move.from), let to = place(move.to),
          items.indices.contains(from), items.indices.contains(to)
        else { return nil }
        return Change.Transition(from: from, to: to, recordings: recordings)
      }
      .sorted { ($0.from, $0.to) < ($1.from, $1.to) })
  }
}

extension QuestionTally {
  /// An option as it is shown.
  struct Option {
    var id: String
    var words: String
    var tags: [String]
  }

  /// The options: those of the newest recording in their order, followed by others of older
  /// recordings.
  var options: [Option] {
    var options: [Option] = []
    var known: Set<String> = []
    let wordings = wordings.newestFirst
    switch family {
    case .choice, .order:
      for wording in wordings {
        for option in wording.cue.listed where known.insert(option.id).inserted {
          options.append(Option(id: option.id, words: option.text, tags: option.tags))
        }
      }
      for id in optionIDs where known.insert(id).inserted {
        options.append(Option(id: id, words: "", tags: []))
      }
    case .places:
      guard case .place(let range) = wordings.first?.cue.shape else { return [] }
      options = range.map { Option(id: String($0), words: String($0), tags: []) }
    case .number, .words, .notes: break
    }
    return options
  }

  /// The ids of all options that were chosen, in order.
  var optionIDs: [String] {
    Set(rounds.flatMap(\.counts.keys)).sorted()
  }
}
