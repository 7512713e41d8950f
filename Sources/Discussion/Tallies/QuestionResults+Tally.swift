import Roleplay

extension QuestionResults {
  /// Makes the figure of a question.
  init(
    _ tally: QuestionTally, in scenario: ClassTally, moderation: Moderation, smallestGroup: Int?
  ) {
    let newest = tally.words.newestFirst.first?.words.cue
    let figure: Figure
    switch tally.family {
    case .choice:
      figure = .choice(tally.times.indices.map { tally.vote($0, smallestGroup: smallestGroup) })
    case .places:
      figure = .places(tally.times.indices.map { tally.places($0, smallestGroup: smallestGroup) })
    case .number: figure = .numbers(tally.numbers)
    case .words: figure = .answers(tally.openAnswers(moderation, in: scenario))
    case .notes: figure = .notes(tally.noteBoard(moderation))
    case .order: figure = .orders(tally.orders.map { $0.counts(tally.options) })
    }
    self.init(
      id: tally.id, speaker: newest?.speaker, words: newest?.text ?? "",
      isStatement: newest?.isStatement ?? false, figure: figure)
  }

  /// Whether there is nothing to show.
  var isEmpty: Bool {
    switch figure {
    case .choice(let votes): votes.isEmpty
    case .places(let counts): counts.isEmpty
    case .numbers(let counts): counts.items.isEmpty
    case .orders(let counts): counts.isEmpty
    case .answers(let answers):
      answers.shown.count + answers.unread + answers.hidden + answers.silent == 0
    case .notes(let board): board.groups.isEmpty && board.unread + board.hidden == 0
    }
  }
}

extension QuestionTally {
  fileprivate func vote(_ time: Int, smallestGroup: Int?) -> Vote {
    let options = options
    let counts = options.map { option in
      let counts = optionIDs.firstIndex(of: option.id).map { times[time][$0] } ?? Time.Counts()
      return OptionCount(
        id: option.id, words: option.words,
        card: option.tags.lazy.compactMap { OptionCount.Card(rawValue: $0) }.first,
        alone: counts.alone, cards: counts.cards, phones: counts.phones,
        uncounted: counts.uncounted, recordings: counts.recordings)
    }
    return Vote(
      options: counts, equal: times[time].equal,
      groups: comparison(time, options.map(\.id), smallestGroup))
  }

  fileprivate func places(_ time: Int, smallestGroup: Int?) -> PlaceCounts {
    let ids = options.map(\.id)
    return PlaceCounts(
      lowest: ids.first.flatMap { Int($0) } ?? 0, people: ids.map { people(time, $0) },
      groups: comparison(time, ids, smallestGroup))
  }

  private func comparison(
    _ time: Int, _ ids: [String], _ smallestGroup: Int?
  ) -> GroupComparison? {
    guard let smallestGroup else { return nil }
    let places = ids.map { optionIDs.firstIndex(of: $0) }
    let groups = times[time].groups.map { group, people in
      GroupComparison.Item(
        group: group, counts: places.map { $0.flatMap { people[$0] } ?? 0 })
    }
    let total = ids.reduce(0) { $0 + people(time, $1) }
    return GroupComparison(groups, total: total, smallest: smallestGroup)
  }

  fileprivate var numbers: NumberCounts {
    let items = optionIDs.indices.compactMap { option -> NumberCounts.Item? in
      guard let number = Int(optionIDs[option]) else { return nil }
      let recordings = times.reduce(0) { $0 + $1[option].recordings }
      return recordings > 0 ? NumberCounts.Item(number: number, recordings: recordings) : nil
    }
    return NumberCounts(items: items.sorted { $0.number < $1.number })
  }

  fileprivate func openAnswers(_ moderation: Moderation, in scenario: ClassTally) -> OpenAnswers {
    var result = OpenAnswers(kind: asked, silent: silent)
    let read = answers.filter { moderation.verdicts[$0.key] != nil }
    result.unread = answers.count - read.count
    var kinds: [[Int32]: AnswerKind?] = [:]
    for answer in inRandomOrder(read) {
      guard case .shown(let blanks) = moderation.verdicts[answer.key] else {
        result.hidden += 1
        continue
      }
      let place = [answer.kindQuestion, answer.kindOption]
      let kind = kinds[place] ?? scenario.kind(of: answer)
      kinds[place] = .some(kind)
      result.shown.append(ShownAnswer(answer, blanks: blanks, kind: kind))
    }
    return result
  }

  fileprivate func noteBoard(_ moderation: Moderation) -> NoteBoard {
    var board = NoteBoard(name: name, recordings: boards)
    let merged = moderation.groups[id] ?? []
    var groups = merged.map { NoteBoard.Group(heading: $0.heading, isMerged: true, count: 0) }
    var own = headings.map { NoteBoard.Group(heading: $0.words, count: 0) }
    var rest = NoteBoard.Group(heading: "", count: 0)
    // A heading is a pupil's words too.
    let isShown = headings.indices.map { place in
      switch moderation.verdicts[key(ofHeading: place)] {
      case .shown(let blanks):
        own[place].heading = BlankedWords.text(own[place].heading, blanks: blanks)
        return true
      case .hidden:
        board.hidden += 1
        return false
      case nil:
        board.unread += 1
        return false
      }
    }
    for answer in inRandomOrder(answers) {
      var note: ShownAnswer?
      switch moderation.verdicts[answer.key] {
      case nil: board.unread += 1
      case .hidden: board.hidden += 1
      case .shown(let blanks): note = ShownAnswer(answer, blanks: blanks, kind: nil)
      }
      let heading = Int(answer.heading)
      if let place = merged.firstIndex(where: { $0.notes.contains(answer.key) }) {
        groups[place].add(note)
      } else if heading >= 0, isShown[heading] {
        own[heading].add(note)
      } else {
        rest.add(note)
      }
    }
    own.sort { ($1.count, $0.heading) < ($0.count, $1.heading) }
    board.groups = (groups + own + [rest]).filter { $0.count > 0 }
    return board
  }

  /// The answers in an order that says nothing of who gave them, nor of when, and that stays the
  /// same when others come.
  func inRandomOrder(_ answers: [AnswerTally]) -> [AnswerTally] {
    var seed = Fingerprint()
    seed.add(id)
    func rank(_ answer: AnswerTally) -> UInt64 {
      var rank = seed
      rank.add(answer.key.fingerprint)
      return rank.value
    }
    // Typed, since the compiler takes three seconds to find that out.
    let ranked: [(rank: UInt64, answer: AnswerTally)] = answers.map { (rank($0), $0) }
    return ranked.sorted { one, other in
      one.rank != other.rank ? one.rank < other.rank : one.answer.words < other.answer.words
    }.map(\.answer)
  }
}

extension NoteBoard.Group {
  /// Adds a note that may be seen, or one that only counts.
  fileprivate mutating func add(_ note: ShownAnswer?) {
    count += 1
    if let note { notes.append(note) }
  }
}

extension ShownAnswer {
  init(_ answer: AnswerTally, blanks: Set<Int>, kind: AnswerKind?) {
    let words = BlankedWords.text(answer.words, blanks: blanks)
    self.init(
      key: answer.key, words: words, isBlanked: words != answer.words, kind: kind,
      isPicked: answer.isPicked)
  }
}

extension ClassTally {
  /// The kind a pupil gave an answer: the option chosen right before.
  func kind(of answer: AnswerTally) -> AnswerKind? {
    guard answer.kindQuestion >= 0 else { return nil }
    let question = questions[Int(answer.kindQuestion)]
    let id = question.optionIDs[Int(answer.kindOption)]
    // The newest words.
    let words = question.options.first { $0.id == id }?.words ?? ""
    return AnswerKind(option: id, words: words)
  }
}
