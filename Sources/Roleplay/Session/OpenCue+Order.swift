/// Items to put in order.
extension OpenCue {
  /// Takes an input, of which the last one counts: an order replaces the result of points, and new
  /// points replace the order.
  mutating func order(_ input: Input, of items: [Cue.Option]) throws(InputError) {
    var ranking = answer.ranking
    switch input {
    case .order(let ids):
      guard ids.count == items.count, Set(ids) == Set(items.map(\.id)) else {
        throw .orderIncomplete(items.count)
      }
      ranking.order = ids
    case .tally(.counts(let points)):
      guard audience.isRoom else { throw .noRoom }
      guard points.count == items.count else {
        throw .countsDoNotFit(got: points.count, expected: items.count)
      }
      for count in points { try Self.check(count) }
      ranking.people.tally = .counts(points)
      ranking.order = Self.order(of: items, by: points)
    case .withdraw(nil): ranking = Answer.Ranking()
    case .submit:
      guard !ranking.order.isEmpty else { throw .nothingChosen }
      isClosed = true
    case .choose, .text, .tally, .ballot, .edit, .group, .erased, .withdraw: throw .wrongKind
    }
    answer = .order(ranking)
  }

  /// Sorts the items by points, highest first; items with equal points keep their order.
  private static func order(of items: [Cue.Option], by points: [Int]) -> [String] {
    items.indices.sorted { (-points[$0], $0) < (-points[$1], $1) }.map { items[$0].id }
  }
}
