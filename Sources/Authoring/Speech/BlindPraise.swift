import Roleplay
import Yarn

/// Praise or blame that does not depend on the answer: after an answer in own words, with no
/// condition between. Only short sentences count, as in “Goede vraag.”
enum BlindPraise {
  private static let words = Set(Resource.lines(PackageResources.oordeel_txt).map(String.init))
  private static let longestSentence = 6

  static func check(_ draft: Draft, _ findings: inout RuleFindings) {
    let entries = Dictionary(
      draft.words.entries.map {
        (FlowGraph.Stop(node: $0.node, statement: $0.statement), $0)
      }, uniquingKeysWith: { first, _ in first })
    var told: Set<FlowGraph.Stop> = []
    for (index, node) in draft.outline.nodes.enumerated() where draft.isOwn(node) {
      for (place, statement) in node.statements.enumerated() where isTyped(statement) {
        guard
          let stop = lineAfter(FlowGraph.Stop(node: index, statement: place), draft, entries),
          let entry = entries[stop], let word = judgement(in: entry.text),
          told.insert(stop).inserted
        else { continue }
        findings.add(
          .blindPraise(word.text), at: word.place, in: draft.outline.nodes[stop.node],
          line: entry.line)
      }
    }
  }

  static func isTyped(_ statement: Outline.Statement) -> Bool {
    guard case .command(let text) = statement.kind, case .words? = Exercise(of: text)?.kind else {
      return false
    }
    return true
  }

  /// The line that comes next in any case; nil where a condition decides, or a choice comes first.
  private static func lineAfter(
    _ first: FlowGraph.Stop, _ draft: Draft, _ entries: [FlowGraph.Stop: LineWords.Entry]
  ) -> FlowGraph.Stop? {
    var stop = first
    var seen: Set<FlowGraph.Stop> = []
    while seen.insert(stop).inserted {
      let statement = draft.flow.statement(at: stop)
      switch statement?.kind {
      case .jump, .detour:
        guard let statement, let target = draft.flow.targets(of: statement).first,
          draft.flow.targets(of: statement).count == 1
        else { return nil }
        stop = FlowGraph.Stop(node: target, statement: 0)
      default:
        let next = draft.flow.next(after: stop)
        guard next.count == 1 else { return nil }
        stop = next[0]
      }
      switch draft.flow.statement(at: stop)?.kind {
      case .line(_, isConditional: false): return stop
      case .line, .option, .item, .if, .once, nil: return nil
      default: break
      }
    }
    return nil
  }

  private static let questionWords: Set<String> = [
    "wat", "wie", "hoe", "waarom", "wanneer", "waar", "welke", "welk",
  ]

  /// “Wat kan jouw held goed?”, but not “Wat mooi gezegd!”
  private static func isQuestion(_ sentence: Sentence) -> Bool {
    sentence.words.count > 3
      && sentence.words.first.map { questionWords.contains($0.folded) } ?? false
  }

  private static func judgement(in text: LineText) -> Word? {
    for sentence in text.sentences.prefix(2)
    where sentence.words.count <= longestSentence && !isQuestion(sentence) {
      if let word = sentence.words.first(where: { words.contains($0.folded) }) { return word }
    }
    return nil
  }
}
