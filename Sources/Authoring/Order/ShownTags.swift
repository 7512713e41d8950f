import Yarn

/// Tags of web pages in a line, which the pupil would see literally: `<b>al</b>`.
enum ShownTags {
  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    for entry in draft.words.entries {
      let node = draft.outline.nodes[entry.node]
      guard draft.isOwn(node) else { continue }
      for case .text(let text, let place) in entry.line.pieces {
        guard let tag = tags(in: text).first else { continue }
        findings.add(
          .shownTag(String(text[tag])),
          at: place.part(
            from: offset(of: tag.lowerBound, in: text),
            to: offset(of: tag.upperBound, in: text)), in: node, line: entry.line)
        break
      }
    }
  }

  /// The places of tags in a text, which are not words.
  static func tags(in text: String) -> [Range<String.Index>] {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return [] }
    return text.ranges(of: form)
  }

  private static var form: Regex<Substring> {
    #/
    (?i) < \/?
    (?: b | i | u | s | em | strong | br | p | a | span | font | small | big | sub | sup | h[1-6]
      | div | ul | ol | li | center | del | hr | img )
    (?: \s [^<>]* )? \/? >
    /#
  }

  private static func offset(of index: String.Index, in text: String) -> Int {
    text.utf8.distance(from: text.startIndex, to: index)
  }
}
