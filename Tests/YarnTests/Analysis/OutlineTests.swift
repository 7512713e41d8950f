import Testing
import Yarn

@Suite("An outline of scripts")
struct OutlineTests {
  private func outline(_ text: String) -> Outline {
    Compiler.compile([Source(name: "a.yarn", text: text)]).outline()
  }

  @Test("gives nodes, headers and statements in the order of the text")
  func statements() {
    let outline = outline(
      """
      title: Start
      goal: Iets leren
      ---
      <<declare $a = 1>>
      Een regel. #line:a-1 #aloud
      Voorwaarde. <<if $a > 1>>
      -> Keuze #line:a-2
          <<once>>
              <<detour Twee>>
          <<else>>
              <<stop>>
          <<endonce>>
      -> Andere <<if $a == 1>>
      => Groep #line:a-3
      => Ook <<once>>
      <<if $a == 1>>
          <<ask $a {1 + 1} {$a}>>
      <<elseif $a == 2>>
          <<return>>
      <<else>>
          <<jump Twee>>
      <<endif>>
      ===
      title: Twee
      ---
      Dag.
      ===
      """)
    #expect(outline.nodes.map(\.title) == ["Start", "Twee"])
    #expect(outline.nodes.map(\.file) == ["a.yarn", "a.yarn"])
    #expect(outline.nodes[0].headers.map(\.key) == ["title", "goal"])
    #expect(outline.nodes[0].headers.map(\.value) == ["Start", "Iets leren"])
    #expect(
      outline.nodes[0].statements.map(\.kind) == [
        .quiet, .line(id: "line:a-1", isConditional: false), .line(id: nil, isConditional: true),
        .beginOptions, .option(id: "line:a-2", isConditional: false), .once, .detour, .onceElse,
        .stop, .endOnce, .endOption, .option(id: nil, isConditional: true), .endOption,
        .endOptions, .beginLineGroup, .item(id: "line:a-3", isConditional: false), .endItem,
        .item(id: nil, isConditional: true), .endItem, .endLineGroup, .if,
        .command("ask $a {0} {1}"), .elseIf, .return, .else, .jump, .endIf,
      ])
  }

  @Test("is there as well where the scripts have errors")
  func errors() {
    let outline = outline("title: Start\n---\n<<set $a = 1 + true>>\n<<dans>>\n===\n")
    #expect(outline.nodes[0].statements.map(\.kind) == [.quiet, .command("dans")])
    #expect(outline.nodes.count == 1)
  }

  @Test("makes diagnostics about its places")
  func places() {
    let outline = outline("title: Start\ngoal: x\n---\nEen. <<dans>>\n    <<dans hier>>\n===\n")
    let place = outline.nodes[0].headers[1].place
    #expect(
      outline.diagnostic(
        code: "WW9", severity: .error, at: place, message: "This is wrong.", reason: nil
      ).rendered() == """
        a.yarn:2:7: error WW9: This is wrong.
        1 | title: Start
        2 | goal: x
          |       ^
        3 | ---
        """)
  }

  @Test("a diagnostic may be about a whole line of any source")
  func lines() {
    let source = Source(name: "a.csv", bytes: [0xEF, 0xBB, 0xBF] + Array("id,text\r\nëa,b\n".utf8))
    let second = Diagnostic(
      code: "WW9", severity: .warning, source: source, line: 2, message: "Wrong.")
    #expect(
      second.rendered() == """
        a.csv:2:1: warning WW9: Wrong.
        1 | id,text
        2 | ëa,b
          | ^^^^
        """)
    #expect(second.start.byteOffset == 12)
    let first = Diagnostic(
      code: "WW9", severity: .warning, source: source, line: 1, message: "Wrong.")
    #expect(first.column == 1)
    #expect(first.excerpt == "id,text")
    let beyond = Diagnostic(
      code: "WW9", severity: .warning, source: source, line: 99, message: "Wrong.")
    #expect(beyond.excerpt == "")
  }
}
