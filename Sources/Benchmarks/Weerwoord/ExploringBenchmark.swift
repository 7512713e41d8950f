import Benchmark

/// `check --explore` of all scenarios that ship, beside `check` of them, by turns.
///
/// Nothing is asked of it: ten times `check` was the limit within which plain hashing of states would
/// have been kept instead of the analysis of what is live. Since then endings are proved too.
func measureExploring() {
  let check = Samples()
  let explore = Samples()
  let metric = BenchmarkMetric.custom("check --explore (ms)")
  Benchmark(
    "Exploring",
    configuration: .init(metrics: [metric], maxDuration: .seconds(60), maxIterations: 10)
  ) { benchmark in
    let command = [Workplace.program, "check", Workplace.scenarios]
    check.add(try seconds { try ChildProcess(command).end() })
    let time = try seconds { try ChildProcess(command + ["--explore"]).end() }
    explore.add(time)
    benchmark.measurement(metric, Int(time * 1000))
  } teardown: {
    let ratio = try explore.median / check.median
    try Measurement(
      name: "`check --explore` of all scenarios",
      measured:
        "\((try explore.median * 1000).rounded(to: 0)) ms = \(ratio.rounded(to: 1)) × `check`"
    ).report()
  }
}
