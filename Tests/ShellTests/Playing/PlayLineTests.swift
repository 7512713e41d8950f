import Testing

@testable import Shell

@Suite("A line typed while playing")
struct PlayLineTests {
  @Test("is a command after a slash at its start, in either language")
  func commands() {
    #expect(PlayLine(TypedLine("/terug")) == .command(.back))
    #expect(PlayLine(TypedLine("/Back ")) == .command(.back))
    #expect(PlayLine(TypedLine("/meer")) == .command(.more))
    #expect(PlayLine(TypedLine("/more")) == .command(.more))
    #expect(PlayLine(TypedLine("/klaar")) == .command(.done))
    #expect(PlayLine(TypedLine("/herhaal")) == .command(.again))
    #expect(PlayLine(TypedLine("/repeat")) == .command(.again))
    #expect(PlayLine(TypedLine("/stop")) == .command(.stop))
    #expect(PlayLine(TypedLine("/hulp")) == .command(.help))
    #expect(PlayLine(TypedLine("/help")) == .command(.help))
  }

  @Test("is no answer where the command is mistyped")
  func unknown() {
    #expect(PlayLine(TypedLine("/stpo")) == .unknown("/stpo"))
    #expect(PlayLine(TypedLine("/stop nu")) == .unknown("/stop"))
    #expect(PlayLine(TypedLine("/")) == .unknown("/"))
  }

  @Test("is an answer where the slash stands elsewhere, twice, or in a paste")
  func text() {
    #expect(PlayLine(TypedLine("en/of")) == .text("en/of"))
    #expect(PlayLine(TypedLine(" /stop")) == .text(" /stop"))
    #expect(PlayLine(TypedLine("//stop")) == .text("/stop"))
    #expect(PlayLine(TypedLine("/stop", isPasted: true)) == .text("/stop"))
    #expect(PlayLine(TypedLine("//stop", isPasted: true)) == .text("//stop"))
  }
}
