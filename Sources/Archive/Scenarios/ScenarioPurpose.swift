public import Roleplay

/// The purpose for which a teacher chooses a scenario: the header `purpose` of its first node.
/// Lists of scenarios are grouped by purpose.
public enum ScenarioPurpose: String, Sendable, Hashable, CaseIterable {
  case home, school, group, story, evening, review
}

extension ScenarioPurpose: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .home: "Praten thuis"
    case .school: "Op school en stage"
    case .group: "In de groep"
    case .story: "Verhaal en strip"
    case .evening: "Ouderavond"
    case .review: "Terugkijken"
    }
  }

  /// The words in English.
  public var english: String {
    switch self {
    case .home: "Talking at home"
    case .school: "At school and on a placement"
    case .group: "In a group"
    case .story: "Story and comic"
    case .evening: "Parents' evening"
    case .review: "Looking back"
    }
  }
}
