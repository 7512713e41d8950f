/// A scene that was played more than once (`<<round gesprek>>`): its times side by side, and how each
/// ended.
public struct PlayedRounds: Sendable, Hashable {
  /// What was answered each time, a column each.
  public var comparison: Comparison
  /// What the line with the ending said each time; empty where there was none.
  public var endings: [String]
}

extension Transcript {
  /// The scenes that were played more than once on the road that counts, in the order in which they
  /// began. What came behind an ending belongs to no time.
  public var playedRounds: [PlayedRounds] {
    var log = RoundLog()
    var names: [String] = []
    var endings: [String: [String]] = [:]
    var current: String?
    var question: Cue?
    for entry in road {
      switch entry.kind {
      case .cue(let cue):
        if cue.isOpen { question = cue }
        if case .round(let name, _) = cue.kind {
          if log.begin(name) == 1 { names.append(name) }
          endings[name, default: []].append("")
          current = name
        } else if case .compare = cue.kind {
          log.end()
          current = nil
        } else if cue.ending != nil, let name = current, let last = endings[name]?.indices.last {
          endings[name]?[last] = cue.text
          log.end()
          current = nil
        }
      case .reply(let reply):
        if let question { log.keep(question.words(ofReply: reply), to: question) }
      case .input, .set, .back, .resume, .end: break
      }
    }
    return names.filter { log.number(of: $0) > 1 }.compactMap { name in
      log.comparison(of: name).map { PlayedRounds(comparison: $0, endings: endings[name] ?? []) }
    }
  }
}
