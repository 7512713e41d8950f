public import Roleplay
import Yarn

/// The questionnaire for the end of an evening, which is also a handout: `bladen/vragenlijst-avond.md`.
/// Unlike other handouts it can be in any language, for phones: `vragenlijst-avond.ar.md`.
extension Repertoire {
  private static let questionnaire = "vragenlijst-avond"

  /// The questionnaire, by the tags of its languages. A translation that asks something else than the
  /// Dutch one is left out. Empty if there is no questionnaire, or if it cannot be read.
  ///
  /// - Parameter tags: the languages that are wanted besides Dutch.
  public func questionnaires(in tags: [String]) -> [String: Questionnaire] {
    guard let base = questionnaire(in: Scenario.baseLanguage) else { return [:] }
    var found = [Scenario.baseLanguage: base]
    for tag in tags where LanguageTag(tag) != nil && tag != Scenario.baseLanguage {
      guard let translated = questionnaire(in: tag), translated.isLike(base) else { continue }
      found[tag] = translated
    }
    return found
  }

  private func questionnaire(in tag: String) -> Questionnaire? {
    let middle = tag == Scenario.baseLanguage ? "" : ".\(tag)"
    let path = folder.path(of: "\(Self.handouts)/\(Self.questionnaire)\(middle).md")
    guard let text = try? TextFile(path: path).text else { return nil }
    return (try? Handout(text: text)).flatMap { Questionnaire($0) }
  }
}
