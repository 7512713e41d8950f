import Benchmark
import Discussion
import Glibc

/// `weerwoord discuss` over ten thousand recordings, by turns with the same tally in Python with orjson
/// on as many cores; over a class of thirty; over a hundred thousand; and the memory that takes.
func measureDiscussing() {
  let ours = Samples()
  let python = Samples()
  let small = Samples()
  let memory = Samples()
  let metric = BenchmarkMetric.custom("discuss (ms)")
  var recorded: RecordedClass?
  var thirty = ""
  Benchmark(
    "Discussing",
    configuration: .init(metrics: [metric], maxDuration: .seconds(120), maxIterations: 5)
  ) { benchmark in
    guard let recorded else { throw Unmeasurable("there are no recordings") }
    let time = try seconds { try memory.add(recorded.discuss(recorded.folder)) }
    ours.add(time)
    python.add(try seconds { try recorded.tally() })
    small.add(try seconds { _ = try recorded.discuss(thirty) })
    benchmark.measurement(metric, Int(time * 1000))
  } setup: {
    let played = try await RecordedClass.played()
    thirty = try played.thirty()
    // All find the files in memory.
    _ = try played.discuss(thirty)
    _ = try played.discuss(played.folder)
    try played.tally()
    recorded = played
  } teardown: {
    guard let recorded else { throw Unmeasurable("there are no recordings") }
    let ofThirty = try small.median * 1000
    try Measurement(
      name: "`discuss` over a class of thirty", measured: "\(ofThirty.rounded(to: 0)) ms",
      target: "under 50 ms", isMet: ofThirty < 50
    ).report()
    let (mine, theirs) = try (ours.median * 1000, python.median * 1000)
    try Measurement(
      name: "`discuss` over 10,000 recordings of \(recorded.entries) entries",
      measured: "\(mine.rounded(to: 0)) ms on \(ClassReading.cores) cores, Python with orjson "
        + "\(theirs.rounded(to: 0)) ms",
      target: "at most as long", isMet: mine <= theirs
    ).report()
    let all = try recorded.hundredThousand()
    // The files are on their disk before, so that writing them takes nothing of what is measured.
    sync()
    _ = try recorded.discuss(all)
    let times = Samples()
    let tenth = Samples()
    let allMemory = Samples()
    // By turns, because a computer is not as fast at every moment.
    for _ in 0..<5 {
      tenth.add(try seconds { _ = try recorded.discuss(recorded.folder) })
      times.add(try seconds { try allMemory.add(recorded.discuss(all)) })
    }
    let growth = try times.median / tenth.median
    try Measurement(
      name: "`discuss` over 100,000 recordings",
      measured: "\(growth.rounded(to: 1)) × as long as over 10,000", target: "at most 11 ×",
      isMet: growth <= 11
    ).report()
    let (few, many) = try (memory.greatest, allMemory.greatest)
    try Measurement(
      name: "Memory of that",
      measured: "\((many / 1024).rounded(to: 0)) MB, \((many / few).rounded(to: 2)) × as much as "
        + "over 10,000",
      target: "at most 1.2 ×", isMet: many <= few * 1.2
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
      Workplace.python, "-I", ".ci/class-tally", folder, "\(ClassReading.cores)",
      Workplace.pythonLibraries,
    ]).end()
  }

  /// A folder with thirty of the recordings, the same files.
  fileprivate func thirty() throws -> String {
    let part = Workplace.path("thirty")
    let link = """
      import os, sys
      source, target = sys.argv[1:]
      os.mkdir(target, 0o700)
      for name in sorted(filter(lambda name: name.endswith(".jsonl"), os.listdir(source)))[:30]:
          os.link(os.path.join(source, name), os.path.join(target, name))
      """
    try ChildProcess([Workplace.python, "-I", "-c", link, folder, part]).end()
    return part
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
