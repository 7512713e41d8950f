import Yarn

/// One gender always in the same kind of profession, across a scenario.
///
/// A profession counts for a gender where the word itself tells it (`verpleegster`), or where the
/// sentence names people of that gender only (`Mijn tante is kapper`). Once proves nothing.
enum OneGender {
  private static let fewest = 2

  private struct Mention {
    var word: Word
    var kind: ProfessionKind
    var entry: LineWords.Entry
  }

  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    var mentions: [Gender: [Mention]] = [:]
    for entry in draft.words.entries {
      guard
        !findings.isAllowed(
          .oneGender, in: draft.outline.nodes[entry.node], line: entry.line)
      else { continue }
      for sentence in entry.text.sentences {
        for (gender, mention) in Self.mentions(in: sentence, entry) {
          mentions[gender, default: []].append(mention)
        }
      }
    }
    for gender in [Gender.female, .male] {
      guard let found = mentions[gender], let first = found.first,
        found.allSatisfy({ $0.kind == first.kind }),
        Set(found.map { FlowGraph.Stop(node: $0.entry.node, statement: $0.entry.statement) }).count
          >= fewest
      else { continue }
      var words: [String] = []
      for mention in found where !words.contains(mention.word.folded) {
        words.append(mention.word.folded)
      }
      findings.add(
        .oneGender(gender, kind: first.kind, words: words), at: first.word.place,
        in: draft.outline.nodes[first.entry.node], line: first.entry.line)
    }
  }

  private static func mentions(
    in sentence: Sentence, _ entry: LineWords.Entry
  ) -> [(Gender, Mention)] {
    let words = sentence.words
    var named: Set<Gender> = []
    var professions: [(Word, Profession)] = []
    for (index, word) in words.enumerated() {
      if let profession = Profession(word.folded) {
        professions.append((word, profession))
      } else if let gender = Gender(word.folded), !isPlural(word, before: words[(index + 1)...]) {
        named.insert(gender)
      }
    }
    let only = named.count == 1 ? named.first : nil
    return professions.compactMap { word, profession in
      (profession.gender ?? only).map {
        ($0, Mention(word: word, kind: profession.kind, entry: entry))
      }
    }
  }

  /// `zij werken` are people of any gender.
  private static func isPlural(_ word: Word, before rest: ArraySlice<Word>) -> Bool {
    word.folded == "zij" && rest.first?.folded.hasSuffix("n") ?? false
  }
}
