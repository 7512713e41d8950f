import Testing

@testable import Discussion

@Suite("Orders of a class")
struct OrderCountsTests {
  private let options = ["geld", "eer", "tijd"].map {
    QuestionTally.Option(id: $0, words: $0, tags: [])
  }

  @Test("have an average place and a spread each, the best average first")
  func averages() {
    var tally = OrderTally()
    tally.add(order: ["tijd", "geld", "eer"])
    tally.add(order: ["tijd", "eer", "geld"])
    tally.add(order: ["geld", "tijd", "eer"])
    let counts = tally.counts(options)
    #expect(counts.people == 3)
    #expect(counts.items.map(\.id) == ["tijd", "geld", "eer"])
    #expect(counts.items.map(\.averageTenths) == [13, 20, 27])
    #expect(counts.items.map(\.spread) == [1...2, 1...3, 2...3])
    #expect(counts.items[0].places == [2, 1, 0])
    #expect(OrderCounts.written(tenths: 13, comma: ",") == "1,3")
  }

  @Test("of rooms are points, the most first")
  func points() {
    var tally = OrderTally()
    tally.add(points: [3, 9, 4], to: ["geld", "eer", "tijd"])
    tally.add(points: [3, 0, 4], to: ["geld", "eer", "tijd"])
    let counts = tally.counts(options)
    #expect(counts.people == 0)
    #expect(counts.rooms == 2)
    #expect(counts.items.map(\.id) == ["eer", "tijd", "geld"])
    #expect(counts.items.map(\.points) == [9, 8, 6])
    #expect(counts.items.allSatisfy { $0.averageTenths == nil && $0.spread == nil })
  }
}
