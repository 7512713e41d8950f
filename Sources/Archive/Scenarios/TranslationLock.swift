/// Yarn's digest of the text from which a translation was made, in the column `lock` of a string
/// table: the first eight hexadecimal digits of its SHA-256.
public enum TranslationLock {
  /// The lock of a line's text in the base language.
  public static func of(_ text: String) -> String {
    String(SHA256.hash(Array(text.utf8)).hexadecimal.prefix(8))
  }
}
