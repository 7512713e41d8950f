import Roleplay

/// Items to put in order.
extension TerminalStage {
  /// Asks one person for the order; of a room, points are counted.
  func order(_ items: [Cue.Option], for cue: Cue, _ ranking: Answer.Ranking) async -> Move {
    if audience.isRoom, !cue.isForTeacher { return await countPoints(items, for: cue, ranking) }
    giveOnce(.order, .hintOrder(example: Self.example(of: items.count)))
    let move = await reply(to: cue, .order)
    if case .inputs(let inputs) = move, case .order(let ids) = inputs.first {
      OrderList(items: items, ranking: Answer.Ranking(order: ids), screen: screen).show()
    }
    return move
  }

  /// Asks a teacher to count the points of each item; the count can be repeated until Enter.
  private func countPoints(
    _ items: [Cue.Option], for cue: Cue, _ ranking: Answer.Ranking
  ) async -> Move {
    let isCounted = ranking.people.tally != nil
    let example = (0..<items.count).map { String([12, 20, 8, 15, 5, 9, 3][$0 % 7]) }
      .joined(separator: "\u{A0}")
    if isCounted {
      OrderList(items: items, ranking: ranking, screen: screen).show()
    } else {
      giveOnce(.points, .hintPoints(example: example))
    }
    return await count(for: cue, isCounted: isCounted, unclear: .pointsUnclear(example: example))
  }

  /// An example that nobody would copy as an answer: the reverse order.
  private static func example(of count: Int) -> String {
    ([count] + Array(1..<max(1, count))).map { String($0) }.joined(separator: "\u{A0}")
  }
}
