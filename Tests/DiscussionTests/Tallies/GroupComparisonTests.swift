import Testing

@testable import Discussion

@Suite("Groups beside each other")
struct GroupComparisonTests {
  private func shown(_ sizes: [String: Int], total: Int? = nil, smallest: Int = 5) -> [String]? {
    let items = sizes.map { name, people in
      GroupComparison.Item(group: .named(name), counts: [people, 0])
    }
    let comparison = GroupComparison(
      items, total: total ?? sizes.values.reduce(0, +), smallest: smallest)
    return comparison?.items.map { item in
      if case .named(let name) = item.group { name } else { "" }
    }
  }

  @Test("a group of fewer than five is not shown")
  func small() {
    #expect(shown(["a": 9, "b": 8, "c": 5]) == ["a", "b", "c"])
    #expect(shown(["a": 9, "b": 4, "c": 4, "d": 7]) == ["a", "d"])
  }

  @Test("nor is one more, where the difference with the total would give the small one away")
  func difference() {
    // Without b, the total less a and c would be the three of d.
    #expect(shown(["a": 9, "b": 6, "c": 7, "d": 3]) == ["a", "c"])
    #expect(shown(["a": 9, "b": 3]) == [])
    #expect(shown(["a": 9, "b": 6, "c": 1]) == [])
    // Three people of no group are as easy to find.
    #expect(shown(["a": 9, "b": 8], total: 20) == [])
    #expect(shown(["a": 9, "b": 8], total: 22) == ["a", "b"])
  }

  @Test("the number is a setting")
  func setting() {
    #expect(shown(["a": 9, "b": 3], smallest: 3) == ["a", "b"])
    #expect(shown(["a": 9, "b": 8, "c": 9], smallest: 9) == [])
    #expect(shown(["a": 2, "b": 1], smallest: 1) == ["a", "b"])
  }

  @Test("one group is nothing to compare, and how many are hidden is told")
  func hidden() {
    #expect(shown(["a": 40]) == nil)
    let comparison = GroupComparison(
      [
        .init(group: .named("a"), counts: [9]), .init(group: .named("b"), counts: [8]),
        .init(group: .named("c"), counts: [2]), .init(group: .named("d"), counts: [3]),
      ], total: 22, smallest: 5)
    #expect(comparison?.hidden == 2)
    let none = GroupComparison(
      [.init(group: .children, counts: [3]), .init(group: .adults, counts: [31])], total: 34,
      smallest: 5)
    #expect(none == GroupComparison(items: [], hidden: 2))
  }
}
