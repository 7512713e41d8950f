import FoundationEssentials
import Testing
import Yarn

@testable import Archive

@Suite("The project file that ships")
struct ShippedProjectTests {
  private static let scenarios = String(
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/Scenarios")
  private static let path = scenarios + "/" + Repertoire.project

  /// What a member of the file is, as the schema has it.
  private enum Form {
    case integer(least: Int)
    case text
    case texts
    case object
    case localisation
  }

  /// The members of `yarnproject-v3.schema.json` in YarnSpinnerTool/YarnSpinner, folder
  /// YarnSpinner.Compiler, commit d6fd0a3ddeb6e023846eb82fcc63105c95ddf634.
  private static let schema: [String: Form] = [
    "projectFileVersion": .integer(least: 2), "sourceFiles": .texts, "excludeFiles": .texts,
    "baseLanguage": .text, "localisation": .localisation, "definitions": .text,
    "compilerOptions": .object,
  ]
  private static let required = ["projectFileVersion", "sourceFiles", "baseLanguage"]

  @Test("has the members of Yarn Spinner's schema, of the right kinds, and no others")
  func schema() throws {
    let data = try Data(contentsOf: URL(filePath: Self.path))
    let members = try JSONDecoder().decode([String: Member].self, from: data)
    #expect(Set(members.keys).isSuperset(of: Self.required))
    for (name, member) in members {
      switch (Self.schema[name], member) {
      case (.integer(let least), .integer(let value)): #expect(value >= least)
      case (.text, .text), (.texts, .texts): break
      case (.object, .object): break
      case (.localisation, .object(let languages)):
        for (language, parts) in languages {
          #expect(Set(parts.keys).isSubset(of: ["strings", "assets"]), "\(language)")
        }
      default: Issue.record("\(name): \(member)")
      }
    }
  }

  private enum Member: Decodable {
    case integer(Int)
    case text(String)
    case texts([String])
    case object([String: [String: String]])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let integer = try? value.decode(Int.self) {
        self = .integer(integer)
      } else if let text = try? value.decode(String.self) {
        self = .text(text)
      } else if let texts = try? value.decode([String].self) {
        self = .texts(texts)
      } else {
        self = .object(try value.decode([String: [String: String]].self))
      }
    }
  }

  @Test("finds exactly the scripts and tables that Weerwoord plays, in Yarn's version 3")
  func files() throws {
    let file = try ProjectFile(path: Self.path)
    #expect(file.project.version == 3)
    let repertoire = try Repertoire(path: Self.scenarios)
    var scripts: Set<String> = []
    var tables: [String: Set<String>] = [:]
    for name in repertoire.names + [Repertoire.shared] {
      let files = try repertoire.load(name)
      // What is made of a quiz's questions is no file of Yarn's.
      let sheets = Set(files.sheets.map(\.name))
      func written(_ sources: [Source]) -> [String] {
        sources.filter { !sheets.contains($0.name) }.map { "\(Self.scenarios)/\($0.name)" }
      }
      scripts.formUnion(written(files.sources))
      for (language, sources) in files.tables {
        tables[language, default: []].formUnion(written(sources))
      }
    }
    #expect(Set(try file.scripts()) == scripts)
    #expect(Set(file.project.localisation.keys) == Set(tables.keys))
    for (language, played) in tables {
      #expect(Set(try file.tables(in: language)) == played)
    }
  }

  @Test("names files that exist, and the language that scenarios are in")
  func names() throws {
    let project = try ProjectFile(path: Self.path).project
    #expect(project.baseLanguage == "nl")
    for name in project.definitions {
      #expect(FileManager.default.fileExists(atPath: Self.scenarios + "/" + name))
    }
  }
}
