import Benchmark
import SampleScripts
import Yarn

/// How fast scripts are compiled: plain lines, twice as many of them, and lines full of expressions.
func measureCompiling() {
  let plain = Samples()
  let double = Samples()
  let dense = Samples()
  let plainTime = BenchmarkMetric.custom("2 MB of plain lines (μs)")
  let doubleTime = BenchmarkMetric.custom("4 MB of plain lines (μs)")
  let denseTime = BenchmarkMetric.custom("2 MB full of expressions (μs)")
  Benchmark(
    "Compiling",
    configuration: .init(
      metrics: [plainTime, doubleTime, denseTime], maxDuration: .seconds(30), maxIterations: 20)
  ) { benchmark in
    for (source, samples, metric) in [
      (plainScript, plain, plainTime), (doubleScript, double, doubleTime),
      (denseScript, dense, denseTime),
    ] {
      let time = try seconds {
        let compilation = Compiler.compile([source])
        guard compilation.program != nil else { throw Unmeasurable("\(source.name) has errors") }
        blackHole(compilation)
      }
      samples.add(time)
      benchmark.measurement(metric, Int(time * 1e6))
    }
  } teardown: {
    let speed = megabytes(plainScript) / (try plain.median)
    try Measurement(
      name: "Compiling 2 MB of plain lines", measured: "\(speed.rounded(to: 0)) MB/s",
      target: "at least 40 MB/s", isMet: speed >= 40
    ).report()
    let ratio = try double.median / plain.median
    try Measurement(
      name: "Compiling twice as many", measured: "\(ratio.rounded(to: 2)) × the time",
      target: "at most 2.2 ×", isMet: ratio <= 2.2
    ).report()
    let denseSpeed = megabytes(denseScript) / (try dense.median)
    try Measurement(
      name: "Compiling 2 MB full of expressions", measured: "\(denseSpeed.rounded(to: 0)) MB/s",
      target: "at least 15 MB/s", isMet: denseSpeed >= 15
    ).report()
  }
}

private func megabytes(_ source: Source) -> Double {
  Double(source.bytes.count) / 1e6
}

private let plainScript = LargeScripts.plain.source(megabytes: 2)
private let doubleScript = LargeScripts.plain.source(megabytes: 4)
private let denseScript = LargeScripts.dense.source(megabytes: 2)

/// Time and memory of much larger scripts, each compiled in a process of its own.
func measureLargeScripts() {
  for script in LargeScripts.allCases {
    let small = Samples()
    let large = Samples()
    let memory = Samples()
    let metric = BenchmarkMetric.custom("64 MB (ms)")
    Benchmark(
      "Compiling much: \(script.rawValue)",
      configuration: .init(metrics: [metric], maxDuration: .seconds(60), maxIterations: 3)
    ) { benchmark in
      small.add(try probe(script, megabytes: 2).secondsPerMegabyte)
      let run = try probe(script, megabytes: 64)
      large.add(run.secondsPerMegabyte)
      memory.add(run.memory)
      benchmark.measurement(metric, Int(run.secondsPerMegabyte * 64_000))
    } teardown: {
      let ratio = try large.median / small.median
      try Measurement(
        name: "Compiling 64 MB (\(script.rawValue)), a MB",
        measured: "\(ratio.rounded(to: 2)) × the time of a MB of 2 MB",
        target: "at most 1.3 ×", isMet: ratio <= 1.3
      ).report()
      try Measurement(
        name: "Peak memory for 64 MB (\(script.rawValue))",
        measured: "\((try memory.greatest).rounded(to: 1)) × the source",
        target: "under 12 ×", isMet: try memory.greatest < 12
      ).report()
    }
  }
}

private func probe(
  _ script: LargeScripts, megabytes: Int
) throws -> (secondsPerMegabyte: Double, memory: Double) {
  let printed = try ChildProcess([Workplace.probe, "compile", script.rawValue, "\(megabytes)"])
    .end()
  let numbers = printed.split { $0 == " " || $0 == "\n" }.compactMap { Double($0) }
  guard numbers.count == 3 else { throw Unmeasurable("the probe printed “\(printed)”") }
  return (numbers[1] / (numbers[0] / 1e6), numbers[2] * 1024 / numbers[0])
}
