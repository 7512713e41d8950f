import Archive
import Benchmark
import Roleplay

/// From starting `weerwoord play elektricien --answers FILE` until its first cue can be read, beside
/// a Python that starts and does nothing.
func measureStart() {
  let python = Samples()
  let play = Samples()
  let pythonTime = BenchmarkMetric.custom("Python starts and ends (μs)")
  let playTime = BenchmarkMetric.custom("First cue (μs)")
  Benchmark(
    "Start",
    configuration: .init(
      metrics: [pythonTime, playTime], maxDuration: .seconds(60), maxIterations: 200)
  ) { benchmark in
    let words = try ElektricienPlay.firstWords
    let bare = try seconds {
      try ChildProcess([Workplace.python, "-I", "-S", "-c", "pass"]).end()
    }
    var started: ChildProcess?
    let toFirstCue = try seconds {
      let child = try ChildProcess(ElektricienPlay.command)
      try child.wait(for: words)
      started = child
    }
    try started?.end()
    python.add(bare)
    play.add(toFirstCue)
    benchmark.measurement(pythonTime, Int(bare * 1e6))
    benchmark.measurement(playTime, Int(toFirstCue * 1e6))
  } setup: {
    try ElektricienPlay.writeAnswers()
  } teardown: {
    let ratio = try play.median / python.median
    try Measurement(
      name: "Start to first cue of `play elektricien`",
      measured:
        "\((try play.median * 1000).rounded(to: 1)) ms = \(ratio.rounded(to: 2)) × Python's "
        + "\((try python.median * 1000).rounded(to: 1)) ms",
      target: "at most 1.1 ×", isMet: ratio <= 1.1
    ).report()
  }
}

/// The most memory that a whole play takes.
func measureMemory() {
  let peak = Samples()
  let metric = BenchmarkMetric.custom("Peak memory (kB)")
  Benchmark(
    "Memory",
    configuration: .init(metrics: [metric], maxDuration: .seconds(30), maxIterations: 5)
  ) { benchmark in
    // A program counts as its own what its starter had in memory, so that a small one starts it.
    let script = """
      import os, resource, sys
      child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)])
      os.waitpid(child, 0)
      print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
      """
    let printed = try ChildProcess(
      [Workplace.python, "-I", "-S", "-c", script] + ElektricienPlay.command
    ).end()
    guard let kilobytes = Int(printed.prefix { $0 != "\n" }) else {
      throw Unmeasurable("Python printed “\(printed)”")
    }
    peak.add(Double(kilobytes) / 1024)
    benchmark.measurement(metric, kilobytes)
  } setup: {
    try ElektricienPlay.writeAnswers()
  } teardown: {
    try Measurement(
      name: "Peak memory of that play", measured: "\((try peak.greatest).rounded(to: 1)) MB",
      target: "under 24 MB", isMet: try peak.greatest < 24
    ).report()
  }
}
