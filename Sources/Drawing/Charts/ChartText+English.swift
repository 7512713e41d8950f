extension ChartText {
  var english: String {
    switch self {
    case .share(let count, let total): "\(count) (\(Self.percentage(count, of: total)))"
    case .shareOfPlayers(let count, let total, let groups):
      "\(count) (\(Self.percentage(count, of: total)))"
        + (groups == 0 ? "" : groups == 1 ? " and 1 group" : " and \(groups) groups")
    case .bar(let words, let count, let total):
      "\(words): \(count) of \(total) (\(Self.percentage(count, of: total)))."
    case .answers(let count): count == 1 ? "1 answer." : "\(count) answers."
    case .groupBar(let group, let words, let count, let total):
      "\(group): \(words): \(count) of \(total) (\(Self.percentage(count, of: total)))."
    case .withheld(let group): "\(group): not shown apart, the group is too small."
    case .before: "First"
    case .after: "Afterwards"
    case .stood(let count, let place): "place \(place): \(count)"
    case .nobodyStood: "nobody"
    case .moved(let up, let down, let stayed):
      "Higher than at first: \(up). Lower than at first: \(down). The same: \(stayed)."
    case .people(let players, let groups):
      [
        players == 0 && groups > 0 ? nil : players == 1 ? "1 player" : "\(players) players",
        groups == 0 ? nil : groups == 1 ? "1 group" : "\(groups) groups",
      ].compactMap { $0 }.joined(separator: " and ")
    case .backTo(let words, let count): "\(count) × back to: \(words)"
    case .nothing: "No answers yet."
    }
  }
}
