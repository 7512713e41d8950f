/// The frequency list of simple Dutch.
///
/// A line holds a word and its usual forms. Lines below a heading that begins with `# zelfstandig`
/// are nouns; below `# werkwoorden`, verbs, whose last form is the past participle.
struct CommonWords {
  let forms: Set<String>
  let nouns: Set<String>
  let participles: Set<String>

  /// Two nouns are joined by nothing, `s`, `e` or `en`.
  private static let links = ["", "s", "e", "en", "n"]
  /// A part of a compound has so many letters at least.
  private static let shortestPart = 3

  init(text: String) {
    var forms: Set<String> = []
    var nouns: Set<String> = []
    var participles: Set<String> = []
    forms.reserveCapacity(16_384)
    var section = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("#") {
        section = String(line)
        continue
      }
      let words = line.split(separator: " ").map(String.init)
      forms.formUnion(words)
      if section.hasPrefix("# zelfstandig") { nouns.formUnion(words) }
      if section.hasPrefix("# werkwoorden"), words.count > 1, let last = words.last {
        participles.insert(last)
      }
    }
    self.forms = forms
    self.nouns = nouns
    self.participles = participles
  }

  /// Whether a word is made of two nouns: `schooladvies`.
  func isCompound(_ word: String, own: Set<String>) -> Bool {
    let letters = Array(word)
    guard letters.count >= 2 * Self.shortestPart else { return false }
    for split in Self.shortestPart...(letters.count - Self.shortestPart) {
      let second = String(letters[split...])
      guard nouns.contains(second) || own.contains(second) else { continue }
      let first = String(letters[..<split])
      let isNoun = Self.links.contains { link in
        guard first.hasSuffix(link) else { return false }
        let stem = String(first.dropLast(link.count))
        return stem.count >= Self.shortestPart && (nouns.contains(stem) || own.contains(stem))
      }
      if isNoun { return true }
    }
    return false
  }
}
