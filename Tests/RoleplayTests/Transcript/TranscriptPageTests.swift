import Foundation
@testable import Roleplay
import Testing

/// `Transcripts/README.md` is what another program is written by.
@Suite("The page about recordings")
struct TranscriptPageTests {
  private let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The words that stand on the page as code: `` `cue` ``, or a key in an example.
  private var wordsOnPage: Set<String> {
    get throws {
      let page = try text(at: "Transcripts/README.md")
      return Set(
        page.matches(of: #/`([^`\n]+)`|"([a-z0-9]+)":/#).flatMap { match in
          let code = match.1 ?? match.2 ?? ""
          return code.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        })
    }
  }

  private func text(at path: String) throws -> String {
    try String(contentsOf: checkout.appendingPathComponent(path), encoding: .utf8)
  }

  @Test("names every key of the table")
  func table() throws {
    let words = try wordsOnPage
    let folder = "Sources/Roleplay/Transcript"
    let files = try FileManager.default
      .contentsOfDirectory(atPath: checkout.appendingPathComponent(folder).path)
      .filter { $0.hasPrefix("TranscriptTable") }
    var keys: Set<String> = []
    for file in files {
      let matches = try text(at: "\(folder)/\(file)").matches(of: #/\bField\(\s*"([^"]+)"/#)
      keys.formUnion(matches.map { String($0.1) })
    }
    #expect(keys.count > 50)
    #expect(keys.subtracting(words).sorted() == [])
  }

  @Test("names every key and every kind of cue that is written")
  func written() throws {
    let words = try wordsOnPage
    var random = SeededRandom(seed: 21)
    var keys: Set<String> = []
    var kinds: Set<String> = []
    // The keys below these are the names of variables and of voters.
    let named: Set = ["ballots", "variables"]
    func look(at value: Any) {
      if let list = value as? [Any] { list.forEach(look) }
      guard let object = value as? [String: Any] else { return }
      if let kind = object["kind"] as? String { kinds.insert(kind) }
      for (key, value) in object {
        keys.insert(key)
        if !named.contains(key) { look(at: value) }
      }
    }
    for number in 1...3000 {
      let line = TranscriptCoding.line(for: random.entry(number: number))
      look(at: try JSONSerialization.jsonObject(with: Data(line)))
      let opening = TranscriptCoding.line(for: random.opening())
      look(at: try JSONSerialization.jsonObject(with: Data(opening)))
    }
    #expect(kinds.count > 15)
    #expect(keys.subtracting(words).sorted() == [])
    #expect(kinds.subtracting(words).sorted() == [])
  }
}
