import Benchmark
import Glibc

/// `weerwoord search` for a word that is in all recordings, over a thousand of them: from starting
/// the program until the first hits can be read, and until it ends; and over ten thousand, which take
/// no more memory.
func measureSearching() {
  let firstHits = Samples()
  let all = Samples()
  let metric = BenchmarkMetric.custom("First hits (μs)")
  var recorded: RecordedClass?
  var thousand = ""
  Benchmark(
    "Searching",
    configuration: .init(metrics: [metric], maxDuration: .seconds(20), maxIterations: 20)
  ) { benchmark in
    var started: ChildProcess?
    let toEnd = try seconds {
      let toFirstHits = try seconds {
        let child = try search(thousand)
        try child.wait(for: "»")
        started = child
      }
      try started?.end()
      firstHits.add(toFirstHits)
      benchmark.measurement(metric, Int(toFirstHits * 1e6))
    }
    all.add(toEnd)
  } setup: {
    let played = try await RecordedClass.played()
    thousand = try played.thousand()
    // It finds the files in memory.
    try search(thousand).end()
    recorded = played
  } teardown: {
    guard let recorded else { throw Unmeasurable("there are no recordings") }
    let toFirstHits = try firstHits.median * 1000
    try Measurement(
      name: "First hits of `search` over 1,000 recordings of \(recorded.entries) entries",
      measured: "\(toFirstHits.rounded(to: 0)) ms from starting the program",
      target: "under 500 ms", isMet: toFirstHits < 500
    ).report()
    let toEnd = try all.median * 1000
    try Measurement(
      name: "All hits of that", measured: "\(toEnd.rounded(to: 0)) ms", target: "under 1000 ms",
      isMet: toEnd < 1000
    ).report()
    let few = Double(try search(thousand).memoryAtEnd())
    let many = Double(try search(recorded.folder).memoryAtEnd())
    try Measurement(
      name: "Memory of `search` over 10,000 recordings",
      measured: "\((many / 1024).rounded(to: 0)) MB, \((many / few).rounded(to: 2)) × as much "
        + "as over 1,000",
      target: "at most 1.2 ×", isMet: many <= few * 1.2
    ).report()
  }
}

private func search(_ folder: String) throws -> ChildProcess {
  try ChildProcess([
    Workplace.program, "search", "elektricien", "--transcripts", folder, "--language", "nl",
  ])
}

extension RecordedClass {
  /// A folder with a tenth of the recordings, the same files.
  fileprivate func thousand() throws -> String {
    let part = Workplace.path("thousand")
    let link = """
      import os, sys
      source, target = sys.argv[1:]
      os.mkdir(target, 0o700)
      for name in sorted(filter(lambda name: name.endswith(".jsonl"), os.listdir(source)))[:1000]:
          os.link(os.path.join(source, name), os.path.join(target, name))
      """
    try ChildProcess([Workplace.python, "-I", "-c", link, folder, part]).end()
    return part
  }
}
