import Benchmark
import Glibc

/// `weerwoord discuss` over ten thousand recordings of a hundred entries, by turns with the same tally
/// in Python with orjson; once over a hundred thousand; and the memory the first takes.
func measureDiscussing() {
  let ours = Samples()
  let python = Samples()
  let memory = Samples()
  let metric = BenchmarkMetric.custom("discuss (ms)")
  var recorded: RecordedClass?
  Benchmark(
    "Discussing",
    configuration: .init(metrics: [metric], maxDuration: .seconds(120), maxIterations: 5)
  ) { benchmark in
    guard let recorded else { throw Unmeasurable("there are no recordings") }
    let time = try seconds { try memory.add(recorded.discuss(recorded.folder)) }
    ours.add(time)
    python.add(try seconds { try recorded.tally() })
    benchmark.measurement(metric, Int(time * 1000))
  } setup: {
    recorded = try await RecordedClass.played()
    // Both find the files in memory.
    if let recorded {
      _ = try recorded.discuss(recorded.folder)
      try recorded.tally()
    }
  } teardown: {
    guard let recorded else { throw Unmeasurable("there are no recordings") }
    let ratio = try python.median / ours.median
    try Figure(
      name: "`discuss` over 10,000 recordings of \(recorded.entries) entries",
      measured: "\((try ours.median * 1000).rounded(to: 0)) ms, "
        + "\(ratio.rounded(to: 1)) × as fast as Python with orjson",
      target: "at least 10 ×", isMet: ratio >= 10
    ).report()
    let megabytes = try memory.greatest / 1024
    try Figure(
      name: "Memory of that", measured: "\(megabytes.rounded(to: 0)) MB", target: "under 100 MB",
      isMet: megabytes < 100
    ).report()
    let all = try recorded.hundredThousand()
    _ = try recorded.discuss(all)
    let times = Samples()
    for _ in 0..<3 { times.add(try seconds { _ = try recorded.discuss(all) }) }
    let growth = try times.median / ours.median
    try Figure(
      name: "`discuss` over 100,000 recordings",
      measured: "\(growth.rounded(to: 1)) × as long as over 10,000", target: "at most 11 ×",
      isMet: growth <= 11
    ).report()
  }
}

extension RecordedClass {
  /// - Returns: the most memory it took, in kibibytes.
  fileprivate func discuss(_ folder: String) throws -> Double {
    let program = try ChildProcess([
      Workplace.program, "discuss", folder, "--scenarios", Workplace.scenarios, "--language", "nl",
    ])
    return Double(try program.memoryAtEnd())
  }

  fileprivate func tally() throws {
    try ChildProcess([
      Workplace.python, "-I", ".ci/class-tally", folder, Workplace.pythonLibraries,
    ]).end()
  }

  /// Ten folders' worth in one: the same plays by other pupils, each a file of its own.
  fileprivate func hundredThousand() throws -> String {
    let school = Workplace.path("school")
    let copy = """
      import os, sys
      source, target = sys.argv[1:]
      os.mkdir(target, 0o700)
      for name in filter(lambda name: name.endswith(".jsonl"), os.listdir(source)):
          text = open(os.path.join(source, name), "rb").read()
          for number in range(10):
              alias = b'"alias":"Tulp %d"' % number
              with open(os.path.join(target, "%s-%d.jsonl" % (name[:-6], number)), "wb") as file:
                  file.write(text.replace(b'"alias":"Tulp"', alias, 1))
      """
    try ChildProcess([Workplace.python, "-I", "-c", copy, folder, school]).end()
    return school
  }
}
