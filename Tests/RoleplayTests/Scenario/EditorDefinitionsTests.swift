import FoundationEssentials
import Testing
import Yarn

@testable import Roleplay

@Suite("What editors are told of commands and functions")
struct EditorDefinitionsTests {
  private static let path =
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    + "/Scenarios/Weerwoord.ysls.json"

  /// The members of `ysls.schema.json` that are used here; see ``EditorDefinitions``.
  private struct File: Decodable {
    struct Command: Decodable {
      var yarnName: String
      var documentation: String
      var parameters: [Parameter]
    }
    struct Function: Decodable {
      struct Return: Decodable {
        var type: String
      }
      var yarnName: String
      var documentation: String
      var parameters: [Parameter]
      var `return`: Return
    }
    struct Parameter: Decodable {
      var name: String
      var type: String
      var documentation: String?
      var defaultValue: String?
      var isParamsArray: Bool?
    }
    var version: Int
    var commands: [Command]
    var functions: [Function]
  }

  @Test("stands in Scenarios as the code has it; RECORD_EXPECTATIONS=1 writes it anew")
  func current() throws {
    let url = URL(filePath: Self.path)
    if ProcessInfo.processInfo.environment["RECORD_EXPECTATIONS"] != nil {
      try Data(EditorDefinitions.file.utf8).write(to: url)
      Issue.record("Recorded \(Self.path).")
    }
    #expect(String(decoding: try Data(contentsOf: url), as: UTF8.self) == EditorDefinitions.file)
  }

  @Test("names every command but Yarn's own, and every function, with what it takes and gives")
  func complete() throws {
    let file = try JSONDecoder().decode(File.self, from: Data(EditorDefinitions.file.utf8))
    #expect(file.version == 3)
    #expect(file.commands.map(\.yarnName) + ["wait"] == Exercise.all.map(\.name))
    for command in file.commands {
      let form = try #require(Exercise.named(command.yarnName)?.usage)
      #expect(command.parameters.count == form.split(separator: " ").count - 1)
      #expect(command.documentation.hasSuffix(". " + form))
      #expect(command.parameters.allSatisfy { $0.documentation?.isEmpty == false })
    }
    #expect(
      file.functions.map { function in
        let parameters = function.parameters.map(\.type).joined(separator: ", ")
        return "\(function.yarnName)(\(parameters)) -> \(function.return.type)"
      } == [
        "chosen() -> string", "count(string) -> number", "counted(number) -> number",
        "heading(string, number) -> string",
        "item(string, number) -> string", "letters(string) -> number",
        "mentions(string, number) -> bool",
        "picked(string) -> string", "played(string) -> bool", "player(string) -> string",
        "players() -> number",
        "room() -> bool", "rounds(string) -> number", "swaps() -> bool", "words(string) -> number",
      ])
    #expect(!file.functions.contains { $0.documentation.isEmpty })
    #expect(ScenarioFunctions.library.definitions.count == file.functions.count)
  }
}
