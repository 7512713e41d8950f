import Drawing
import Mustache
import Roleplay

/// Makes words harmless where a template puts them on the page, line breaks kept.
///
/// The library's own escaping goes by characters, so that a `<` with an accent on it passes unseen.
struct HarmlessWords: MustacheContentType {
  /// What templates call it, in their first line.
  static let name = "WEERWOORD"

  func escapeText(_ text: String) -> String {
    PrintableText.of(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { SVGText.escaped(String($0)) }.joined(separator: "\n")
  }
}
