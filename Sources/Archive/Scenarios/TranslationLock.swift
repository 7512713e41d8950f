/// Yarn's mark of the words a translation was made of, in the column `lock` of a string table: the
/// first eight letters of their SHA-256.
public enum TranslationLock {
  /// The lock of a line's words in the base language.
  public static func of(_ text: String) -> String {
    String(SHA256.hash(Array(text.utf8)).hexadecimal.prefix(8))
  }
}
