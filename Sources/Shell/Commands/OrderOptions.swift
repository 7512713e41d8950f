import Yarn

/// The words behind an order, and the options among them, as on the command line: `--said`,
/// `--limit 50`, `--limit=50`.
struct OrderOptions {
  /// The Dutch words for options; either language's are known in both.
  private static let dutch = [
    "--said": "--gezegd", "--limit": "--aantal", "--read": "--lezen", "--again": "--opnieuw",
    "--by-folder": "--per-map", "--without": "--zonder", "--step": "--stap",
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

  /// Takes words apart.
  ///
  /// - Parameter withValue: the options that the next word belongs to.
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

  /// What an option says; an empty text where it says nothing, nil where it is not there.
  subscript(option: String) -> String? { values[option]?.last }

  /// What an option says each time that it is there.
  func all(_ option: String) -> [String] { values[option] ?? [] }

  /// A line's words as a terminal takes them: what stands between quotation marks is one word, and a
  /// backslash makes a space part of one.
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
