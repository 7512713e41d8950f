import Roleplay
import Yarn

/// Tags that name a picture beside an answer which there is not: `#picture:gelt`. On a phone, nothing or
/// another picture would stand there.
enum UnknownPictures {
  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    for entry in draft.words.entries {
      let node = draft.outline.nodes[entry.node]
      guard draft.isOwn(node) else { continue }
      for name in entry.line.tags.compactMap(HandoutPicture.name)
      where HandoutPicture(named: name) == nil {
        findings.add(
          .unknownPicture(name, suggestion: nearest(to: name, among: HandoutPicture.names)),
          at: entry.line.place, in: node, line: entry.line)
      }
    }
  }
}
