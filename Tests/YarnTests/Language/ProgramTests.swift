import Testing

import Yarn

@Suite("A program")
struct ProgramTests {
  private let text = """
    #een #twee
    title: Start
    heading: De eerste dag // commentaar
    audience: solo,pair
    empty:
    ---
    Vader: Dag {1 + 1}, \\{naam\\}. #aloud #line:p-1
    -> Een keuze <<if true>> #line:p-2
        Zonder id. #zacht
    => Een item #line:p-3
    ===
    title: Tweede
    ---
    Nog een. #line:p-4
    ===

    """

  private func program() throws -> Program {
    let compilation = Compiler.compile([
      Source(name: "a.yarn", text: text),
      Source(name: "b.yarn", text: "\n\ntitle: Ander\n---\nDrie.\n===\n"),
    ])
    return try #require(
      compilation.program, "\(compilation.diagnostics.map { $0.rendered() })")
  }

  @Test("knows its nodes, their headers and where they stand")
  func nodes() throws {
    let program = try program()
    #expect(program.nodes.map(\.title) == ["Start", "Tweede", "Ander"])
    #expect(program.nodes.map { "\($0.file):\($0.line)" } == ["a.yarn:2", "a.yarn:12", "b.yarn:3"])
    let start = try #require(program.node(named: "Start"))
    #expect(start.headers.map(\.key) == ["title", "heading", "audience", "empty"])
    #expect(start.headers.map(\.value) == ["Start", "De eerste dag", "solo,pair", ""])
    #expect(start.header("audience") == "solo,pair")
    #expect(start.header("goal") == nil)
    #expect(program.node(named: "Nergens") == nil)
  }

  @Test("knows its lines as an author wrote them")
  func lines() throws {
    let lines = try program().lines
    #expect(
      lines.map(\.text) == [
        "Vader: Dag {0}, {naam}.", "Een keuze", "Zonder id.", "Een item", "Nog een.", "Drie.",
      ])
    #expect(lines.map(\.hasExplicitID) == [true, true, false, true, true, false])
    #expect(
      lines.filter(\.hasExplicitID).map(\.id) == ["line:p-1", "line:p-2", "line:p-3", "line:p-4"])
    #expect(Set(lines.map(\.id)).count == lines.count)
    #expect(lines.map(\.tags) == [["aloud"], [], ["zacht"], [], [], []])
    #expect(
      lines.map { "\($0.file):\($0.line)" } == [
        "a.yarn:7", "a.yarn:8", "a.yarn:9", "a.yarn:10", "a.yarn:14", "b.yarn:5",
      ])
    #expect(lines.map(\.node) == ["Start", "Start", "Start", "Start", "Tweede", "Ander"])
    #expect(lines.map(\.kind) == [.line, .option, .line, .lineGroupItem, .line, .line])
  }
}
