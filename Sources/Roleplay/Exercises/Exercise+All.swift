extension Exercise {
  /// All that there are, in the order they are named to an author.
  package static let all: [Exercise] = [
    ask, insight, nextStep, number, scale, rank, collect, agree, discuss, reveal, cast, round, swap,
    compare, hero, panel, helper, wait,
  ]
}
