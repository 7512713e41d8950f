/// The cues of a play in another language than the one it is played in: what is recorded, and where the
/// play goes, stays the same.
public struct CueTranslation: Sendable {
  private let scenario: Scenario
  /// The tag of the language of the play.
  private let played: String
  /// The tag of the language that is wanted.
  public let wanted: String

  /// Makes a translation.
  ///
  /// - Parameters:
  ///   - scenario: the scenario, with its string tables of both languages.
  ///   - played: the tag of the language of the play.
  ///   - wanted: the tag of the language that is wanted.
  public init(in scenario: Scenario, from played: String, to wanted: String) {
    self.scenario = scenario
    self.played = played
    self.wanted = wanted
  }

  /// The same cue in the wanted language. What a table does not have stays as it is, and so do the
  /// words of people.
  public func cue(_ cue: Cue) -> Cue {
    var translated = cue
    translated.speaker = cue.speaker.map(role)
    translated.text = text(cue.text, ofLine: cue.line)
    switch cue.kind {
    case .question(var question):
      question.shape = question.shape.mapWords(options: option, role: { $0 })
      translated.kind = .question(question)
      if let beginning = beginning(of: cue) {
        translated.tags = cue.tags.map { SentenceBeginning.isTag($0) ? beginning.tag : $0 }
      }
    case .reveal(var reveal):
      reveal.options = reveal.options.map(option)
      translated.kind = .reveal(reveal)
    case .swap(let cast):
      translated.kind = .swap(cast.map { Casting(role: role($0.role), player: $0.player) })
    case .line, .act, .wait, .round, .compare, .hero, .panel, .helper, .command, .end: break
    }
    return translated
  }

  /// An input for a cue as the session expects it: an answer that finishes the translated beginning of
  /// a sentence finishes the original one.
  public func original(_ input: Input, for cue: Cue) -> Input {
    guard case .text(let text) = input, case .words = cue.shape, let beginning = beginning(of: cue)
    else { return input }
    return .text(cue.kept(beginning.rest(of: text)))
  }

  /// The translated beginning of the sentence that a question asks to finish; nil if it asks for none,
  /// or has it in this language already.
  private func beginning(of cue: Cue) -> SentenceBeginning? {
    guard let played = SentenceBeginning(of: cue),
      let beginning = scenario.beginning(ofLine: cue.line, in: wanted), beginning != played
    else { return nil }
    return beginning
  }

  private func text(_ text: String, ofLine line: String, isOption: Bool = false) -> String {
    line.isEmpty
      ? text
      : scenario.translated(text, ofLine: line, from: played, to: wanted, isOption: isOption)
        ?? text
  }

  private func option(_ option: Cue.Option) -> Cue.Option {
    var option = option
    option.text = text(option.text, ofLine: option.id, isOption: true)
    return option
  }

  private func role(_ name: String) -> String {
    scenario.roleName(scenario.role(named: name, in: played), in: wanted)
  }
}
