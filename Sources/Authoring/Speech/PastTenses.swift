import Yarn

/// Past tenses that sound written in a speaker's mouth: people say “ik heb gezocht”, not “ik zocht”.
///
/// The forms are in a list, without those that are common in speech (was, had, moest). The
/// narrator may tell a story in the past, and an option tells what the pupil does.
enum PastTenses {
  private static let narrators: Set<String> = ["Verteller"]
  private static let forms = Set(
    Resource.lines(PackageResources.verleden_tijd_txt).map(String.init))

  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    for entry in draft.words.entries {
      let node = draft.outline.nodes[entry.node]
      switch node.statements[entry.statement].kind {
      case .line, .item: break
      default: continue
      }
      guard let speaker = entry.text.speaker, !narrators.contains(speaker) else { continue }
      let words = entry.text.sentences.flatMap(\.words)
      guard let word = words.first(where: { forms.contains($0.folded) }) else { continue }
      findings.add(.pastTense(word.text), at: word.place, in: node, line: entry.line)
    }
  }
}
