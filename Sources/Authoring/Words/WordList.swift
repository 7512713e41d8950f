import Archive
import Yarn

/// The words a text may be made of: common Dutch ones, and those a team added.
public struct WordList: Sendable {
  /// The file in the folder of scenarios that a team adds its own words to.
  public static let fileName = "woordenlijst.txt"

  /// Common words in all their forms, from `gewone-woorden.txt`.
  static let common = CommonWords(text: Resource.text(PackageResources.gewone_woorden_txt))

  private let own: Set<String>

  /// Makes a list of the common words, and those in the text of a team's own file.
  ///
  /// - Parameter own: words between blanks, commas or line ends; what follows `#` is a remark.
  public init(own: String = "") {
    var words: Set<String> = []
    for line in own.split(whereSeparator: \.isNewline) {
      let content = line.prefix { $0 != "#" }
      for word in content.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
        words.insert(word.lowercased().replacing("’", with: "'"))
      }
    }
    self.own = words
  }

  /// The common words, and those in the file of a folder of scenarios, where it has one.
  public init(folder: String) {
    let file = try? TextFile(path: folder + "/" + Self.fileName)
    self.init(own: file?.text ?? "")
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
