/// Numbers, and places on a line.
extension OpenCue {
  mutating func number(_ input: Input, in range: ClosedRange<Int>) throws(InputError) {
    switch input {
    case .choose(let text): answer = .number(try number(text, in: range))
    case .withdraw(nil): answer = .number(nil)
    case .submit:
      guard answer != .number(nil) else { throw .nothingChosen }
      isClosed = true
    case .text, .tally, .ballot, .edit, .group, .order, .erased, .withdraw: throw .wrongKind
    }
  }

  mutating func place(_ input: Input, in range: ClosedRange<Int>) throws(InputError) {
    var placement = answer.placement
    switch input {
    case .choose(let text): placement.place = try number(text, in: range)
    case .tally(.counts(let counts)):
      guard audience.isRoom else { throw .noRoom }
      guard counts.count == range.count else {
        throw .placesDoNotFit(got: counts.count, expected: range.count)
      }
      for count in counts { try Self.check(count) }
      placement.people.tally = .counts(counts)
      placement.place = Self.middle(of: range, placement.people)
    case .ballot(let voter, let text):
      guard audience.isRoom else { throw .noRoom }
      placement.people.ballots[voter] = String(try number(text, in: range))
      placement.place = Self.middle(of: range, placement.people)
    case .withdraw(nil): placement = Answer.Placement()
    case .submit:
      guard placement.place != nil else { throw .nothingChosen }
      isClosed = true
    case .tally, .text, .edit, .group, .order, .erased, .withdraw: throw .wrongKind
    }
    answer = .place(placement)
  }

  private func number(_ text: String, in range: ClosedRange<Int>) throws(InputError) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw .notInRange(text, minimum: range.lowerBound, maximum: range.upperBound)
    }
    return number
  }

  /// The median place of the people, or the lower one of two; nil if nobody has a place.
  private static func middle(of range: ClosedRange<Int>, _ people: PeopleCount) -> Int? {
    guard let totals = people.totals(of: range.map { String($0) }) else { return nil }
    let people = totals.reduce(0, +)
    var passed = 0
    for (place, count) in zip(range, totals) {
      passed += count
      if people > 0, passed * 2 >= people { return place }
    }
    return nil
  }
}
