public import Yarn

/// What one wants to do with a scenario: the header `purpose` of its first node; a list of scenarios is
/// grouped by it.
public enum Purpose: String, Sendable, Hashable, CaseIterable {
  case home, school, group, story, evening, review
}

extension Purpose: Phrase {
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

/// The scenarios of a list with one purpose; the last ones have none.
public struct PlaybillGroup: Sendable {
  /// The purpose; nil for scenarios that name none.
  public let purpose: Purpose?
  /// The scenarios, each with its number: it stays the same wherever it stands.
  public let playbills: [(number: Int, playbill: Playbill)]

  /// Groups scenarios by purpose, in the order of the purposes.
  public static func groups(of playbills: [Playbill]) -> [PlaybillGroup] {
    let numbered = playbills.enumerated().map { (number: $0.offset + 1, playbill: $0.element) }
    return (Purpose.allCases.map(Optional.some) + [nil]).compactMap { purpose in
      let found = numbered.filter { $0.playbill.purpose == purpose }
      return found.isEmpty ? nil : PlaybillGroup(purpose: purpose, playbills: found)
    }
  }
}
