import Foundation
import Roleplay
import TestFiles
import Testing

@Suite("A scenario from a stranger")
struct StrangersScenarioTests {
  /// Checks and plays a scenario with little memory and little time.
  private func outcomes(
    _ script: String, with files: [String: String] = [:], bytes memory: Int = 2 << 30
  ) throws -> [Laptop.Outcome] {
    let laptop = try Laptop()
    try laptop.addScenario("vreemd", script)
    for (name, text) in files { try laptop.write(text, to: "Scenarios/" + name) }
    try laptop.write("geheim van de school", to: "geheim.yarn")
    laptop.wrapper = ["/usr/bin/prlimit", "--data=\(memory)", "--cpu=60", "--"]
    let answers = try laptop.write("1\n1\n1\n", to: "answers.txt")
    return [
      try laptop.run(["check", laptop.folder + "/Scenarios"]),
      try laptop.run(["play", "vreemd", "--as", "Ree", "--answers", answers]),
    ]
  }

  private func script(_ body: String) -> String {
    "title: Vreemd\nheading: Vreemd\naudience: solo\n---\n\(body)\n===\n"
  }

  @Test(
    "ends within its limits of time and memory, and the node is named",
    arguments: [
      // Without end, with nothing said between.
      "Hallo. #line:v-1\n<<jump Vreemd_Rond>>\n===\ntitle: Vreemd_Rond\n---\n<<jump Vreemd_Rond>>",
      // Ever deeper.
      "Hallo. #line:v-1\n<<jump Vreemd_Diep>>\n===\ntitle: Vreemd_Diep\n---\n<<detour Vreemd_Diep>>",
      // A text that doubles at every step.
      "<<declare $s = \"aaaaaaaa\">>\nHallo. #line:v-1\n<<jump Vreemd_Groei>>\n===\ntitle: Vreemd_Groei\n"
        + "---\n<<set $s = $s + $s>>\n<<jump Vreemd_Groei>>",
    ])
  func endless(_ body: String) throws {
    let outcome = try #require(try outcomes(script(body)).last)
    #expect(outcome.status == 1)
    #expect(outcome.unwrappedErrors.contains("Vreemd_"), "\(outcome)")
    #expect(outcome.errors.utf8.count < 2_000)
  }

  @Test("of a node with 100,000 lines is played, within the same limits")
  func hugeNode() throws {
    let lines = (1...100_000).map { "Verteller: Regel \($0). #line:v-\($0)" }.joined(
      separator: "\n")
    let outcomes = try outcomes(
      script(lines + "\n<<jump Eind>>\n===\ntitle: Eind\n---\nKlaar. #line:v-e"))
    #expect(outcomes.allSatisfy { $0.status >= 0 && $0.status < 2 }, "\(outcomes.map(\.status))")
    #expect(outcomes.last?.errors == "")
  }

  @Test("nested 100,000 deep is an error with a place, and nothing worse")
  func deep() throws {
    let ifs = String(repeating: "<<if true>>\n", count: 100_000)
    for outcome in try outcomes(script(ifs)) {
      #expect(outcome.status == 1)
      #expect(outcome.errors.utf8.count + outcome.output.utf8.count < 400_000)
    }
  }

  @Test("runs no program and reads no file: not by a command, a function, a project or a link")
  func reachesNothing() throws {
    let laptop = try Laptop()
    let body = """
      <<include "../../geheim.yarn">>
      <<run "touch gelukt">>
      <<exec touch gelukt>>
      <<system touch gelukt>>
      <<read_file "../../geheim.yarn">>
      Verteller: {file("../../geheim.yarn")} #line:v-1
      """
    let outcomes = try outcomes(
      script(body),
      with: [
        "Weerwoord.yarnproject":
          #"{"projectFileVersion": 3, "sourceFiles": ["**/*.yarn", "../**/*.yarn", "../../../../etc/*", "/etc/*"], "localisation": {"en": {"strings": "../geheim.yarn", "assets": "/etc"}}}"#
      ])
    for outcome in outcomes {
      #expect(outcome.status == 1)
      #expect(!(outcome.output + outcome.errors).contains("geheim van de school"))
      #expect(!(outcome.output + outcome.errors).contains("root:x:0"))
    }
    #expect(!FileManager.default.fileExists(atPath: laptop.home + "/gelukt"))
  }
}
