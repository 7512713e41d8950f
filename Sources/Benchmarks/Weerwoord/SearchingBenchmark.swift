import Benchmark
import Glibc

/// `weerwoord search` over ten thousand recordings: from starting the program until the first hits can
/// be read, of a word that stands in all of them, and the size of the index.
func measureSearching() {
  let samples = Samples()
  let metric = BenchmarkMetric.custom("First hits (μs)")
  var recorded: RecordedClass?
  var size = 0
  Benchmark(
    "Searching",
    configuration: .init(metrics: [metric], maxDuration: .seconds(20), maxIterations: 100)
  ) { benchmark in
    guard let recorded else { throw Unmeasurable("there are no recordings") }
    var started: ChildProcess?
    let toFirstHits = try seconds {
      let child = try recorded.search()
      try child.wait(for: "»")
      started = child
    }
    try started?.end()
    samples.add(toFirstHits)
    benchmark.measurement(metric, Int(toFirstHits * 1e6))
  } setup: {
    let played = try await RecordedClass.played()
    size = try played.size()
    // The first search makes the index.
    try played.search().end()
    recorded = played
  } teardown: {
    guard let recorded else { throw Unmeasurable("there are no recordings") }
    let milliseconds = try samples.median * 1000
    try Figure(
      name: "First hits of `search` over 10,000 recordings",
      measured: "\(milliseconds.rounded(to: 1)) ms from starting the program",
      target: "under 50 ms", isMet: milliseconds < 50
    ).report()
    let index = try Workplace.size(of: recorded.folder + "/.search.sqlite")
    let share = Double(index) / Double(size)
    try Figure(
      name: "Index of these recordings",
      measured: "\((Double(index) / 1e6).rounded(to: 1)) MB, "
        + "\((share * 100).rounded(to: 0)) % of their size",
      target: "under half", isMet: share < 0.5
    ).report()
  }
}

extension RecordedClass {
  fileprivate func search() throws -> ChildProcess {
    try ChildProcess([
      Workplace.program, "search", "elektricien", "--transcripts", folder, "--language", "nl",
    ])
  }
}
