import Testing

import Yarn

@Suite("Names")
struct NameTests {
  private static let composed = "Caf\u{E9}"
  private static let decomposed = "Cafe\u{301}"

  private func firstLine(_ text: String) throws -> String? {
    let compilation = Compiler.compile([Source(name: "a.yarn", text: text)])
    let program = try #require(
      compilation.program, "\(compilation.diagnostics.map { $0.rendered() })")
    var dialogue = Dialogue(program: program, seed: 1)
    try dialogue.start(at: "Start")
    guard case .line(let line) = try dialogue.next() else { return nil }
    return line.text
  }

  @Test(
    "of nodes and variables are the same however an accent was typed",
    arguments: [(composed, decomposed), (decomposed, composed)])
  func normalised(one: String, other: String) throws {
    #expect(
      try firstLine(
        """
        title: Start
        ---
        <<declare $\(one) = 1>>
        <<set $\(other) += 1>>
        <<jump \(one)>>
        ===
        title: \(other)
        ---
        Hier: {$\(one)} {visited("\(one)")}
        ===
        """) == "Hier: 2 False")
  }

  @Test("twice, once composed and once not, are twice the same")
  func duplicate() {
    let diagnostics = Compiler.compile([
      Source(
        name: "a.yarn",
        text: "title: \(Self.composed)\n---\na\n===\ntitle: \(Self.decomposed)\n---\nb\n===\n")
    ]).diagnostics
    #expect(diagnostics.map(\.code) == ["YS0011"])
  }

  @Test(
    "may be Arabic, Ethiopic, Chinese or Greek",
    arguments: ["المنزل", "ቤት", "家", "Σπίτι", "नमस्ते", "Дім"])
  func scripts(name: String) throws {
    #expect(
      try firstLine(
        """
        title: Start
        ---
        <<set $\(name) = "\(name)">>
        <<jump {$\(name)}>>
        ===
        title: \(name)
        ---
        {$\(name)}
        ===
        """) == name)
  }

  @Test("of nodes are found from outside, too, however an accent was typed")
  func program() throws {
    let program = try #require(
      Compiler.compile([Source(name: "a.yarn", text: "title: \(Self.decomposed)\n---\na\n===\n")])
        .program)
    #expect(program.node(named: Self.composed) != nil)
    var dialogue = Dialogue(program: program, seed: 1)
    try dialogue.start(at: Self.composed)
    dialogue.variables["$\(Self.composed)"] = .number(3)
    #expect(dialogue.variables["$\(Self.decomposed)"] == .number(3))
  }
}
