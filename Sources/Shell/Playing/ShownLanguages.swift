import Roleplay

/// The languages in which a play is shown, if a person asked for others than the one it is played in.
@MainActor
final class ShownLanguages {
  /// The tag of the language in which the scenario is played and recorded.
  let played: String
  /// The tags of the languages that the person can choose.
  let known: [String]
  /// The tags of the languages that are shown: the first, and the one below it.
  private(set) var shown: [String]
  /// What is shown when the second language is turned off again.
  private var alone: String
  /// The language that was chosen last and is not the scripts' own.
  private var other: String?

  private let reads: () -> Scenario?
  private lazy var scenario = reads()
  private var translations: [String: CueTranslation] = [:]

  /// Makes them for a play.
  ///
  /// - Parameters:
  ///   - played: the tag of the language in which the scenario is played.
  ///   - known: the tags that can be chosen.
  ///   - preferred: the tags that are tried for a second language, in order.
  ///   - reads: reads the scenario with all its string tables, when another language is asked for.
  init(
    played: String, known: [String], preferred: [String], reads: @escaping () -> Scenario?
  ) {
    self.played = played
    self.known = known
    self.reads = reads
    shown = [played]
    alone = played
    other = ([played] + preferred + known).first {
      $0 != Scenario.baseLanguage && known.contains($0)
    }
  }

  /// Whether a second language is shown below the first.
  var isInTwo: Bool { shown.count > 1 }

  /// The tag of a known language that somebody means; nil if there is none.
  func tag(meantBy word: String) -> String? {
    LanguageTag(meantBy: word)?.andWider.first(where: known.contains)
  }

  /// Shows one language.
  func show(_ tag: String) {
    alone = tag
    if tag != Scenario.baseLanguage { other = tag }
    shown = [tag]
  }

  /// Shows Dutch with another language below it, or one language again.
  ///
  /// - Returns: false if there is no other language.
  func toggleBoth() -> Bool {
    if isInTwo {
      shown = [alone]
      return true
    }
    guard let other else { return false }
    shown = [Scenario.baseLanguage, other]
    return true
  }

  /// Shows Dutch with a language below it.
  func showBoth(with tag: String) {
    if tag != Scenario.baseLanguage { other = tag }
    shown = tag == Scenario.baseLanguage ? [tag] : [Scenario.baseLanguage, tag]
  }

  /// Shows what was shown when a recording stopped, as far as it can be chosen now.
  func takeUp(_ tags: [String]) {
    guard !tags.isEmpty, tags.allSatisfy(known.contains) else { return }
    if let last = tags.last { show(last) }
    if tags.count > 1 { shown = tags }
  }

  /// A cue as it is shown first.
  func cue(_ cue: Cue) -> Cue { translated(cue, to: shown.first ?? played) }

  /// A cue in the second language; nil if none is shown.
  func below(_ cue: Cue) -> Cue? {
    isInTwo ? shown.last.map { translated(cue, to: $0) } : nil
  }

  /// An input for a cue as the session expects it.
  func original(_ input: Input, for cue: Cue) -> Input {
    translation(to: shown.first ?? played)?.original(input, for: cue) ?? input
  }

  private func translated(_ cue: Cue, to tag: String) -> Cue {
    translation(to: tag)?.cue(cue) ?? cue
  }

  /// The translation to a language; nil for the language of the play.
  private func translation(to tag: String) -> CueTranslation? {
    guard tag != played else { return nil }
    if translations[tag] == nil, let scenario {
      translations[tag] = CueTranslation(in: scenario, from: played, to: tag)
    }
    return translations[tag]
  }
}
