import Roleplay
import Yarn

/// Words that are neither common Dutch nor in the team's own list; each is reported once, where it
/// first occurs. Where an author allows them, those that are not explained to pupils are reported.
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
  /// The allowed words that are not explained, in their order.
  private var unexplained: [Found] = []
  private var known: [String: Bool] = [:]

  init(_ list: WordList, names: Set<String>) {
    self.list = list
    self.names = names
  }

  /// Notes the hard words of a sentence.
  ///
  /// - Parameter isAllowed: whether the author allows them.
  /// - Returns: whether it has any that are not allowed.
  mutating func note(
    _ sentence: Sentence, _ entry: LineWords.Entry, isAllowed: Bool = false
  ) -> Bool {
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
      guard !isAllowed else {
        let isReported = unexplained.contains { $0.word.folded == folded }
        // A name, or a letter, explains itself.
        let isWord = !word.isCapitalised && folded.count > 1
        if isWord, let glossary = list.glossary, !glossary.explains(folded), !isReported {
          unexplained.append(Found(word: word, entry: entry))
        }
        continue
      }
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
    for found in unexplained {
      findings.add(
        .unexplainedWord(found.word.text), at: found.word.place,
        in: draft.outline.nodes[found.entry.node], line: found.entry.line)
    }
  }
}
