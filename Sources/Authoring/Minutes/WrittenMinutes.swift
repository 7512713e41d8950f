/// The minutes that the head of a lesson page promises in words: “een kwartier, of kort: tien minuten”.
struct WrittenMinutes {
  private static let numbers: [String: Int] = [
    "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12,
    "dertien": 13, "veertien": 14, "vijftien": 15, "twintig": 20, "vijfentwintig": 25, "dertig": 30,
    "vijfendertig": 35, "veertig": 40, "vijfenveertig": 45, "vijftig": 50,
  ]

  /// The line of the page, from 1.
  let line: Int
  /// The longest time on the page.
  let longest: Int

  /// Finds them in the line below the title whose parts are separated by points (`·`); nil if the page
  /// has no such line, or no time in it.
  init?(in page: String) {
    for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("## ") { return nil }
      guard line.contains("·") else { continue }
      guard let longest = Self.minutes(in: String(line)).max() else { return nil }
      self.line = index + 1
      self.longest = longest
      return
    }
    return nil
  }

  private static func minutes(in text: String) -> [Int] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    var found: [Int] = []
    for (index, word) in words.enumerated() {
      let before = index > 0 ? words[index - 1] : ""
      switch word {
      case "minuten", "minuut", "min":
        if let number = Int(before) ?? numbers[before] { found.append(number) }
      case "kwartier": found.append(before == "drie" ? 45 : 15)
      case "uur": found.append(before == "half" || before == "halfuur" ? 30 : 60)
      case "halfuur": found.append(30)
      default: break
      }
    }
    return found
  }
}
