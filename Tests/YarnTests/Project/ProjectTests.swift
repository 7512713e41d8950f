import Testing
import Yarn

@Suite struct ProjectTests {
  private func project(_ text: String) throws(ProjectError) -> Project {
    try Project(Source(name: "P.yarnproject", text: text))
  }

  /// The example in Yarn Spinner's own changelog (2.3.1), with more patterns.
  private static let example = #"""
    {
      "projectFileVersion": 2,
      "sourceFiles": ["**/*.yarn", "../shared/*.yarn"],
      "excludeFiles": ["DontInclude.yarn", "old/**"],
      "baseLanguage": "en",
      "localisation": {
        "en": { "assets": "./voiceover/en/" },
        "de": { "strings": "./de.csv", "assets": "../voiceover/de/" }
      },
      "definitions": "Functions.ysls.json",
      "compilerOptions": { "allowPreviewFeatures": true, "other": [1, {"a": "}"}] }
    }
    """#

  @Test("every member is read") func members() throws {
    let project = try project(Self.example)
    #expect(project.version == 2)
    #expect(project.sourceFiles == ["**/*.yarn", "../shared/*.yarn"])
    #expect(project.excludeFiles == ["DontInclude.yarn", "old/**"])
    #expect(project.baseLanguage == "en")
    #expect(project.localisation.keys.sorted() == ["de", "en"])
    #expect(project.localisation["en"]?.strings == nil)
    #expect(project.localisation["en"]?.assets == "./voiceover/en/")
    #expect(project.localisation["de"]?.strings == "./de.csv")
    #expect(project.definitions == ["Functions.ysls.json"])
    #expect(
      project.compilerOptions == [
        "allowPreviewFeatures": "true", "other": #"[1, {"a": "}"}]"#,
      ])
    #expect(project.foldersAbove == 1)
  }

  @Test("files belong to it by pattern, unless excluded") func files() throws {
    let project = try project(Self.example)
    #expect(project.contains("Start.yarn"))
    #expect(project.contains("a/b/c.yarn"))
    #expect(project.contains("../shared/d.yarn"))
    #expect(!project.contains("../other/d.yarn"))
    #expect(!project.contains("dontinclude.yarn"))
    #expect(!project.contains("old/a.yarn"))
    #expect(!project.contains("a.csv"))
    #expect(project.isTable("de.csv", in: "de"))
    #expect(!project.isTable("de.csv", in: "en"))
  }

  @Test("what Yarn Spinner lets pass is let pass") func lenient() throws {
    let project = try project(
      "\u{FEFF}" + #"""
        // The project of a team
        {
          "PROJECTFILEVERSION": 4, /* the newest */
          "sourceFiles": ["*.yarn",],
          "baseLanguage": "nl",
          "excludeFiles": null, "localisation": null, "compilerOptions": null,
          "definitions": ["a.ysls.json", "b.ysls.json"],
          "projectName": {"unknown": [true, null, 1.5e3]},
        }
        """#)
    #expect(project.version == 4)
    #expect(project.definitions == ["a.ysls.json", "b.ysls.json"])
    #expect(project.excludeFiles == [])
  }

  @Test(
    "a broken file is refused, with the place and what to write",
    arguments: [
      (
        "", 1, 1,
        "The JSON is not right here. See whether a comma, bracket or quote is missing."
      ),
      (
        "[]", 1, 1,
        "The JSON is not right here. See whether a comma, bracket or quote is missing."
      ),
      (
        "{\n  \"projectFileVersion\": 3\n  \"baseLanguage\": \"nl\"\n}", 3, 3,
        "The JSON is not right here. See whether a comma, bracket or quote is missing."
      ),
      (
        "{\"projectFileVersion\": 3, \"baseLanguage\": \"nl\"}", 1, 1,
        "The line 'sourceFiles' is missing. Write: \"sourceFiles\": [\"**/*.yarn\"]"
      ),
      (
        "{\"projectFileVersion\": 3, \"sourceFiles\": []}", 1, 1,
        "The line 'baseLanguage' is missing. Write: \"baseLanguage\": \"en\""
      ),
      (
        "{\"sourceFiles\": [], \"baseLanguage\": \"nl\"}", 1, 1,
        "The line 'projectFileVersion' is missing. Write: \"projectFileVersion\": 3"
      ),
      (
        "{\n\"sourceFiles\":\n  \"**/*.yarn\"}", 3, 3,
        "This does not fit 'sourceFiles'. Write: \"sourceFiles\": [\"**/*.yarn\"]"
      ),
      (
        "{\n\"sourceFiles\":\n  [\"één\", 3]}", 3, 11,
        "This does not fit 'sourceFiles'. Write: \"sourceFiles\": [\"**/*.yarn\"]"
      ),
      (
        "{\"sourceFiles\": [], \"baseLanguage\": \"nl\",\n  \"projectFileVersion\": 1}", 2, 25,
        "Version 1 is not known here. Put a 3 after 'projectFileVersion'."
      ),
      (
        "{\"baseLanguage\": \"nl\", \"projectFileVersion\": 3,\n  \"sourceFiles\": [\"a/../b\"]}",
        2,
        19,
        "In 'a/../b' a '..' is not at the start. Put every '..' at the start."
      ),
      (
        "{\"localisation\": {\"en\": {\"strings\": 3}}}", 1, 37,
        "This does not fit 'strings'. A text in quotes belongs here."
      ),
      (
        "{\"excludeFiles\": 3}", 1, 18,
        "This does not fit 'excludeFiles'. Write: \"excludeFiles\": []"
      ),
      (
        "{\"localisation\": 3}", 1, 18,
        "This does not fit 'localisation'. Write: \"localisation\": {\"nl\": {\"strings\": \"nl.csv\"}}"
      ),
      (
        "{\"definitions\": {}}", 1, 17,
        "This does not fit 'definitions'. Write: \"definitions\": \"Names.ysls.json\""
      ),
      (
        "{\"compilerOptions\": true}", 1, 21,
        "This does not fit 'compilerOptions'. Write: \"compilerOptions\": {}"
      ),
    ])
  func refused(text: String, line: Int, column: Int, sentence: String) {
    let problem = #expect(throws: ProjectError.self) { try project(text) }
    #expect(problem?.message == "P.yarnproject:\(line):\(column): \(sentence)")
  }
}
