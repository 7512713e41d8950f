import Roleplay

/// Recognizes folders named after a school class: `2A`, `h3b`, `klas 2a`, `2 havo`, `Year 9`, or
/// `2A-laptop-3`, which belongs to 2A. Names of laptops (`laptop-3`, `pc 07`, `12`) and dates are
/// not classes.
enum ClassFolder {
  /// The name of the class; nil if the folder is not named after a class.
  static func className(in folder: String) -> String? {
    let words = folder.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let first = words.first?.lowercased(), let shown = words.first else { return nil }
    if isCode(first) { return shown }
    let next = words.dropFirst().first
    if let number = Int(first), years.contains(number), let next,
      next.count == 1 && next.allSatisfy(\.isLetter) || isKind(next.lowercased())
    {
      return "\(shown) \(next)"
    }
    if let next, classWords.contains(first) || isKind(first),
      next.first?.isWholeNumber == true || isCode(next.lowercased())
    {
      return isCode(next.lowercased()) ? next : "\(shown) \(next)"
    }
    if standsAlone.contains(first) { return shown }
    let written = classWords.first { first.hasPrefix($0) && first.count > $0.count }
    guard let written else { return nil }
    let rest = first.dropFirst(written.count)
    return isCode(String(rest)) || Int(rest).map(years.contains) == true ? shown : nil
  }

  private static let years = 1...13
  private static let classWords = [
    "klas", "brugklas", "mentorklas", "class", "form", "grade", "year", "leerjaar",
  ]
  private static let standsAlone = ["brugklas", "isk"]
  /// The abbreviations that Dutch schools use for kinds of education.
  private static let kinds = [
    "havo", "vwo", "mavo", "vmbo", "gym", "isk", "pro", "tl", "gl", "gt", "kb", "bb", "bk", "kbl",
    "bbl", "th", "ht", "hv", "mh", "mhv", "vh", "gtl", "bkl",
  ]
  private static let letters = ["h", "v", "m", "t", "g", "k"]

  private static func isKind(_ word: String) -> Bool { kinds.contains(word) }

  /// Whether a word in lower case is a year and a class (`2a`, `10c`, `3tl2`, `2havo`), or a class
  /// and a year (`h2a`, `v4`, `havo4`).
  private static func isCode(_ word: String) -> Bool {
    guard word.utf8.count <= 9 else { return false }
    let digits = word.prefix { $0.isWholeNumber }
    let rest = word.dropFirst(digits.count)
    let name = rest.prefix { $0.isLetter }
    let end = rest.dropFirst(name.count)
    if let year = Int(digits) {
      let isName =
        (1...2).contains(name.count) || isKind(String(name)) || isKind(String(name.dropLast()))
      return years.contains(year) && isName && end.count <= 2 && end.allSatisfy(\.isWholeNumber)
    }
    guard digits.isEmpty, letters.contains(String(name)) || isKind(String(name)),
      let year = end.first, let number = year.wholeNumberValue, (1...6).contains(number)
    else { return false }
    return end.dropFirst().count <= 2 && end.dropFirst().allSatisfy { $0.isLetter || $0.isNumber }
  }
}
