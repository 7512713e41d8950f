/// The pages generated from a recording, in files next to it: `NAME.strip.html` for `NAME.jsonl`.
/// They are as private as the recording, and are thrown away with it.
public enum GeneratedPages {
  static let suffix = ".html"

  /// The path of a page.
  ///
  /// - Parameters:
  ///   - word: the kind of page, as part of the file's name.
  ///   - recording: the path of the recording.
  public static func path(_ word: String, beside recording: String) -> String {
    stem(recording) + "." + word + suffix
  }

  /// Whether a file with this name in a folder of recordings is a page of a recording.
  static func isPage(_ name: String) -> Bool {
    let digits = name.utf8.prefix(8)
    guard hasSuffix(name) else { return false }
    return digits.count == 8 && digits.allSatisfy { (0x30...0x39).contains($0) }
      || SealedHeader.isName(name.prefix { $0 != "." })
  }

  /// Whether a name ends as that of a page, sealed or not.
  static func hasSuffix(_ name: String) -> Bool {
    name.hasSuffix(suffix) || name.hasSuffix(suffix + SealedCompanion.suffix)
  }

  private static func stem(_ recording: String) -> String {
    recording.hasSuffix(TranscriptFolder.suffix)
      ? String(recording.dropLast(TranscriptFolder.suffix.count)) : recording
  }
}
