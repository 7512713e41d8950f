extension Transcript {
  /// The results of the play for a dossier, from the current path, and the words
  /// that were looked up; nil if there are none.
  public var lesson: Dossier.Lesson? {
    var lesson = Dossier.Lesson(
      scenario: opening.scenario, heading: opening.heading, recorded: opening.recorded,
      words: lookedUpWords)
    for decision in decisions {
      guard let reply = decision.reply else { continue }
      switch decision.cue.shape {
      case .words(.insight): lesson.reflections += reflections(.insight, decision.cue, reply)
      case .words(.nextStep): lesson.reflections += reflections(.nextStep, decision.cue, reply)
      case .notes(.agreements):
        lesson.agreements += reply.texts.compactMap { Agreement(kept: $0) }
      case .words(.answer), .notes(.ideas), .notes(.talk), .options, .number, .place, .role, .order,
        nil:
        break
      }
    }
    return lesson.reflections.isEmpty && lesson.agreements.isEmpty && lesson.words.isEmpty
      ? nil : lesson
  }

  /// A pupil who stayed silent gave nothing to store.
  private func reflections(
    _ kind: Dossier.Reflection.Kind, _ cue: Cue, _ reply: Reply
  ) -> [Dossier.Reflection] {
    reply.texts.filter { !$0.allSatisfy(\.isWhitespace) }
      .map { Dossier.Reflection(kind: kind, question: cue.text, words: $0) }
  }
}
