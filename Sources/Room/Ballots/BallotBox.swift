import Roleplay

/// One vote: what phones said and what cards were counted, and what that comes to.
struct BallotBox: Sendable {
  /// Cards that were counted by hand.
  enum Cards: Sendable, Hashable {
    case together(Tally)
    case apart([VoterGroup: [Int]])
  }

  /// Children and adults are shown apart only with this many of each: fewer would show somebody's own
  /// answer.
  static let smallestGroup = 5

  let question: Cue
  let audience: Audience
  private(set) var ballots: [String: Ballot] = [:]
  var cards: Cards?

  /// Opens a vote; nil if nothing is counted at the question.
  init?(_ question: Cue, audience: Audience) {
    guard question.shape?.countedIDs != nil, !question.isForTeacher else { return nil }
    self.question = question
    self.audience = audience
  }

  private var ids: [String] { question.shape?.countedIDs ?? [] }

  /// Takes a phone's ballot, in the place of its earlier one.
  ///
  /// - Throws: ``InputError`` if there is no such option, or if the order is not valid.
  mutating func take(_ ballot: Ballot, from seat: String) throws(InputError) {
    switch (ballot, question.shape) {
    case (.choice(let id), .options(let options)):
      guard let option = options.first(where: { $0.id == id }) else { throw .unknownOption(id) }
      guard option.isAvailable else { throw .unavailableOption(option.text) }
    case (.choice(let id), .place(let range)):
      guard ids.contains(id) else {
        throw .notInRange(id, minimum: range.lowerBound, maximum: range.upperBound)
      }
    case (.order(let order), .order(let items)):
      guard order.count == items.count, Set(order) == Set(ids) else {
        throw .orderIncomplete(items.count)
      }
    default: throw .wrongKind
    }
    ballots[seat] = ballot
  }

  /// Puts back what a phone said before; nil if it had said nothing.
  mutating func put(_ ballot: Ballot?, of seat: String) { ballots[seat] = ballot }

  /// Whether anybody said anything.
  var isEmpty: Bool { ballots.isEmpty && cards == nil }

  /// How many cards were counted; 0 if it was only said what most chose.
  var cardCount: Int {
    switch cards {
    case .together(.counts(let counts)): counts.reduce(0, +)
    case .apart(let groups): groups.values.reduce(0) { $0 + $1.reduce(0, +) }
    case .together, nil: 0
    }
  }

  // MARK: - What it comes to

  /// The inputs that a session gets: counts, and never who. A vote is told apart by its group and by
  /// whether it was a card, and the numbers follow the options, so that nobody is the same in two votes.
  func inputs(seats: [String: Seat]) -> [Input] {
    var inputs: [Input] = []
    switch cards {
    case .together(let tally): inputs.append(.tally(tally))
    case .apart(let groups):
      for group in VoterGroup.allCases {
        var number = 0
        for (id, count) in zip(ids, groups[group] ?? []) {
          for _ in 0..<count {
            number += 1
            inputs.append(.ballot(voter: group.card(number), option: id))
          }
        }
      }
    case nil: break
    }
    guard case .order = question.shape else {
      var numbers: [VoterGroup?: Int] = [:]
      let groups: [VoterGroup?] = VoterGroup.allCases + [nil]
      for id in ids {
        for group in groups {
          for _ in 0..<phones(for: id, of: group, seats: seats) {
            numbers[group, default: 0] += 1
            let phone = "phone-\(numbers[group, default: 0])"
            inputs.append(
              .ballot(voter: group.map { "\($0.rawValue)/\(phone)" } ?? phone, option: id))
          }
        }
      }
      return inputs
    }
    if !ballots.isEmpty { inputs = [.tally(.counts(all(seats: seats)))] }
    return inputs
  }

  private func phones(for id: String, of group: VoterGroup?, seats: [String: Seat]) -> Int {
    ballots.count { seat, ballot in
      ballot == .choice(id) && seats[seat]?.group == group
    }
  }

  /// What everybody said together, in the order in which the question counts: people, or for an order
  /// points, the most for the first.
  func all(seats: [String: Seat]) -> [Int] {
    zip(phones(seats: seats), cardCounts).map { $0 + $1 }
  }

  private func phones(seats: [String: Seat]) -> [Int] {
    ids.map { id in
      ballots.values.reduce(0) { sum, ballot in
        switch ballot {
        case .choice(let chosen): sum + (chosen == id ? 1 : 0)
        case .order(let order): sum + (order.firstIndex(of: id).map { order.count - $0 } ?? 0)
        }
      }
    }
  }

  private var cardCounts: [Int] {
    switch cards {
    case .together(.counts(let counts)): counts
    case .apart(let groups):
      ids.indices.map { place in
        groups.values.reduce(0) { $0 + ($1.indices.contains(place) ? $1[place] : 0) }
      }
    case .together, nil: ids.map { _ in 0 }
    }
  }

  /// What may be shown to everybody.
  ///
  /// - Parameter first: the vote before this one.
  func result(seats: [String: Seat], first: [Int]?) -> RoomView.Result {
    var result = RoomView.Result(
      all: all(seats: seats), groups: groups(seats: seats), first: first,
      cards: cardCount == 0 ? nil : cardCounts)
    switch cards {
    case .together(.most(let place)): result.uncounted = .most(place)
    case .together(.equal): result.uncounted = .equal
    case .together, .apart, nil: break
    }
    return result
  }

  /// Children and adults apart, if each group is large enough, and so is what is left of all: with
  /// one person left their answer would be the difference.
  private func groups(seats: [String: Seat]) -> [VoterGroup: [Int]] {
    if case .order = question.shape { return [:] }
    var counts: [VoterGroup: [Int]] = [:]
    for group in VoterGroup.allCases {
      let phones = ids.map { self.phones(for: $0, of: group, seats: seats) }
      var cards = ids.map { _ in 0 }
      if case .apart(let groups) = self.cards, let own = groups[group] { cards = own }
      let all = zip(phones, cards).map { $0 + $1 }
      guard all.reduce(0, +) >= Self.smallestGroup else { return [:] }
      counts[group] = all
    }
    let people = counts.values.reduce(0) { $0 + $1.reduce(0, +) }
    let rest = all(seats: seats).reduce(0, +) - people
    return rest == 0 || rest >= Self.smallestGroup ? counts : [:]
  }

  /// The places of the options with the highest count; the session's own rules.
  func leaders(seats: [String: Seat]) -> [Int] {
    var open = OpenCue(question, audience: audience)
    do throws(InputError) {
      try open?.accept(inputs(seats: seats))
    } catch {
      return []
    }
    return open?.leaders ?? []
  }
}
