import Archive
import Foundation
import Roleplay
import Testing

/// The promise in `Transcripts/README.md`: a program reads every recording of its own format and of
/// older ones. Each folder beside this file has recordings of one earlier program, named after its
/// commit; they are never changed.
@Suite("Recordings of every earlier program")
struct EveryVersionTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path
  private static let programs =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { !$0.contains(".") }.sorted()

  /// The paths of an earlier program's recordings.
  private static func recordings(_ program: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder + "/" + program)
      .filter { $0.hasSuffix(".jsonl") && !$0.hasPrefix("Outputs/") }
      .map { "\(folder)/\(program)/\($0)" }
  }

  @Test("are read to their last entry, and written again give the same bytes", arguments: programs)
  func read(program: String) throws {
    let recordings = try Self.recordings(program)
    #expect(!recordings.isEmpty)
    for path in recordings {
      var reader = try TranscriptReader(path: path)
      let transcript = try reader.rest()
      #expect(transcript.opening.weerwoord <= Opening.currentFormat)
      #expect(!transcript.entries.isEmpty)
      let bytes = try Data(contentsOf: URL(filePath: path))
      let written = Data(TranscriptCoding.bytes(of: transcript))
      // Those written by hand have spaces of their own.
      guard !path.contains("/written-by-hand/") else { continue }
      // Of a torn line nothing is kept.
      #expect(reader.isTorn ? bytes.starts(with: written) : bytes == written, "\(path)")
    }
  }

  @Test("are kept for every format there has been")
  func formats() throws {
    let found = try Set(
      Self.programs.flatMap(Self.recordings).map { path in
        try TranscriptReader(path: path).opening.weerwoord
      })
    #expect(found == Set(1...Opening.currentFormat))
  }

  @Test("have what came after the first ones: orders, three players, words that were looked up …")
  func later() throws {
    let text = try Self.recordings("9eb51d40").map {
      String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self)
    }.joined()
    for key in [
      "\"audience\":\"three\"", "\"kind\":\"rank\"", "\"order\":", "\"lookedUp\":", "\"shownIn\":",
      "\"set\":", "\"redacted\":true",
    ] {
      #expect(text.contains(key), "\(key)")
    }
  }
}
