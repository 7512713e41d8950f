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
