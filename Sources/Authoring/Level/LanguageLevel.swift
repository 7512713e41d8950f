import Yarn

/// Whether the words of a scenario are at its level, line by line.
enum LanguageLevel {
  /// Checks all lines.
  ///
  /// - Returns: how many lines of the scenario itself are within its level.
  static func check(
    _ draft: Draft, _ list: WordList, _ findings: inout RuleFindings
  ) -> LevelShare? {
    let limit = LevelLimit(draft.level ?? "A2")
    guard limit.isSimple else { return nil }
    var hardWords = HardWords(list, names: draft.words.names)
    var share = LevelShare(scenario: draft.name, level: limit.level)
    for entry in draft.words.entries where !MistypedValues.isCommand(entry.line) {
      let node = draft.outline.nodes[entry.node]
      var isWithin = true
      func allows(_ rule: Rule) -> Bool { findings.isAllowed(rule, in: node, line: entry.line) }
      for sentence in entry.text.sentences {
        var found = SentenceLength.findings(on: sentence, limit)
        found += PassiveVoice.findings(on: sentence)
        found += Proverbs.findings(on: sentence)
        for (finding, place) in found where !allows(finding.rule) {
          isWithin = false
          findings.add(finding, at: place, in: node, line: entry.line)
        }
        if hardWords.note(sentence, entry, isAllowed: allows(.hardWord)) { isWithin = false }
      }
      if draft.isOwn(node) { share.count(isWithin) }
    }
    hardWords.report(draft, &findings)
    return share
  }
}
