/// The scenarios of a list that have the same purpose. The last group has the scenarios without
/// one.
public struct PlaybillGroup: Sendable {
  /// The purpose; nil for scenarios without one.
  public let purpose: ScenarioPurpose?
  /// The scenarios, each with its number, which does not depend on the group.
  public let playbills: [(number: Int, playbill: Playbill)]

  /// Groups scenarios by purpose, in the order of the purposes.
  ///
  /// - Parameter filter: what is looked for; nil for all scenarios.
  public static func groups(
    of playbills: [Playbill], matching filter: PlaybillFilter? = nil
  ) -> [PlaybillGroup] {
    let numbered = playbills.enumerated().map { (number: $0.offset + 1, playbill: $0.element) }
    return (ScenarioPurpose.allCases.map(Optional.some) + [nil]).compactMap { purpose in
      let found = numbered.filter {
        $0.playbill.purpose == purpose && filter?.includes($0.playbill) ?? true
      }
      return found.isEmpty ? nil : PlaybillGroup(purpose: purpose, playbills: found)
    }
  }
}
