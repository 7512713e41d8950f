/// A count by colours or by groups that lacks a number for some option: `34 groen`, `kinderen 12
/// ouders 9`.
public struct IncompleteCount {
  /// The indices of the options without a number; empty if the text is not such a count.
  public private(set) var missing: [Int] = []

  /// Parses a typed text.
  public init(_ text: String, of options: [Cue.Option]) {
    let parts = text.lowercased().split { $0.isWhitespace || ",;:/".contains($0) }.map(String.init)
    var counts = [Count()]
    var isPlain = true
    for part in parts {
      if let colour = ColouredCount.colours[part] {
        isPlain = false
        counts[counts.count - 1].colours.insert(colour)
      } else if Int(part) != nil {
        counts[counts.count - 1].numbers += 1
      } else if GroupedCount.words[part] != nil {
        isPlain = false
        counts.append(Count())
      } else {
        return
      }
    }
    // Another error covers numbers alone.
    guard !isPlain else { return }
    // The text before the first group is a count only if there are no groups.
    let counted = counts.count > 1 ? Array(counts.dropFirst()) : counts
    missing = options.indices.filter { place in
      counted.contains { !$0.has(place, of: options) }
    }
  }

  private struct Count {
    var numbers = 0
    var colours: Set<String> = []

    func has(_ place: Int, of options: [Cue.Option]) -> Bool {
      colours.isEmpty
        ? place < numbers : options[place].tags.contains { colours.contains($0) }
    }
  }
}
