import Archive
import Foundation
import PlayedClass
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

@testable import weerwoord

@Suite("The report from the command line")
struct ReportCommandTests {
  /// A laptop on which twenty played; two of them for the teacher only.
  private func played() async throws -> Laptop {
    let laptop = try Laptop()
    try await PlayedClass("elektricien", scenarios: laptop.shipped)
      .make(20, in: laptop.transcripts, entries: 0)
    return laptop
  }

  /// The names in a folder, including hidden ones.
  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// How often each option of the first choice was taken by those who show it, counted here.
  private func countedByHand(_ laptop: Laptop) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for name in try names(laptop.transcripts) {
      var reader = try TranscriptReader(path: laptop.transcripts + "/" + name)
      let transcript = try reader.rest()
      guard transcript.visibility == .class else { continue }
      var options: [Cue.Option] = []
      for entry in transcript.currentPath {
        if case .cue(let cue) = entry.kind, let shown = cue.options { options = shown }
        guard case .reply(let reply) = entry.kind, let chosen = reply.chosen else { continue }
        counts[options.first { $0.id == chosen }?.text ?? "?", default: 0] += 1
        break
      }
    }
    return counts
  }

  @Test("counts what a person counts, names nobody, and shows no answer nobody has read")
  func page() async throws {
    let laptop = try await played()
    let path = laptop.folder + "/verslag.html"
    let outcome = try laptop.run(["discuss", "--output", path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output
        == "\(path) is gemaakt. Open het in een browser en druk het af op A4.\n")
    #expect(try rights(of: path) == "600")
    let html = try contents(of: path)
    #expect(html.contains("<title>Wat de klas zei: De elektricien</title>"))
    #expect(html.contains("<strong>18</strong> <span>opnamen tellen mee</span>"))
    #expect(
      html.contains("<strong>2</strong> <span>alleen voor de docent, niet in de cijfers</span>"))
    #expect(!html.contains("Tulp"))
    #expect(!html.contains("class=\"answers\""))
    #expect(html.contains("De docent heeft nog geen antwoorden laten zien."))
    #expect(html.contains("Met wie praat jij over later?"))
    let counts = try countedByHand(laptop)
    #expect(counts["Vader"] != nil)
    #expect(counts.values.reduce(0, +) == 18)
    for (words, count) in counts {
      #expect(html.contains("<p>\(words): \(count) van 18 ("), "\(words): \(count)")
    }
    // Its own page is made again; another's is left alone.
    #expect(try laptop.run(["discuss", "--output", path]).status == 0)
    let other = try laptop.write("van mij", to: "brief.html")
    let refused = try laptop.run(["discuss", "--output", other])
    #expect(refused.status != 0)
    #expect(
      refused.errors
        == ArchiveError.notOurs(other).told()
    )
    #expect(try contents(of: other) == "van mij")
    #expect(try laptop.run(["discuss", "--output", other, "--force"]).status == 0)
    #expect(try contents(of: other).hasPrefix("<!DOCTYPE html>"))
  }

  @Test("says in one sentence that no browser can make a PDF, and leaves nothing behind")
  func noBrowser() async throws {
    let laptop = try await played()
    try FileManager.default.createDirectory(
      atPath: laptop.folder + "/tmp", withIntermediateDirectories: true)
    let path = laptop.folder + "/verslag.pdf"
    let outcome = try laptop.run(
      ["discuss", "--pdf", path],
      with: ["PATH": "/nowhere", "TMPDIR": laptop.folder + "/tmp"])
    #expect(outcome.status != 0)
    #expect(
      outcome.errors == PrintingError.noBrowser.told()
    )
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try names(laptop.folder + "/tmp") == [])
  }

  @Test("says that no PDF was made, and nothing of a page, when it is stopped")
  func stopped() async throws {
    let laptop = try await played()
    // It is stopped only once this says that it has begun.
    let begun = laptop.folder + "/begun"
    let pipe = try NamedPipe(at: begun)
    let browser = try laptop.write(
      "#!/bin/sh\necho begun > '\(begun)'\nexec tail -f /dev/null\n", to: "bin/chromium")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: browser)
    try FileManager.default.createDirectory(
      atPath: laptop.folder + "/tmp", withIntermediateDirectories: true)
    let program = try laptop.start(
      ["discuss", "--pdf", laptop.folder + "/verslag.pdf"],
      with: [
        "PATH": "\(laptop.folder)/bin:/usr/bin:/bin", "TMPDIR": laptop.folder + "/tmp",
      ])
    try pipe.waitForWords()
    try program.type("\u{03}")
    #expect(try program.expectEnd() == .status(1))
    #expect(program.text.contains(PrintingError.stopped.text(in: .dutch)))
    #expect(!FileManager.default.fileExists(atPath: laptop.folder + "/verslag.pdf"))
    #expect(try names(laptop.folder + "/tmp") == [])
  }

  private static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")

  @Test(
    "makes a PDF with a real Chromium, for one person, and again",
    .enabled(if: isInstalled, "Chromium is not installed"))
  func pdf() async throws {
    let laptop = try await played()
    try FileManager.default.createDirectory(
      atPath: laptop.folder + "/tmp", withIntermediateDirectories: true)
    let path = laptop.folder + "/verslag.pdf"
    for _ in 0..<2 {
      let outcome = try laptop.run(
        ["discuss", "--pdf", path], with: ["TMPDIR": laptop.folder + "/tmp"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output == "\(path) is gemaakt.\n")
    }
    #expect(try rights(of: path) == "600")
    let paper = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    #expect(paper.hasPrefix("%PDF-1."))
    let sheets = paper.ranges(of: "/MediaBox [0 0 594.95996 841.91998]").count
    #expect(sheets > 3)
    #expect(try names(laptop.folder + "/tmp") == [])
  }
}
