import Roleplay

extension QuestionResults {
  /// Makes the results of a question.
  init(
    _ tally: QuestionTally, in scenario: ClassTally, moderation: Moderation, smallestGroup: Int?
  ) {
    let newest = tally.wordings.newest
    let figure: Figure
    switch tally.family {
    case .choice:
      figure = .choice(tally.rounds.indices.map { tally.vote($0, smallestGroup: smallestGroup) })
    case .places:
      figure = .places(tally.rounds.indices.map { tally.places($0, smallestGroup: smallestGroup) })
    case .number: figure = .numbers(tally.numbers)
    case .words: figure = .answers(tally.openAnswers(moderation, in: scenario))
    case .notes: figure = .notes(tally.noteBoard(moderation))
    case .order: figure = .orders(tally.orders.map { $0.counts(tally.options) })
    }
    self.init(
      id: tally.id, speaker: newest?.speaker, words: newest?.text ?? "",
      isStatement: newest?.isStatement ?? false, figure: figure,
      schoolAnswer: tally.schoolAnswer?.words)
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
  fileprivate func vote(_ round: Int, smallestGroup: Int?) -> VoteCounts {
    let options = options
    let counts = options.map { option in
      let counts = rounds[round][option.id]
      return OptionCount(
        id: option.id, words: option.words,
        card: option.tags.lazy.compactMap { OptionCount.Card(rawValue: $0) }.first,
        alone: counts.alone, cards: counts.cards, phones: counts.phones,
        uncounted: counts.uncounted, recordings: counts.recordings)
    }
    return VoteCounts(
      options: counts, equal: rounds[round].equal,
      groups: comparison(round, options.map(\.id), smallestGroup))
  }

  fileprivate func places(_ round: Int, smallestGroup: Int?) -> PlaceCounts {
    let ids = options.map(\.id)
    return PlaceCounts(
      lowest: ids.first.flatMap { Int($0) } ?? 0, people: ids.map { rounds[round][$0].people },
      groups: comparison(round, ids, smallestGroup))
  }

  private func comparison(
    _ round: Int, _ ids: [String], _ smallestGroup: Int?
  ) -> GroupComparison? {
    guard let smallestGroup else { return nil }
    let groups = rounds[round].groups.map { group, people in
      GroupComparison.Item(group: group, counts: ids.map { people[$0] ?? 0 })
    }
    let total = ids.reduce(0) { $0 + rounds[round][$1].people }
    return GroupComparison(groups, total: total, smallest: smallestGroup)
  }

  fileprivate var numbers: NumberCounts {
    let items = optionIDs.compactMap { id -> NumberCounts.Item? in
      guard let number = Int(id) else { return nil }
      let recordings = rounds.reduce(0) { $0 + $1[id].recordings }
      return recordings > 0 ? NumberCounts.Item(number: number, recordings: recordings) : nil
    }
    return NumberCounts(items: items.sorted { $0.number < $1.number })
  }

  fileprivate func openAnswers(_ moderation: Moderation, in scenario: ClassTally) -> OpenAnswers {
    var result = OpenAnswers(kind: asked, silent: silent)
    let read = answers.filter { moderation.verdicts[$0.key] != nil }
    result.unread = unread + answers.count - read.count
    var kinds: [ChosenOption: AnswerKind] = [:]
    for answer in inRandomOrder(read) {
      guard case .shown(let blanks) = moderation.verdicts[answer.key] else {
        result.hidden += 1
        continue
      }
      if let chosen = answer.kind, kinds[chosen] == nil {
        kinds[chosen] = scenario.kind(of: chosen)
      }
      result.shown.append(
        ShownAnswer(answer, blanks: blanks, kind: answer.kind.flatMap { kinds[$0] }))
    }
    return result
  }

  fileprivate func noteBoard(_ moderation: Moderation) -> NoteBoard {
    var board = NoteBoard(name: name, recordings: boards)
    let merged = moderation.groups[id] ?? []
    var groups = merged.map { NoteBoard.Group(heading: $0.heading, isMerged: true, count: 0) }
    var own: [String: NoteBoard.Group] = [:]
    var rest = NoteBoard.Group(heading: "", count: 0)
    // A heading consists of a pupil's words too.
    for (compared, heading) in headings {
      switch moderation.verdicts[key(of: heading)] {
      case .shown(let blanks):
        own[compared] = NoteBoard.Group(
          heading: BlankedWords.text(heading.words, blanks: blanks), count: 0)
      case .hidden: board.hidden += 1
      case nil: board.unread += 1
      }
    }
    for answer in inRandomOrder(answers) {
      var note: ShownAnswer?
      switch moderation.verdicts[answer.key] {
      case nil: board.unread += 1
      case .hidden: board.hidden += 1
      case .shown(let blanks): note = ShownAnswer(answer, blanks: blanks, kind: nil)
      }
      if let place = merged.firstIndex(where: { $0.notes.contains(answer.key) }) {
        groups[place].add(note)
      } else if let heading = answer.heading, own[heading] != nil {
        own[heading]?.add(note)
      } else {
        rest.add(note)
      }
    }
    let shown = own.sorted { left, right in
      (right.value.count, left.value.heading, left.key)
        < (left.value.count, right.value.heading, right.key)
    }
    board.groups = (groups + shown.map(\.value) + [rest]).filter { $0.count > 0 }
    return board
  }

  /// The answers in a random order, which does not reveal who gave them or when, and does not
  /// change when other answers are added.
  func inRandomOrder(_ answers: [AnswerTally]) -> [AnswerTally] {
    var seed = Fingerprint()
    seed.add(id)
    func rank(_ answer: AnswerTally) -> UInt64 {
      var rank = seed
      rank.add(answer.key.fingerprint)
      return rank.value
    }
    // With an explicit type, because type inference takes three seconds here.
    let ranked: [(rank: UInt64, answer: AnswerTally)] = answers.map { (rank($0), $0) }
    return ranked.sorted { one, other in
      one.rank != other.rank ? one.rank < other.rank : one.answer.words < other.answer.words
    }.map(\.answer)
  }
}

extension NoteBoard.Group {
  /// Adds a note that may be shown, or only counts it.
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
  /// The kind of an answer: the option chosen just before, in its newest wording.
  fileprivate func kind(of chosen: ChosenOption) -> AnswerKind {
    let options = questions[chosen.question].options
    let words = options.first { $0.id == chosen.option }?.words ?? ""
    return AnswerKind(option: chosen.option, words: words)
  }
}
