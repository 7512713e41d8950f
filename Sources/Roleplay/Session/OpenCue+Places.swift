/// Numbers, and places on a line.
extension OpenCue {
  mutating func number(_ input: Input, in range: ClosedRange<Int>) throws(InputProblem) {
    switch input {
    case .choose(let text): reply.chosen = String(try place(text, in: range))
    case .withdraw(nil): reply = Reply()
    case .submit:
      guard reply.chosen != nil else { throw .nothingChosen }
      reply.isComplete = true
    case .text, .tally, .ballot, .edit, .group, .erased, .withdraw: throw .wrongKind
    }
  }

  mutating func scale(_ input: Input, in range: ClosedRange<Int>) throws(InputProblem) {
    switch input {
    case .choose(let text): reply.chosen = String(try place(text, in: range))
    case .tally(.counts(let counts)):
      guard audience.isRoom else { throw .noRoom }
      guard counts.count == range.count else {
        throw .placesDoNotFit(got: counts.count, expected: range.count)
      }
      for count in counts where !(0...InputProblem.largestCount).contains(count) {
        throw .impossibleCount(count)
      }
      reply.tally = .counts(counts)
      reply.chosen = middle(of: range)
    case .ballot(let voter, let text):
      guard audience.isRoom else { throw .noRoom }
      reply.ballots[voter] = String(try place(text, in: range))
      reply.chosen = middle(of: range)
    case .withdraw(nil): reply = Reply()
    case .submit:
      guard reply.chosen != nil else { throw .nothingChosen }
      reply.isComplete = true
    case .tally, .text, .edit, .group, .erased, .withdraw: throw .wrongKind
    }
  }

  private func place(_ text: String, in range: ClosedRange<Int>) throws(InputProblem) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw .notInRange(text, least: range.lowerBound, most: range.upperBound)
    }
    return number
  }

  /// The place where the person in the middle stands; the lower one of two. Nil where nobody stands.
  private func middle(of range: ClosedRange<Int>) -> String? {
    guard let totals else { return nil }
    let people = totals.reduce(0, +)
    var passed = 0
    for (place, count) in zip(range, totals) {
      passed += count
      if people > 0, passed * 2 >= people { return String(place) }
    }
    return nil
  }
}
