import Roleplay
import Yarn

/// The words behind an order, and the options among them, as on the command line: `--said`,
/// `--limit 50`, `--limit=50`.
struct CommandOptions {
  /// The Dutch words for options; either language's are known in both.
  private static let dutch = [
    "--said": "--gezegd", "--limit": "--aantal", "--read": "--lezen", "--again": "--opnieuw",
    "--by-folder": "--per-map", "--without": "--zonder", "--step": "--stap",
    "--class": "--klas", "--keep": "--bewaar",
  ]
  private static let english = Dictionary(uniqueKeysWithValues: dutch.map { ($1, $0) })

  /// An option as the program calls it, by what a person typed.
  static func name(of word: some StringProtocol) -> String {
    let word = word.lowercased()
    return english[word] ?? word
  }

  /// What a person types for an option.
  static func word(for option: String, in language: Language) -> String {
    switch language {
    case .dutch: dutch[option] ?? option
    case .english: option
    }
  }

  /// The words that are no options.
  private(set) var words: [String] = []
  private var values: [String: [String]] = [:]

  /// Parses words.
  ///
  /// - Parameter withValue: the options that take the next word as their value.
  init(_ words: [String], withValue: Set<String> = []) {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--"), word.count > 2 else {
        self.words.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = Self.name(of: parts[0])
      let isOwn = parts.count > 1 || !withValue.contains(name)
      let value = parts.count > 1 ? String(parts[1]) : isOwn ? "" : rest.popFirst() ?? ""
      values[name, default: []].append(value)
    }
  }

  /// The value of an option; empty if it has none, nil if the option is not given.
  subscript(option: String) -> String? { values[option]?.last }

  /// The values of an option that is given several times.
  func all(_ option: String) -> [String] { values[option] ?? [] }

  /// Splits a line into words like a terminal's shell: text in quotation marks is one word, and a
  /// backslash escapes a space.
  static func split(_ line: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: String?
    var end: Character?
    var isTakenAsItIs = false
    for character in line {
      if isTakenAsItIs {
        word = (word ?? "") + String(character)
        isTakenAsItIs = false
      } else if character == "\\" {
        isTakenAsItIs = true
      } else if let mark = end {
        if character == mark { end = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        end = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap { $0 }
  }
}
