/// The first point at which a branch differs from its parent: the question, and both answers.
public struct BranchPoint: Sendable, Hashable {
  /// The question, as the branch has it.
  public var question: Cue
  /// The answer in the parent; nil if the parent does not answer this question there.
  public var before: Reply?
  /// The answer in the branch.
  public var now: Reply
}

extension Transcript {
  /// The first answer that differs from that of another recording; nil if none differs yet.
  public func branchPoint(from parent: Transcript) -> BranchPoint? {
    let before = parent.decisions
    for (place, decision) in decisions.enumerated() {
      guard let reply = decision.reply else { return nil }
      let other = before.indices.contains(place) ? before[place] : nil
      if let other, other.cue.line == decision.cue.line, other.reply?.isSaid(as: reply) == true {
        continue
      }
      let isSameQuestion = other?.cue.line == decision.cue.line
      return BranchPoint(
        question: decision.cue, before: isSameQuestion ? other?.reply : nil, now: reply)
    }
    return nil
  }

  /// The line on the current path that says how the scenario ended (tag `#ending:…`).
  public var endingLine: Cue? {
    for entry in currentPath.reversed() {
      if case .cue(let cue) = entry.kind, cue.ending != nil { return cue }
    }
    return nil
  }
}

extension Reply {
  /// Whether it is the same answer as another, even if it was given in another way.
  func isSaid(as other: Reply) -> Bool {
    chosen == other.chosen && texts == other.texts && picked == other.picked
      && order == other.order
  }
}

extension Decision {
  /// The answer in a few words: the option or the texts.
  public var answer: String { cue.words(of: reply ?? Reply()) }
}

extension Cue {
  /// A reply to the cue in a few words: the option or the texts.
  public func words(of reply: Reply) -> String {
    if let options,
      let option = options.first(where: { $0.id == reply.chosen })
    {
      return option.text
    }
    let texts =
      reply.texts.map { Agreement(kept: $0)?.sentence ?? $0 }
      + (answer(reply)?.ranking.sorted(listed).map(\.text) ?? [])
    return texts.isEmpty ? reply.chosen ?? "" : texts.joined(separator: "; ")
  }
}
