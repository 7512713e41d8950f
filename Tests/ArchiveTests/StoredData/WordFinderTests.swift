import Foundation
import TestFiles
import Testing

@testable import Archive

@Suite("Looking for a pupil's words in files of any kind")
struct WordFinderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func look(
    for texts: [String], named names: Set<String> = [], in bytes: [UInt8], _ name: String = "x.txt"
  ) throws -> WordFinder.Finding {
    let path = try folder.write(bytes, to: name)
    return try WordFinder(names: names, texts: texts).look(in: path)
  }

  private func look(
    for text: String, in contents: String
  ) throws -> WordFinder.Finding {
    try look(for: [text], in: Array(contents.utf8))
  }

  static let said = "Ik zei: \"één <b>kok</b> & méér\" tegen mijn vader 👩‍🔧!"

  @Test(
    "finds them as an export, a report, or a program of somebody else writes them",
    arguments: [
      "Ik zei: \"één <b>kok</b> & méér\" tegen mijn vader 👩‍🔧!",
      "IK ZEI: tegen  mijn\n > vader",
      "1;\"Ik zei: \"\"één kok & méér\"\" tegen mijn vader !\"",
      "<p>&quot;één &lt;b&gt;kok &amp; méér&quot; <span class=\"a\">tegen</span> mijn<br>vader</p>",
      #"{"r":"\"één <b>kok<\/b> & m\u00e9\u00e9r\" tegen\n mijn vader"}"#,
      "[0.1,\"o\",\"\\u001b[1mtegen mijn\\u001b[0m\\r\\nvader\"]",
      "\u{1B}[31mtegen\u{1B}[0m mijn “vader”",
      "_tegen_ \\*mijn\\* vader",
    ])
  func forms(contents: String) throws {
    #expect(try look(for: Self.said, in: contents) == .found)
  }

  @Test("takes for telling what few say: not a few letters, nor a single common word")
  func telling() throws {
    for text in ["Ja.", "Ik ga weg", "verpleegkundige", "", "👩‍🔧", "1234567"] {
      #expect(TellingWords(in: [text]).isEmpty, "\(text)")
    }
    for text in ["Ik zei gewoon nee", "0612345678", "Bel 06-12345678", "arbeidsongeschiktheid"] {
      #expect(!TellingWords(in: [text]).isEmpty, "\(text)")
    }
    #expect(try look(for: "Ik zei gewoon nee", in: "Ik zei gewoon ja") == .notFound)
    #expect(try look(for: "Bel mij op 0612345678", in: "tel. 0612345678") == .found)
  }

  @Test("finds the alias as a word, in a file or in its name")
  func names() throws {
    for (contents, isFound) in [
      ("Tulp", true), ("de <b>Tulp</b>", true), ("Tulpen", false), ("éTulp", false),
      ("tulp", false),
      ("Tulpen, Tulp", true), ("2Tulp Tulp2", false), ("", false),
    ] {
      let found = try look(for: [], named: ["Tulp"], in: Array(contents.utf8))
      #expect(found == (isFound ? .found : .notFound), "\(contents)")
    }
    #expect(try look(for: [], named: ["Tulp"], in: [], "les-Tulp.txt") == .found)
    #expect(try look(for: [], named: ["De Wit"], in: Array("-De Wit-".utf8)) == .found)
  }

  @Test("finds them wherever they lie in a large file, with little in memory")
  func large() throws {
    for offset in [0, 1, 262_100, 262_130, 262_143, 262_144, 524_280, 700_000] {
      let before = [UInt8](repeating: 0x20, count: offset)
      #expect(
        try look(for: ["Ik zei gewoon nee"], in: before + Array("ik zei gewoon nee".utf8))
          == .found,
        "\(offset)")
      let after = [UInt8](repeating: 0x2E, count: 300_000)
      #expect(
        try look(for: [], named: ["Tulp"], in: before + Array("Tulp".utf8) + after) == .found,
        "\(offset)")
      #expect(
        try look(
          for: ["Ik zei gewoon nee"], in: before + Array("<p>ik zei <b>gewoon</b> nee".utf8) + after
        )
          == .found, "\(offset)")
      #expect(
        try look(for: [], named: ["Tulp"], in: before + Array("Tulpen".utf8) + after) == .notFound,
        "\(offset)")
    }
  }

  @Test("is not stopped by anything in a file")
  func rubbish() throws {
    var random = SystemRandomNumberGenerator()
    let rubbish = (0..<600_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let words = Array("ik zei gewoon nee".utf8)
    // What comes before the words must not be taken for a part of them.
    let between = [UInt8](repeating: 0x0A, count: 8000)
    let found = try look(for: ["Ik zei gewoon nee"], in: [0x0A] + rubbish + between + words)
    #expect(found == .found)
    for end in ["<", "<p", "&", "&amp", "\\", "\\u00", "\u{1B}", "\u{1B}[3", "é"] {
      let bytes = Array(end.utf8)
      for count in 1...bytes.count {
        #expect(
          try look(for: ["Ik zei gewoon nee"], in: Array(bytes.prefix(count))) == .notFound)
      }
    }
  }

  @Test("says of archives, pictures and sealed files that they cannot be searched")
  func unsearchable() throws {
    #expect(try look(for: [], in: [0x50, 0x4B, 0x03, 0x04, 0x00]) == .unsearchable)
    #expect(try look(for: [], in: Array("%PDF-1.7".utf8)) == .unsearchable)
    #expect(try look(for: [], in: Array(#"{"sealed":1"#.utf8)) == .unsearchable)
    #expect(throws: DiskError.self) {
      try WordFinder(names: [], texts: []).look(in: folder.path + "/weg")
    }
  }
}
