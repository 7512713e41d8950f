import Archive
import Foundation
import Roleplay
import Testing

@testable import Shell

/// A small scenario, and a recording of it in a house.
@MainActor
struct RecordedPlay {
  static let script = """
    title: Proef
    heading: De proef
    ---
    <<declare $zin = "">>
    Verteller: Het is avond. #line:1
    Vader: Jij wordt elektricien. #line:2
    Verteller: Wat doe je nu? #line:3
    -> Ik vraag waarom. #line:3a
        Vader: Er is altijd werk. #line:4
    -> Ik wacht. #line:3b
        Vader: Goed zo. #line:5 #ending:stil
    Verteller: Wat zei je? #line:6
    <<ask $zin>>
    Vader: Dank je. #line:7
    ===
    """

  let house: House
  /// The recording's file.
  let path: String

  /// Plays the first option, and says one sentence.
  init(house: House? = nil, alias: String = "Tulp", visibility: Visibility = .teacher) async throws
  {
    let house = try house ?? House(["proef": Self.script])
    self.house = house
    var opening = Opening.proef()
    opening.alias = alias
    let journal = try TranscriptFolder(path: house.transcripts).begin(opening)
    path = journal.path
    let theatre = Theatre(typed: "", "", "1", "", "ik wil kok worden", "")
    let played = try await theatre.play(Self.script, journal: journal).transcript
    try journal.append([
      Entry(
        number: played.nextNumber, milliseconds: played.milliseconds, kind: .end(visibility))
    ])
    try journal.finish()
  }

  /// What it holds.
  var transcript: Transcript {
    get throws {
      var reader = try TranscriptReader(path: path)
      return try reader.rest()
    }
  }

  /// A teacher's tools for it; what if does nothing.
  var tools: PlayerTools {
    PlayerTools(
      recording: path, by: "juf Anna", folder: TranscriptFolder(path: house.transcripts)
    ) { _, _, _ in nil }
  }

  /// What the file of marks holds, without the moments.
  var marks: [String] {
    get throws {
      try MarksFile(beside: path).read().marks.map {
        "\($0.entry) \($0.kind) \($0.text) \($0.by)"
      }
    }
  }
}
