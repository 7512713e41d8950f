import Foundation
import Testing

@Suite("A project file on the command line")
struct ProjectFileCommandTests {
  @Test("of Weerwoord is checked and tested as its folder is")
  func shipped() throws {
    let laptop = try Laptop()
    let scenarios = Laptop.checkout + "/Scenarios"
    for command in ["check", "test"] {
      let folder = try laptop.run([command, scenarios])
      let project = try laptop.run([command, scenarios + "/Weerwoord.yarnproject"])
      #expect(project.status == 0)
      #expect(project.output == folder.output)
      #expect(project.errors == folder.errors)
    }
  }

  @Test("of another program has its files compiled together, and only those")
  func other() throws {
    let laptop = try Laptop()
    let path = try laptop.write(
      """
      {"projectFileVersion": 3, "baseLanguage": "en", "sourceFiles": ["**/*.yarn"],
       "excludeFiles": ["old/*"]}
      """, to: "game/Game.yarnproject")
    try laptop.write("title: Start\n---\nHello\n<<jump Next>>\n===\n", to: "game/start.yarn")
    try laptop.write("title: Next\n---\nGoodbye\n===\n", to: "game/deep/next.yarn")
    try laptop.write("title: Broken\n---\n<<if\n===\n", to: "game/old/broken.yarn")
    try laptop.write("line: `Hello`\nline: `Goodbye`\n", to: "game/start.testplan")
    let check = try laptop.run(["check", path])
    #expect(check.errors == "")
    #expect(check.status == 0)
    let test = try laptop.run(["test", path])
    #expect(test.output == "1 passed, 0 failed\n")
    #expect(test.status == 0)

    try laptop.write("title: Next\n---\nHi\n<<jump Nowhere>>\n===\n", to: "game/deep/next.yarn")
    let nowhere = try laptop.run(["check", path])
    #expect(nowhere.errors.contains("next.yarn:4:8: "))
    #expect(!nowhere.errors.contains("broken.yarn"))
  }

  @Test("that is broken is refused with its place")
  func broken() throws {
    let laptop = try Laptop()
    let path = try laptop.write("{\"projectFileVersion\": 7,\n]", to: "Game.yarnproject")
    let check = try laptop.run(["check", path])
    #expect(check.status == 1)
    #expect(check.unwrappedErrors.contains("Game.yarnproject:2:1: Hier klopt de JSON niet."))
  }
}
