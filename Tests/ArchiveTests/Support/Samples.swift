import Archive
import Roleplay
import TestFiles

/// The opening of a recording.
func opening(alias: String = "Tulp", recorded: String = "2026-11-21T13:15:00Z") -> Opening {
  Opening(
    engine: "0", recorded: recorded, scenario: "elektricien", heading: "De elektricien",
    form: .roleplay, alias: alias, language: "nl", audience: .solo, random: .init(seed: 1))
}

/// An entry with an answer.
func answer(_ number: Int, _ text: String? = nil) -> Entry {
  Entry(
    number: number, milliseconds: number, kind: .input(.text(text ?? "answer \(number)")))
}

/// The entry that ends a recording.
func end(_ number: Int) -> Entry {
  Entry(number: number, milliseconds: number, kind: .end(.teacher))
}

extension TemporaryFolder {
  /// The folder of transcripts in it.
  var transcripts: TranscriptFolder { TranscriptFolder(path: path + "/Transcripts") }

  /// A recording with so many answers, let go.
  func recording(answers: Int, ended: Bool = false, alias: String = "Tulp") throws -> String {
    let journal = try transcripts.begin(opening(alias: alias))
    for number in 1..<answers + 1 { try journal.append([answer(number)]) }
    if ended { try journal.append([end(answers + 1)]) }
    journal.release()
    return journal.path
  }
}

/// The answers a recording holds, read from the disk.
func answers(in path: String) throws -> [String] {
  var reader = try TranscriptReader(path: path)
  return try reader.rest().entries.compactMap { entry in
    guard case .input(.text(let text)) = entry.kind else { return nil }
    return text
  }
}
