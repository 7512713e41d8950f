import Yarn

/// Proverbs and idioms, from a list of their fixed words.
enum Proverbs {
  /// The fixed words of each, by the first.
  private static let phrases: [String: [[String]]] = Dictionary(
    grouping: Resource.lines(PackageResources.spreekwoorden_txt).map { line in
      line.split(separator: " ").map(String.init)
    }, by: { $0.first ?? "" })

  static func findings(on sentence: Sentence) -> [(RuleDiagnostic, Outline.Place)] {
    let words = sentence.words.map(\.folded)
    for index in words.indices {
      for phrase in phrases[words[index]] ?? []
      where words[index...].starts(with: phrase) {
        let place = sentence.words[index].place
          .through(sentence.words[index + phrase.count - 1].place)
        return [(.proverb(phrase.joined(separator: " ")), place)]
      }
    }
    return []
  }
}
