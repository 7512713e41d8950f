/// The picks among equally salient pieces of content, one choice after the other: for a walk
/// over all paths, which tries each of them instead of leaving it to chance.
package struct ContentPicks: Sendable {
  /// What is taken, by its place among the equals; where there is no more, the first.
  private let wanted: [Int]
  /// The number of equally salient pieces, choice by choice.
  package private(set) var equals: [Int] = []

  /// Makes the picks that take these pieces.
  package init(_ wanted: [Int] = []) {
    self.wanted = wanted
  }

  /// The picks that lead to the other paths: those that differ only in choices that nothing
  /// was wanted for.
  package var others: [ContentPicks] {
    equals.indices.dropFirst(wanted.count).flatMap { choice in
      let before = wanted + Array(repeating: 0, count: choice - wanted.count)
      return (1..<max(1, equals[choice])).map { ContentPicks(before + [$0]) }
    }
  }

  mutating func pick(among count: Int) -> Int {
    let choice = equals.count
    equals.append(count)
    return choice < wanted.count ? min(wanted[choice], count - 1) : 0
  }
}
