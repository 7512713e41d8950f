import Benchmark
import SampleScripts
import Yarn

/// Events a second out of a loop of lines, conditions and options, and of one of lines with markup.
func measureDialogue() {
  measure("Dialogue: lines, conditions, options", DialogueLoops.plain, events: 200_000, target: 5)
  measure("Dialogue: lines with markup", DialogueLoops.marked, events: 50_000, target: 1)
}

private func measure(
  _ name: String, _ script: String, events eventsPerIteration: Int, target: Double
) {
  let speed = Samples()
  let metric = BenchmarkMetric.custom("Events a millisecond", polarity: .prefersLarger)
  var dialogue: Dialogue?
  Benchmark(
    name,
    configuration: .init(metrics: [metric], maxDuration: .seconds(20), maxIterations: 60)
  ) { benchmark in
    guard var running = dialogue else { throw Unmeasurable("there is no dialogue") }
    dialogue = nil
    let time = try seconds {
      for _ in 0..<eventsPerIteration {
        let event = try running.next()
        blackHole(event)
        if case .options = event { try running.select(0) }
      }
    }
    dialogue = running
    speed.add(Double(eventsPerIteration) / time)
    benchmark.measurement(metric, Int(Double(eventsPerIteration) / time / 1000))
  } setup: {
    let compilation = Compiler.compile([Source(name: "loop.yarn", text: script)])
    guard let program = compilation.program else { throw Unmeasurable("the loop has errors") }
    var begun = Dialogue(program: program, seed: 1)
    try begun.start(at: "Start")
    dialogue = begun
  } teardown: {
    try Measurement(
      name: name,
      measured: "\((try speed.median / 1e6).rounded(to: 2)) million events/s",
      target: "at least \(target.rounded(to: 0)) million/s",
      isMet: try speed.median >= target * 1e6
    ).report()
  }
}
