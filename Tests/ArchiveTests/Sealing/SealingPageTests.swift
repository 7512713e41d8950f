import Foundation
import Roleplay
import TestFiles
import Testing

@testable import Archive

/// The figures on the pages about sealing follow from the program.
@Suite("The pages about sealing")
struct SealingPageTests {
  private struct Page {
    var text: String
    var passes: String
    var thousandsSeparator: String

    /// A number as the page writes it.
    func number(_ value: Int) -> String {
      var digits = String(value)
      var result: [String] = []
      while digits.count > 3 {
        result.insert(String(digits.suffix(3)), at: 0)
        digits.removeLast(3)
      }
      return ([digits] + result).joined(separator: thousandsSeparator)
    }

    func says(_ words: String) -> Bool { text.contains(words) }
  }

  private static func page(_ name: String, passes: String, separator: String) throws -> Page {
    let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: checkout.appendingPathComponent("Scenarios/" + name), encoding: .utf8)
    return Page(
      text: text.split(whereSeparator: \.isWhitespace).joined(separator: " "), passes: passes,
      thousandsSeparator: separator)
  }

  private let pages: [Page]

  init() throws {
    pages = [
      try Self.page("verzegelen.md", passes: "drie rondes", separator: "."),
      try Self.page("verzegelen.en.md", passes: "3 passes", separator: ","),
    ]
  }

  @Test("say how many codes there are")
  func codes() throws {
    for page in pages {
      for language in Language.allCases {
        let words = PlayCodeWords.of(language)
        let (adjectives, nouns) = (words.adjectives.count, words.nouns.count)
        #expect(Set(words.adjectives).count == adjectives && Set(words.nouns).count == nouns)
        #expect(page.says("\(adjectives) × \(nouns) = \(page.number(adjectives * nouns))"))
      }
      let signs = DossierCode.signs.count
      let codes = (1...DossierCode.length).reduce(1) { product, _ in product * signs }
      #expect(DossierCode.length == 6)
      #expect(page.says("\(signs)⁶ = \(page.number(codes))"))
    }
  }

  @Test("say what a check costs, and what a graphics card moves for it")
  func derivation() {
    guard case .argon2id(let passes, let kibibytes) = KeyDerivation.sealing,
      case .argon2id(let lighterPasses, let lighterKibibytes) = KeyDerivation.current
    else {
      Issue.record("another function")
      return
    }
    #expect(passes == 3 && lighterPasses == 2)
    // The first pass reads and writes each KiB once; later ones read what is written over too.
    let moved = (3 * passes - 1) * kibibytes / 1024
    let rate = 1_792e9 / Double(moved << 20)
    #expect((rate / 100).rounded() * 100 == 3_300)
    for page in pages {
      #expect(page.says("\(kibibytes / 1024) MiB") && page.says(page.passes))
      #expect(page.says("\(lighterKibibytes / 1024) MiB"))
      #expect(page.says("\(moved) MiB") && page.says(page.number(3_300)))
    }
    #expect(KeyDerivation.sealing.fields.joined(separator: " ") == "argon2id 3 65536")
    #expect(pages.last?.says("`x25519 argon2id 3 65536 SALT PUBLIC`") == true)
  }

  @Test("say how many codes of a dossier can be tried in a year")
  func attempts() throws {
    let folder = try TemporaryFolder()
    let attempts = CodeAttempts(named: "tulp", in: Folder(folder.path))
    let year = 365 * 24 * 3600
    var (now, count) = (0, 0)
    while now <= year {
      try attempts.count(now: now)
      count += 1
      now += attempts.secondsToWait(now: now)
    }
    for page in pages { #expect(page.says(" \(count) codes")) }
  }

  @Test("say how many codes of plays can be tried in a lesson")
  func lesson() throws {
    let folder = try TemporaryFolder()
    let attempts = CodeAttempts(atPlaysIn: Folder(folder.path))
    var (now, count) = (0, 0)
    while now <= 50 * 60 {
      try attempts.count(now: now)
      count += 1
      now += attempts.secondsToWait(now: now)
    }
    let words = PlayCodeWords.of(.dutch)
    let codes = words.adjectives.count * words.nouns.count
    #expect(abs(codes / count - 1000) < 30 && abs(codes / (3 * count) - 340) < 5)
    for page in pages {
      #expect(page.says(" 50 min") && page.says(" \(count) codes"))
      #expect(page.says(page.number(1000)) && page.says(" 340 "))
    }
  }
}
