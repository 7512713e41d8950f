import Testing

import Yarn

@Suite("A line that is always the same")
struct ReadyLineTests {
  private func program(_ body: String) throws -> Program {
    let compilation = Compiler.compile([
      Source(name: "a.yarn", text: "title: Start\n---\n\(body)\n===\n")
    ])
    return try #require(
      compilation.program, "\(compilation.diagnostics.map { $0.rendered() })")
  }

  private func lines(_ count: Int, _ begun: consuming Dialogue) throws -> [DialogueLine] {
    var dialogue = begun
    try dialogue.start(at: "Start")
    var lines: [DialogueLine] = []
    while lines.count < count {
      guard case .line(let line) = try dialogue.next() else { break }
      lines.append(line)
    }
    return lines
  }

  @Test("is said again as it was said before, with its hashtags and its markup")
  func again() throws {
    let program = try program("Kees: Een [b]mooi[/b] vak. #zacht #line:a1\n<<jump Start>>")
    let lines = try lines(3, Dialogue(program: program, seed: 1))
    #expect(lines.count == 3)
    #expect(Set(lines.map(\.text)) == ["Kees: Een mooi vak."])
    #expect(lines[2] == lines[0])
    #expect(lines[2].speaker == "Kees")
    #expect(lines[2].tags == ["zacht"])
    #expect(
      lines[2].attributes.map { [$0.name, String($0.utf8Position), String($0.utf8Length)] } == [
        ["character", "0", "6"], ["b", "10", "4"],
      ])
  }

  @Test("is not what a word is that follows the language of the dialogue")
  func language() throws {
    let program = try program(
      "[plural value=1 one=\"een boek\" other=\"boeken\"/] [select value=a a=\"ja\" b=\"nee\"/]")
    let dutch = try lines(1, Dialogue(program: program, language: "nl", seed: 1))
    let japanese = try lines(1, Dialogue(program: program, language: "ja", seed: 1))
    #expect(dutch.map(\.text) == ["een boek ja"])
    #expect(japanese.map(\.text) == ["boeken ja"])
  }

  @Test("is the translation's, and the script's own where that has none")
  func translation() throws {
    let program = try program("Een [b]boek[/b]. #line:a1\nTwee. #line:a2\nDrie {1 + 1}. #line:a3")
    let english = Localization(
      program: program, language: "en",
      translations: ["line:a1": "A [i]book[/i].", "line:a3": "Three, without a value."])
    let lines = try lines(3, Dialogue(program: program, localization: english, seed: 1))
    #expect(lines.map(\.text) == ["A book.", "Twee.", "Three, without a value."])
    #expect(lines[0].attributes.map(\.name) == ["i"])
  }

  @Test("stands as it is where its markup is wrong, each time with what is wrong")
  func wrong() throws {
    let program = try program("Een [b]boek. #line:a1\n<<jump Start>>")
    for _ in 0..<2 {
      var dialogue = Dialogue(program: program, seed: 1)
      try dialogue.start(at: "Start")
      guard case .line(let line) = try dialogue.next() else {
        Issue.record("no line")
        return
      }
      #expect(line.text == "Een [b]boek.")
      #expect(dialogue.markupDiagnostics["line:a1"]?.map(\.kind) == [.unclosedAttribute("b")])
    }
  }
}
