import Archive
import Roleplay

@testable import Shell

extension Theatre {
  static let scenarios =
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/Scenarios"

  /// Plays a scenario that ships, until the lines that are typed are over.
  ///
  /// - Returns: the contents of the screen afterwards.
  func play(shipped name: String, audience: Audience = .solo) async throws -> String {
    let house = try House([:])
    let sitting = Sitting(
      console: console, repertoire: try Repertoire(path: Self.scenarios),
      transcripts: TranscriptFolder(path: house.transcripts), engine: "test", alias: "Tulp",
      seed: 1)
    _ = await sitting.play(name, audience: audience)
    return screen
  }
}
