/// A scene that was played more than once (`<<round gesprek>>`): its rounds next to each other,
/// with the ending of each.
public struct PlayedRounds: Sendable, Hashable {
  /// The answers, with a column for each round.
  public var comparison: Comparison
  /// The text of the line with the ending, for each round; empty if there was none.
  public var endings: [String]
}

extension Transcript {
  /// The scenes that were played more than once on the current path, in the order in which they
  /// began. What follows an ending does not belong to a round.
  public var playedRounds: [PlayedRounds] {
    var log = RoundLog()
    var names: [String] = []
    var endings: [String: [String]] = [:]
    var current: String?
    var question: Cue?
    for entry in currentPath {
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
      case .input, .set, .back, .resume, .aside, .end: break
      }
    }
    return names.filter { log.number(of: $0) > 1 }.compactMap { name in
      log.comparison(of: name).map { PlayedRounds(comparison: $0, endings: endings[name] ?? []) }
    }
  }
}
