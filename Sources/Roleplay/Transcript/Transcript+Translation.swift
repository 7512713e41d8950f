extension Transcript {
  /// The recording with its lines, questions and options in another language: to be looked at, and not
  /// to be stored or continued. What people typed stays as it is, and so does what is not translated.
  ///
  /// - Parameter scenario: the scenario, with its string tables of both languages.
  public func translated(to language: String, in scenario: Scenario) -> Transcript {
    guard language != opening.language else { return self }
    let translation = CueTranslation(in: scenario, from: opening.language, to: language)
    var translated = self
    translated.opening.language = language
    translated.opening.heading = scenario.description.heading(in: language)
    // The texts of questions and options that other cues repeat without the ids of their lines.
    var repeated: [String: String] = [:]
    for index in entries.indices {
      guard case .cue(let cue) = entries[index].kind else { continue }
      var now = translation.cue(cue)
      if cue.isOpen {
        repeated[cue.text] = now.text
        for (option, other) in zip(cue.listed, now.listed) { repeated[option.text] = other.text }
      }
      now.kind = now.kind.repeating(repeated)
      translated.entries[index].kind = .cue(now)
    }
    return translated
  }
}

extension Cue.Kind {
  /// The same with other texts for those that it repeats.
  fileprivate func repeating(_ texts: [String: String]) -> Self {
    func other(_ text: String) -> String { texts[text] ?? text }
    switch self {
    case .reveal(var reveal):
      reveal.question = other(reveal.question)
      return .reveal(reveal)
    case .compare(var comparison):
      for index in comparison.rows.indices {
        comparison.rows[index].question = other(comparison.rows[index].question)
        comparison.rows[index].answers = comparison.rows[index].answers.map(other)
      }
      return .compare(comparison)
    case .line, .act, .question, .wait, .round, .swap, .hero, .panel, .helper, .command, .end:
      return self
    }
  }
}
