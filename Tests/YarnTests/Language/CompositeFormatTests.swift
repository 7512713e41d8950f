import Testing

@testable import Yarn

@Suite("A number in a pattern")
struct CompositeFormatTests {
  @Test("has as much room as is asked for")
  func width() throws {
    #expect(try CompositeFormat.format("[{0,4}]", .number(1), maximumBytes: 2_000) == "[   1]")
    #expect(try CompositeFormat.format("[{0,-4}]", .number(1), maximumBytes: 2_000) == "[1   ]")
    #expect(try CompositeFormat.format("{0,1000}", .number(1), maximumBytes: 2_000).count == 1000)
  }

  @Test(
    "and no more than a line can have",
    arguments: [
      "1001", "-1001", "9223372036854775807", "-9223372036854775808", "99999999999999999999",
    ])
  func impossibleWidth(_ width: String) {
    #expect(throws: FunctionError.self) {
      try CompositeFormat.format("{0,\(width)}", .number(1), maximumBytes: 2_000)
    }
  }
}
