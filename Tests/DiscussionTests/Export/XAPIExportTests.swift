import Discussion
import Foundation
import Roleplay
import TestFiles
import Testing

@Suite("A recording as xAPI statements")
struct XAPIExportTests {
  private struct Checked: Decodable {
    var problems: [String]
    var statements: [Statement]
  }

  private struct Statement: Decodable {
    struct Actor: Decodable {
      struct Account: Decodable {
        var homePage: String
        var name: String
      }
      var account: Account
    }
    struct Verb: Decodable { var id: String }
    struct Object: Decodable {
      struct Definition: Decodable {
        struct Component: Decodable { var id: String }
        var interactionType: String?
        var description: [String: String]?
        var choices: [Component]?
        var scale: [Component]?
      }
      var id: String
      var definition: Definition
    }
    struct Result: Decodable {
      var response: String?
      var completion: Bool?
      var duration: String
      var extensions: [String: [Int]]?
    }
    var id: String
    var actor: Actor
    var verb: Verb
    var object: Object
    var result: Result?
    var timestamp: String?
  }

  private func checked(
    _ transcript: Transcript, withAlias: Bool = false, school: SchoolAddress = .unnamed
  ) throws -> [Statement] {
    let export = XAPIExport(
      of: ExportedRecording(of: transcript, withAlias: withAlias), school: school)
    let answer = try Python.run(fixture: "check-xapi.py", on: export.bytes)
    let checked = try JSONDecoder().decode(Checked.self, from: answer)
    #expect(checked.problems == [])
    return checked.statements
  }

  @Test("says what was begun, answered and finished, as the specification wants it")
  func statements() throws {
    let school = try SchoolAddress("https://school.example/")
    let statements = try checked(SamplePlay.transcript(), school: school)
    #expect(
      statements.map { $0.verb.id.split(separator: "/").last } == [
        "initialized", "answered", "answered", "answered", "answered", "answered", "skipped",
        "completed",
      ])
    #expect(
      statements.map(\.object.definition.interactionType) == [
        nil, "choice", "fill-in", "likert", "numeric", "fill-in", "fill-in", nil,
      ])
    #expect(
      statements.map(\.result?.response) == [
        nil, "line:el-2", "Ik wil kok worden.", "4", "3", "een[,]twee, drie", nil, nil,
      ])
    let choice = statements[1]
    #expect(choice.object.id == "https://school.example/weerwoord/elektricien/line:el-1/choice")
    #expect(choice.object.definition.choices?.map(\.id) == ["line:el-2", "line:el-3"])
    #expect(choice.object.definition.description == ["nl": "Word elektricien!"])
    #expect(choice.result?.duration == "PT3.75S")
    #expect(choice.timestamp == "2026-11-21T13:15:05.000Z")
    #expect(statements[2].timestamp == "2026-11-21T13:15:13.750Z")
    #expect(statements[3].object.definition.scale?.map(\.id) == ["1", "2", "3", "4", "5"])
    #expect(statements[7].result?.completion == true)
    #expect(
      statements.allSatisfy {
        $0.actor.account.homePage == "https://school.example/" && $0.actor.account.name == "Tulp"
      })
    #expect(try checked(SamplePlay.transcript()).map(\.id) == statements.map(\.id))
    var other = SamplePlay.transcript()
    other.opening.random.seed = 8
    #expect(Set(try checked(other).map(\.id)).isDisjoint(with: statements.map(\.id)))
  }

  @Test("bears no alias where the class may see it, nor anything it could be guessed from")
  func privacy() throws {
    let shared = try checked(SamplePlay.withAClass)
    var renamed = SamplePlay.withAClass
    renamed.opening.alias = "Roos"
    #expect(try checked(renamed).map(\.actor.account.name) == shared.map(\.actor.account.name))
    #expect(shared.allSatisfy { $0.actor.account.name.count == 36 })
    #expect(shared[1].result?.extensions == ["https://school.invalid/weerwoord/counts": [7, 12]])
    #expect(try checked(SamplePlay.withAClass, withAlias: true)[0].actor.account.name == "Tulp")
    let stopped = XAPIExport(of: ExportedRecording(of: SamplePlay.transcript(nil)))
    #expect(!String(decoding: stopped.bytes, as: UTF8.self).contains("geheim"))
    #expect(try checked(SamplePlay.transcript(nil)).last?.verb.id.hasSuffix("/suspended") == true)
  }

  @Test("stays as the specification wants it, whatever the words", arguments: SamplePlay.hostile)
  func hostile(_ words: String) throws {
    var transcript = SamplePlay.transcript(answer: words)
    transcript.opening.scenario = words
    transcript.opening.heading = words
    transcript.opening.alias = words
    transcript.entries[6].kind = .cue(Cue(line: words, text: words, kind: .ask))
    _ = try checked(transcript)
  }

  @Test(
    "knows an address of a school from other words",
    arguments: [
      "", "school", "https://", ":", "1:x", "https://a b", "urn:school:17", "http:///x",
      "https://x\u{202E}", "<x>:y",
    ])
  func addresses(_ text: String) throws {
    #expect(throws: ExportError.invalidAddress(text)) { try SchoolAddress(text) }
    #expect(
      ExportError.invalidAddress("school").dutch
        == "‘school’ is geen adres. "
        + "Geef er een met het begin erbij, bijvoorbeeld: https://school.example")
    #expect(try SchoolAddress("HTTP://school.example/17").description == "HTTP://school.example/17")
  }
}
