/// Cards that were counted for children and adults apart: `kinderen 10 5 ouders 24 7`.
///
/// Becomes a ballot for each card, so that it is one with what phones say.
struct GroupedCount {
  /// More cards of one kind are nobody's to count.
  private static let most = 500

  static let words: [String: VoterGroup] = [
    "kinderen": .children, "kind": .children, "k": .children, "leerlingen": .children,
    "children": .children, "child": .children, "c": .children, "pupils": .children,
    "ouders": .adults, "ouder": .adults, "o": .adults, "volwassenen": .adults, "v": .adults,
    "parents": .adults, "parent": .adults, "p": .adults, "adults": .adults, "a": .adults,
  ]

  /// How many chose each option, by group.
  private(set) var counts: [VoterGroup: [Int]] = [:]

  /// Reads what was typed; nil where it is no such count, with a number for every option.
  init?(_ text: String, options: Int) {
    var group: VoterGroup?
    for part in text.split(whereSeparator: { $0.isWhitespace || ",;:/".contains($0) }) {
      if let number = Int(part) {
        guard let group, (0...Self.most).contains(number) else { return nil }
        counts[group, default: []].append(number)
      } else {
        guard let named = Self.words[part.lowercased()], counts[named] == nil else { return nil }
        group = named
        counts[named] = []
      }
    }
    guard !counts.isEmpty, counts.values.allSatisfy({ $0.count == options }) else { return nil }
  }

  /// A ballot for each card, in the place of all that was said before.
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
