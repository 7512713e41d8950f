extension Exercise {
  /// All exercises, in the order in which they are listed for authors.
  package static let all: [Exercise] = [
    ask, insight, nextStep, number, scale, rank, collect, agree, discuss, reveal, cast, round, swap,
    compare, hero, panel, helper, wait,
  ]
}
