import Benchmark
import Yarn

/// Events a second out of a loop of lines, conditions and options.
func measureDialogue() {
  let eventsPerIteration = 200_000
  let speed = Samples()
  let metric = BenchmarkMetric.custom("Events a millisecond", polarity: .prefersLarger)
  var dialogue: Dialogue?
  Benchmark(
    "Dialogue",
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
    let compilation = Compiler.compile([Source(name: "loop.yarn", text: dialogueLoop)])
    guard let program = compilation.program else { throw Unmeasurable("the loop has errors") }
    var begun = Dialogue(program: program, seed: 1)
    try begun.start(at: "Start")
    dialogue = begun
  } teardown: {
    try Figure(
      name: "Dialogue: lines, conditions, options",
      measured: "\((try speed.median / 1e6).rounded(to: 2)) million events/s",
      target: "at least 3 million/s", isMet: try speed.median >= 3e6
    ).report()
  }
}

private let dialogueLoop = """
  title: Start
  ---
  <<declare $n = 0>>
  <<jump Loop>>
  ===
  title: Loop
  ---
  Vader: Ik wil dat je elektricien wordt, dat is een goed vak. #line:a1
  <<set $n = $n + 1>>
  <<if $n % 2 == 0>>
    Moeder: Laat hem zelf kiezen, hij is oud genoeg daarvoor. #line:a2
  <<else>>
    Kind: Ik wil iets anders dan jij wilt. #line:a3
  <<endif>>
  Verteller: Wat zeg je nu tegen je vader? #line:a4
  -> Ik vraag waarom hij dat wil #line:a5
    Vader: Omdat het een vak is met werk. #line:a6
  -> Ik zeg wat ik zelf wil <<if $n > 3>> #line:a7
    Vader: Vertel. #line:a8
  <<jump Loop>>
  ===
  """
