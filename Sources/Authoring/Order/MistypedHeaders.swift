import Roleplay
import Yarn

/// Headers that nobody reads, and that are near one that is read: in Dutch, or with a letter wrong.
enum MistypedHeaders {
  private static let known =
    [
      "title", "heading", "heading_en", "form", "element", "goal", "goal_en", "level", "ages",
      "minutes", "audience", "when", "subtitle", "tags", "allow", "mag", "purpose",
    ] + EndingPromise.keys
  /// Headers of Yarn's editors.
  private static let others = ["position", "color", "colorID", "group", "style"]

  private static let dutch = [
    "titel": "title", "naam": "title", "kop": "heading", "opschrift": "heading",
    "kop_en": "heading_en", "titel_en": "heading_en", "vorm": "form", "werkvorm": "form",
    "onderdeel": "element", "doel": "goal", "doel_en": "goal_en", "niveau": "level",
    "taalniveau": "level", "leeftijd": "ages", "leeftijden": "ages", "minuten": "minutes",
    "duur": "minutes", "tijd": "minutes", "publiek": "audience", "doelgroep": "audience",
    "wanneer": "when", "als": "when", "ondertitel": "subtitle", "toestaan": "allow",
  ]

  /// - Returns: the headers that were meant above the node where the scenario starts.
  static func check(
    _ draft: Draft, _ sources: [Source], _ findings: inout RuleFindings
  ) -> Set<String> {
    var meantAtStart: Set<String> = []
    for node in draft.outline.nodes where draft.isOwn(node) {
      for header in node.headers {
        // A title that is missing for it is an error already, told by the language.
        guard let meant = meant(by: header.key), meant != "title",
          let source = sources.first(where: { $0.name == node.file })
        else { continue }
        if node.title == draft.start { meantAtStart.insert(meant) }
        guard !findings.isAllowed(.mistypedHeader, in: node) else { continue }
        findings.add(
          .mistypedHeader(header.key, meant: meant), inFile: source,
          line: draft.outline.position(of: header.place).line)
      }
    }
    return meantAtStart
  }

  private static func meant(by key: String) -> String? {
    guard !known.contains(key), !others.contains(key) else { return nil }
    return dutch[key.lowercased()] ?? nearest(to: key, among: known)
  }
}
