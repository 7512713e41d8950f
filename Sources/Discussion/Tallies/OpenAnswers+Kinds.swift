extension OpenAnswers {
  /// The kinds that pupils gave the answers that are shown, and how many of each, most first.
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
