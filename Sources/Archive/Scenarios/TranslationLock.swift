/// The digest of the text from which a translation was made, in the column `lock` of a string table:
/// `x`, and the first eight hexadecimal digits of its SHA-256.
///
/// Yarn writes the digits alone, and so did earlier versions of this program. A spreadsheet takes some
/// of those for a number (`52596e58` becomes `5.2596E+062`); a letter before them keeps it from that.
public enum TranslationLock {
  private static let prefix = "x"

  /// The lock of a line's text in the base language.
  public static func of(_ text: String) -> String { prefix + digits(of: text) }

  /// Whether a lock is that of a text, also as Yarn writes it, or as a spreadsheet left it.
  public static func fits(_ lock: String, _ text: String) -> Bool {
    let lock = lock.lowercased()
    let digits = digits(of: text)
    if lock == prefix + digits || lock == digits { return true }
    guard let number = number(digits) else { return false }
    // A spreadsheet may write a comma where the number has a point.
    return number == self.number(lock.replacing(",", with: "."))
  }

  private static func digits(of text: String) -> String {
    String(SHA256.hash(Array(text.utf8)).hexadecimal.prefix(8))
  }

  /// The number for which a spreadsheet takes a text; nil where it takes it for none.
  private static func number(_ text: String) -> Double? {
    let isNumeral = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "e.+-".utf8.contains(byte)
    }
    guard isNumeral, let number = Double(text), number.isFinite else { return nil }
    return number
  }
}
