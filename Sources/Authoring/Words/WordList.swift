import Archive
public import Roleplay
import Yarn

/// The words a text may be made of: common Dutch ones, and those a team added.
public struct WordList: Sendable {
  /// The file in the folder of scenarios that a team adds its own words to.
  public static let fileName = "woordenlijst.txt"

  /// Common words in all their forms, from `gewone-woorden.txt`.
  static let common = CommonWords(text: Resource.text(PackageResources.gewone_woorden_txt))

  private let own: Set<String>
  /// The words that are explained to pupils; nil where a project explains none.
  let glossary: Glossary?

  /// Makes a list of the common words, and those in the text of a team's own file.
  ///
  /// - Parameters:
  ///   - own: words between blanks, commas or line ends; what follows `#` is a remark.
  ///   - glossary: the words that are explained; nil where none are.
  public init(own: String = "", glossary: Glossary? = nil) {
    self.own = Set(Self.own(in: own).map(\.word))
    self.glossary = glossary
  }

  /// The common words, and those in the files of a folder of scenarios, where it has them.
  public init(folder: String) {
    let file = try? TextFile(path: folder + "/" + Self.fileName)
    let table = try? TextFile(path: folder + "/" + Glossary.file)
    let glossary = table.map { Glossary.read(csv: Array($0.text.utf8)).glossary }
    self.init(own: file?.text ?? "", glossary: glossary)
  }

  /// The words of a team's own file in small letters, each with its line, from 1.
  static func own(in text: String) -> [(word: String, line: Int)] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().flatMap { index, line in
      line.prefix { $0 != "#" }.split { $0.isWhitespace || $0 == "," }.map {
        (word: $0.lowercased().replacing("’", with: "'"), line: index + 1)
      }
    }
  }

  /// Whether a word, in small letters, is among them, also as a compound of two nouns or joined by
  /// a hyphen.
  func contains(_ word: String) -> Bool {
    if own.contains(word) || Self.common.forms.contains(word) { return true }
    let parts = word.split(separator: "-")
    if parts.count > 1 { return parts.allSatisfy { contains(String($0)) } }
    if word.hasSuffix("'s"), contains(String(word.dropLast(2))) { return true }
    return Self.common.isCompound(word, own: own)
  }
}

/// The embedded lists.
enum Resource {
  static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The lines of a list without its remarks.
  static func lines(_ bytes: [UInt8]) -> [Substring] {
    text(bytes).split(separator: "\n").filter { !$0.hasPrefix("#") }
  }
}
