extension Transcript {
  /// What the play gave for a dossier, on the road that counts; nil where it gave nothing.
  public var lesson: Dossier.Lesson? {
    var lesson = Dossier.Lesson(
      scenario: opening.scenario, heading: opening.heading, recorded: opening.recorded)
    for decision in decisions {
      guard let reply = decision.reply else { continue }
      switch decision.cue.shape {
      case .words(.insight): lesson.remarks += remarks(.insight, decision.cue, reply)
      case .words(.nextStep): lesson.remarks += remarks(.nextStep, decision.cue, reply)
      case .notes(.agreements):
        lesson.agreements += reply.texts.compactMap { Agreement(kept: $0) }
      case .words(.answer), .notes(.ideas), .notes(.talk), .options, .number, .place, .role, .order,
        nil:
        break
      }
    }
    return lesson.remarks.isEmpty && lesson.agreements.isEmpty ? nil : lesson
  }

  /// Whoever stayed silent gave nothing to keep.
  private func remarks(
    _ kind: Dossier.Remark.Kind, _ cue: Cue, _ reply: Reply
  ) -> [Dossier.Remark] {
    reply.texts.filter { !$0.allSatisfy(\.isWhitespace) }
      .map { Dossier.Remark(kind: kind, question: cue.text, words: $0) }
  }
}
