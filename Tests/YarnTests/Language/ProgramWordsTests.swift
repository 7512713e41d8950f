import Testing
import Yarn

@Suite("A line with other values")
struct ProgramWordsTests {
  private func program() throws -> Program {
    let text = """
      title: Een
      ---
      <<declare $a = "">>
      {$a}: Dag {$a}, [b]wat[/b] \\[nu\\]? #line:1
      Niets bijzonders. #line:2
      [select value={$a} man="hij" vrouw="zij" /] lacht. #line:3
      ===
      """
    return try #require(Compiler.compile([Source(name: "een.yarn", text: text)]).program)
  }

  @Test("has the script's words around them, markup read")
  func ownLanguage() throws {
    let program = try program()
    let line = try #require(program.line("line:1") { .string("<\($0)>") })
    #expect(line.text == "<0>: Dag <1>, wat [nu]?")
    #expect(line.speaker == "<0>" && line.speech == "Dag <1>, wat [nu]?")
    #expect(program.line("line:2") { _ in .string("x") }?.text == "Niets bijzonders.")
    #expect(program.line("line:3") { _ in .string("vrouw") }?.text == "zij lacht.")
  }

  @Test("is none where markup does not know the value, and where there is no such line")
  func none() throws {
    let program = try program()
    #expect(program.line("line:3") { _ in .string("kind") } == nil)
    #expect(program.line("line:9") { _ in .string("x") } == nil)
  }

  @Test("is in the other language where there is a text in it")
  func translated() throws {
    let program = try program()
    let english = Localization(
      program: program, language: "en", translations: ["line:1": "{0}: [i]Hi[/i] \\[{1}\\]."])
    #expect(
      program.line("line:1", in: english) { .string("<\($0)>") }?.text == "<0>: Hi [<1>].")
    #expect(
      program.line("line:2", in: english) { _ in .string("x") }?.text == "Niets bijzonders.")
  }
}
