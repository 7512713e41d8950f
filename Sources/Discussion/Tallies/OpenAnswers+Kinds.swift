extension OpenAnswers {
  /// The kinds of the shown answers, as pupils chose them, with the number of each, the highest
  /// first.
  public var kinds: [(kind: AnswerKind, answers: Int)] {
    var counts: [AnswerKind: Int] = [:]
    for answer in shown {
      if let kind = answer.kind { counts[kind, default: 0] += 1 }
    }
    return counts.map { ($0.key, $0.value) }.sorted {
      ($1.answers, $0.kind.option) < ($0.answers, $1.kind.option)
    }
  }
}
