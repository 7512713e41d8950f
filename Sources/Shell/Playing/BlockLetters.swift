/// A text in letters of five lines high, for a whole room to read.
struct BlockLetters {
  /// The lines, of spaces and full blocks.
  let lines: [String]

  /// Sets a text in these letters; nil if it has a character without a letter, or a word that is
  /// too wide.
  init?(_ text: String, columns: Int) {
    var rows: [[[String]]] = [[]]
    var width = 0
    for word in text.uppercased().split(separator: " ") {
      var letters: [[String]] = []
      for character in word {
        guard let letter = Self.letter(of: character) else { return nil }
        letters.append(letter)
      }
      let wordWidth = letters.map { ($0.last?.count ?? 0) + 1 }.reduce(0, +)
      guard wordWidth - 1 <= columns else { return nil }
      if !(rows.last?.isEmpty ?? true), width + Self.gap + wordWidth - 1 > columns {
        rows.append([])
        width = 0
      }
      if !(rows.last?.isEmpty ?? true) {
        rows[rows.count - 1].append(
          Array(repeating: String(repeating: " ", count: Self.gap - 1), count: 6))
        width += Self.gap
      }
      rows[rows.count - 1] += letters
      width += wordWidth
    }
    lines = rows.enumerated().flatMap { index, letters -> [String] in
      let lines = (0..<6).map { line in
        letters.map { $0[line] }.joined(separator: " ")
          .replacing("#", with: "█").trimmingEnd
      }
      // The first line is for accents.
      let used = lines[0].isEmpty ? Array(lines.dropFirst()) : lines
      return (index == 0 ? [] : [""]) + used
    }
  }

  /// The number of columns between words.
  private static let gap = 4

  /// The six lines of a letter: one for an accent, and five.
  private static func letter(of character: Character) -> [String]? {
    if let letter = letters[character] {
      let width = letter.split(separator: "/").first?.count ?? 0
      return [String(repeating: " ", count: width)] + letter.split(separator: "/").map(String.init)
    }
    guard let (letter, accent) = accented(character) else { return nil }
    let lines = letter.split(separator: "/").map(String.init)
    let width = lines.first?.count ?? 0
    let left = max(0, (width - accent.count) / 2)
    let top = String(repeating: " ", count: left) + accent
    return [top + String(repeating: " ", count: max(0, width - top.count))] + lines
  }

  /// A letter with an accent as two glyphs. It relies on the canonical equivalence of texts, so
  /// that no table is needed.
  private static func accented(_ character: Character) -> (letter: String, accent: String)? {
    for (base, letter) in letters {
      for (mark, accent) in accents where "\(base)\(mark)" == String(character) {
        return (letter, accent)
      }
    }
    return nil
  }

  private static let accents: [Character: String] = [
    "\u{300}": "#", "\u{301}": "#", "\u{302}": "##", "\u{303}": "##", "\u{308}": "# #",
  ]

  private static let letters: [Character: String] = [
    "A": " ## /#  #/####/#  #/#  #", "B": "### /#  #/### /#  #/### ",
    "C": " ###/#   /#   /#   / ###", "D": "### /#  #/#  #/#  #/### ",
    "E": "####/#   /### /#   /####", "F": "####/#   /### /#   /#   ",
    "G": " ###/#   /# ##/#  #/ ###", "H": "#  #/#  #/####/#  #/#  #",
    "I": "#/#/#/#/#", "J": "  ##/   #/   #/#  #/ ## ", "K": "#  #/# # /##  /# # /#  #",
    "L": "#   /#   /#   /#   /####", "M": "#   #/## ##/# # #/#   #/#   #",
    "N": "#   #/##  #/# # #/#  ##/#   #", "O": " ## /#  #/#  #/#  #/ ## ",
    "P": "### /#  #/### /#   /#   ", "Q": " ## /#  #/#  #/# # / # #",
    "R": "### /#  #/### /# # /#  #", "S": " ###/#   / ## /   #/### ",
    "T": "#####/  #  /  #  /  #  /  #  ", "U": "#  #/#  #/#  #/#  #/ ## ",
    "V": "#   #/#   #/ # # / # # /  #  ", "W": "#   #/#   #/# # #/## ##/#   #",
    "X": "#   #/ # # /  #  / # # /#   #", "Y": "#   #/ # # /  #  /  #  /  #  ",
    "Z": "####/   #/ ## /#   /####", "0": " ## /#  #/#  #/#  #/ ## ",
    "1": " # /## / # / # /###", "2": "### /   #/ ## /#   /####",
    "3": "### /   #/ ## /   #/### ", "4": "#  #/#  #/####/   #/   #",
    "5": "####/#   /### /   #/### ", "6": " ## /#   /### /#  #/ ## ",
    "7": "####/   #/  # / #  / #  ", "8": " ## /#  #/ ## /#  #/ ## ",
    "9": " ## /#  #/ ###/   #/ ## ", ".": " / / / /#", ",": "  /  /  / #/# ",
    ":": " /#/ /#/ ", "!": "#/#/#/ /#", "?": "### /   #/ ## /    / #  ",
    "-": "   /   /###/   /   ", "–": "   /   /###/   /   ", "'": "#/#/ / / ", "’": "#/#/ / / ",
    "(": " #/# /# /# / #", ")": "# / #/ #/ #/# ", "/": "   #/  # /  # / #  /#   ",
    "%": "#  #/  # / ## / #  /#  #", "+": "   / # /###/ # /   ",
  ]
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
