import Benchmark
import Drawing
import Roleplay

/// How long a comic of six panels takes: laid out, drawn, and written as SVG.
func measureDrawing() {
  let samples = Samples()
  let metric = BenchmarkMetric.custom("A comic of six panels (μs)")
  Benchmark(
    "Drawing",
    configuration: .init(metrics: [metric], maxDuration: .seconds(10), maxIterations: 300)
  ) { benchmark in
    let time = seconds {
      for sheet in ComicDrawing(comic).sheets(.drawn) { blackHole(sheet.svg) }
    }
    samples.add(time)
    benchmark.measurement(metric, Int(time * 1e6))
  } teardown: {
    let time = try samples.median * 1000
    try Measurement(
      name: "Drawing a comic of six panels", measured: "\(time.rounded(to: 2)) ms",
      target: "under 5 ms", isMet: time < 5
    ).report()
  }
}

private let comic: Strip = {
  var hero = Hero()
  hero.name = "Stormwind"
  hero.power = "de tijd even stil laten staan"
  hero.friend = "Vriendin"
  hero.motto = "Ik mag dit proberen."
  let poses: [HeroPose] = [.small, .flying, .listening, .tall, .tall, .flying]
  return Strip(
    hero: hero,
    panels: poses.map { pose in
      Strip.Panel(
        caption: "Thuis aan tafel. Stormwind vertelt een plan.", pose: pose,
        balloons: [
          .init(speaker: "Stormwind", words: "Ik wil bakker worden."),
          .init(speaker: "Vader", words: "Ik wil niet dat je straks verdrietig bent."),
          .init(speaker: "Stormwind", words: "Waarom zegt iemand dat?", isThought: true),
        ])
    }, language: "nl")
}()
