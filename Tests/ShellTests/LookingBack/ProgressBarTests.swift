import Testing

@testable import Shell

@Suite("How far a recording is")
struct ProgressBarTests {
  @Test("is a line with its marks, a capital where one stands here; without colour")
  func bar() {
    func bar(_ position: Int, marks: [Int] = [], notes: [Int] = [], columns: Int = 12) -> String {
      ProgressBar(count: 91, position: position, marks: marks, notes: notes)
        .text(columns: columns)
    }
    #expect(bar(0) == "[>---------]")
    #expect(bar(50) == "[=====>----]")
    #expect(bar(90) == "[=========>]")
    #expect(bar(50, marks: [0, 80], notes: [30]) == "[m==n=>--m-]")
    #expect(bar(50, marks: [52]) == "[=====M----]")
    #expect(bar(50, marks: [400], notes: [-3]) == "[n====>---m]")
    #expect(bar(50, columns: 1) == "[>]")
    #expect(ProgressBar(count: 0, position: 0, marks: [], notes: []).text(columns: 4) == "[=>]")
  }
}
