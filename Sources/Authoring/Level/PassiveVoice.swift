import Yarn

/// Passive constructions: a form of `worden` or `zijn` with a past participle in the same clause, as
/// far as lists can know.
enum PassiveVoice {
  private static let becoming: Set<String> = ["word", "wordt", "worden", "werd", "werden"]
  private static let being: Set<String> = ["ben", "bent", "is", "zijn", "was", "waren"]
  private static let having: Set<String> = [
    "heb", "hebt", "heeft", "hebben", "had", "hadden",
  ]

  static func findings(on sentence: Sentence) -> [(RuleDiagnostic, Outline.Place)] {
    sentence.clauses.flatMap(findings)
  }

  private static func findings(_ clause: ArraySlice<Word>) -> [(RuleDiagnostic, Outline.Place)] {
    let words = clause.map(\.folded)
    // “Hij heeft zijn auto gemaakt”: there the participle belongs to `hebben`.
    let has = words.contains(where: having.contains)
    for (index, word) in words.enumerated() {
      let isBecoming = becoming.contains(word)
      guard isBecoming || being.contains(word) && !has else { continue }
      guard
        let participle = words.indices.first(where: { other in
          other != index && Participles.contains(words[other])
            && (isBecoming || !Participles.followZijn.contains(words[other]))
        })
      else { continue }
      let place = clause[clause.startIndex + index].place
      return [(.passive(auxiliary: word, participle: words[participle]), place)]
    }
    return []
  }
}
