/// A count of cards of children and adults separately: `kinderen 10 5 ouders 24 7`.
///
/// It becomes a ballot for each card, so that it can be combined with the votes of phones.
struct GroupedCount {
  /// The maximum number of cards of one group.
  private static let maximumCardCount = 500

  static let words: [String: VoterGroup] = [
    "kinderen": .children, "kind": .children, "k": .children, "leerlingen": .children,
    "children": .children, "child": .children, "c": .children, "pupils": .children,
    "ouders": .adults, "ouder": .adults, "o": .adults, "volwassenen": .adults, "v": .adults,
    "parents": .adults, "parent": .adults, "p": .adults, "adults": .adults, "a": .adults,
  ]

  /// The number of cards for each option, by group.
  private(set) var counts: [VoterGroup: [Int]] = [:]

  /// Parses a typed text; nil if it is not such a count, with a number for each option.
  init?(_ text: String, options: Int) {
    var group: VoterGroup?
    for part in text.split(whereSeparator: { $0.isWhitespace || ",;:/".contains($0) }) {
      if let number = Int(part) {
        guard let group, (0...Self.maximumCardCount).contains(number) else { return nil }
        counts[group, default: []].append(number)
      } else {
        guard let named = Self.words[part.lowercased()], counts[named] == nil else { return nil }
        group = named
        counts[named] = []
      }
    }
    guard !counts.isEmpty, counts.values.allSatisfy({ $0.count == options }) else { return nil }
  }

  /// The inputs that replace earlier votes by a ballot for each card.
  func inputs(for options: [Cue.Option]) -> [Input] {
    var inputs: [Input] = [.withdraw(nil)]
    for group in VoterGroup.allCases {
      var number = 0
      for (option, count) in zip(options, counts[group] ?? []) {
        for _ in 0..<count {
          number += 1
          inputs.append(.ballot(voter: group.card(number), option: option.id))
        }
      }
    }
    return inputs
  }
}
