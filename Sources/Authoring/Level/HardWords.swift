import Yarn

/// Words that are neither common Dutch nor in the team's own list; each is reported once, where it
/// first occurs.
struct HardWords {
  private struct Found {
    var word: Word
    var entry: LineWords.Entry
    var times = 1
  }

  private let list: WordList
  private let names: Set<String>
  private var order: [String] = []
  private var found: [String: Found] = [:]
  private var known: [String: Bool] = [:]

  init(_ list: WordList, names: Set<String>) {
    self.list = list
    self.names = names
  }

  /// Notes the hard words of a sentence.
  ///
  /// - Returns: whether it has any.
  mutating func note(_ sentence: Sentence, _ entry: LineWords.Entry) -> Bool {
    var hasAny = false
    for word in sentence.words where word.isPlain {
      let folded = word.folded
      if word.isCapitalised, names.contains(folded) { continue }
      let isKnown: Bool
      if let before = known[folded] {
        isKnown = before
      } else {
        isKnown = list.contains(folded)
        known[folded] = isKnown
      }
      guard !isKnown else { continue }
      hasAny = true
      if found[folded] == nil {
        order.append(folded)
        found[folded] = Found(word: word, entry: entry)
      } else {
        found[folded]?.times += 1
      }
    }
    return hasAny
  }

  func report(_ draft: Draft, _ findings: inout RuleFindings) {
    for name in order {
      guard let found = found[name] else { continue }
      findings.add(
        .hardWord(found.word.text, times: found.times), at: found.word.place,
        in: draft.outline.nodes[found.entry.node], line: found.entry.line)
    }
  }
}
