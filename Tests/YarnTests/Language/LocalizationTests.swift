import Testing

import Yarn

@Suite("A translation")
struct LocalizationTests {
  private func lines(_ body: String, _ translations: [String: String]) throws -> [DialogueLine] {
    let program = try #require(
      Compiler.compile([Source(name: "a.yarn", text: "title: Start\n---\n\(body)\n===\n")]).program)
    let localization = Localization(program: program, language: "en", translations: translations)
    var dialogue = Dialogue(program: program, localization: localization, seed: 1)
    try dialogue.start(at: "Start")
    var lines: [DialogueLine] = []
    while true {
      switch try dialogue.next() {
      case .line(let line): lines.append(line)
      case .options(let options):
        lines += options.map(\.line)
        try dialogue.select(0)
      case .command: break
      case .finished: return lines
      }
    }
  }

  @Test("puts values where it wants them: twice, in another order, or not at all")
  func values() throws {
    let body = "{\"a\"} {\"b\"} #line:1"
    #expect(try lines(body, ["line:1": "{1} {0} {1}"]).map(\.text) == ["b a b"])
    #expect(try lines(body, ["line:1": "nothing"]).map(\.text) == ["nothing"])
  }

  @Test("has its own speaker")
  func speaker() throws {
    let line = try lines("Vader: Dag. #line:1", ["line:1": "Father: Hi."])[0]
    #expect(line.speaker == "Father")
    #expect(line.speech == "Hi.")
    #expect(try lines("Vader: Dag. #line:1", ["line:1": "Hi."])[0].speaker == nil)
    let named = try lines(
      "<<declare $w = \"Oom\">>\n{$w}: Dag. #line:1", ["line:1": "Uncle {0}: Hi."])[0]
    #expect(named.speaker == "Uncle Oom")
  }

  @Test("is text, not script: hashtags, commands, comments and braces are shown")
  func text() throws {
    let odd = "#1 <<stop>> // {naam} {} -> done"
    #expect(try lines("Dag. #line:1", ["line:1": odd]).map(\.text) == [odd])
  }

  @Test("never shows a value that the line does not have")
  func missingValue() throws {
    #expect(try lines("Dag {1}. #line:1", ["line:1": "Hi {0} {7}."]).map(\.text) == ["Hi 1 {7}."])
  }

  @Test("does not read a value again")
  func valueWithBraces() throws {
    #expect(
      try lines("{\"{1}\"} {\"b\"} #line:1", ["line:1": "{0} {1}"]).map(\.text) == ["{1} b"])
  }

  @Test("falls back to the base language, and says where")
  func fallback() throws {
    let program = try #require(
      Compiler.compile([
        Source(
          name: "a.yarn",
          text: "title: Start\n---\nEen. #line:1\nTwee. #line:2\nDrie. #line:3\n===\n")
      ]).program)
    let table = try StringTable(
      csv: "language,id,text\nen,line:2,\nen,line:3,Three.\n", name: "a.en.csv")
    let localization = Localization(program: program, table: table)
    #expect(localization.language == "en")
    #expect(localization.missing == ["line:1", "line:2"])
  }
}
