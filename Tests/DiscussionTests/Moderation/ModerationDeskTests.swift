import Archive
import Foundation
import Testing
import Roleplay
import Yarn

@testable import Discussion

@Suite("The file with a teacher's decisions")
struct ModerationDeskTests {
  private let key = AnswerKey(fingerprint: 0x0F3C_0000_0000_0001)
  private let other = AnswerKey(fingerprint: 0x71AA_0000_0000_0002)

  private var moderation: Moderation {
    Moderation(
      verdicts: [key: .shown(blanks: [1, 2]), other: .hidden],
      groups: ["line:te-12": [.init(heading: "Thuis \"nu\"\u{1B}\n", notes: [key, other])]])
  }

  private let text = """
    {
      "moderation": 1,
      "scenario": "proef",
      "answers": {
        "0f3c000000000001": {"blank": [2, 3]},
        "71aa000000000002": "hidden"
      },
      "groups": {
        "line:te-12": [
          {"heading": "Thuis \\"nu\\"\\u001B\\n", "notes": ["0f3c000000000001", "71aa000000000002"]}
        ]
      }
    }

    """

  @Test("is text that reads back the same")
  func roundTrip() throws {
    #expect(ModerationCoding.text(moderation, of: "proef") == text)
    #expect(try ModerationCoding.moderation(from: Array(text.utf8), of: "proef") == moderation)
    let nothing = ModerationCoding.text(Moderation(), of: "proef")
    #expect(try ModerationCoding.moderation(from: Array(nothing.utf8), of: "proef") == Moderation())
  }

  @Test("is kept beside the recordings, for this person alone")
  func kept() throws {
    let folder = try RecordingsFolder()
    var desk = ModerationDesk(of: "proef", in: [folder.path])
    try desk.decide { $0.verdicts[key] = .shown(blanks: []) }
    let path = folder.path + "/moderation-proef.json"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    #expect(ModerationDesk(of: "proef", in: [folder.path]).moderation == desk.moderation)
    #expect(ModerationDesk(of: "ander", in: [folder.path]).moderation == Moderation())
  }

  @Test(
    "edited by hand into something else, it hides all, says where, and stays as it is",
    arguments: [
      ("\"hidden\"", "\"toon maar\"", ModerationError.broken(line: 6)),
      ("[2, 3]", "[0, 3]", .broken(line: 5)), ("[2, 3]", "[2, 3", .broken(line: 5)),
      ("71aa000000000002\": \"h", "0f3c000000000001\": \"h", .broken(line: 6)),
      ("0f3c000000000001\": {", "0F3C\": {", .broken(line: 5)),
      ("\"moderation\": 1,\n", "", .missing("moderation")),
      ("\"moderation\": 1", "\"moderation\": 2", .fromNewerVersion(2)),
      ("\"proef\"", "\"ander\"", .otherScenario("ander")),
      ("\"groups\"", "\"groepen\"", .broken(line: 8)),
      ("{\"blank\": [2, 3]}", "{}", .missing("blank")), ("{\n", "", .broken(line: 1)),
    ])
  func rubbish(_ from: String, _ to: String, _ problem: ModerationError) throws {
    let folder = try RecordingsFolder()
    guard let place = text.firstRange(of: from) else { throw problem }
    let broken = text.replacingCharacters(in: place, with: to)
    let path = folder.path + "/moderation-proef.json"
    try broken.write(toFile: path, atomically: true, encoding: .utf8)
    var desk = ModerationDesk(of: "proef", in: [folder.path])
    #expect(desk.moderation == Moderation())
    #expect(desk.problems == [.content(path: path, problem)])
    #expect(throws: ModerationDesk.FileError.content(path: path, problem)) {
      try desk.decide { $0.verdicts[key] = .shown(blanks: []) }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == broken)
  }

  @Test("says in both languages what is wrong and what to do")
  func sentences() {
    #expect(
      ModerationError.broken(line: 6).dutch
        == "Regel 6 klopt niet. Alle antwoorden blijven verborgen. "
        + "Zet de regel goed, of gooi het bestand weg en lees opnieuw.")
    #expect(
      ModerationError.broken(line: 6).english
        == "Line 6 is not right. All answers stay hidden. Mend the line, or remove the file and read again."
    )
  }
}
