import Benchmark
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
    try Figure(
      name: "Compiling 2 MB of plain lines", measured: "\(speed.rounded(to: 0)) MB/s",
      target: "at least 20 MB/s", isMet: speed >= 20
    ).report()
    let ratio = try double.median / plain.median
    try Figure(
      name: "Compiling twice as many", measured: "\(ratio.rounded(to: 2)) × the time",
      target: "at most 2.2 ×", isMet: ratio <= 2.2
    ).report()
    try Figure(
      name: "Compiling 2 MB full of expressions",
      measured: "\((megabytes(denseScript) / (try dense.median)).rounded(to: 0)) MB/s"
    ).report()
  }
}

private func megabytes(_ source: Source) -> Double {
  Double(source.bytes.count) / 1e6
}

private let plainScript = script("plain", megabytes: 2, of: plainLine)
private let doubleScript = script("double", megabytes: 4, of: plainLine)
private let denseScript = script("dense", megabytes: 2, of: denseLines)

private func script(_ name: String, megabytes: Int, of lines: (Int) -> String) -> Source {
  var text = "title: Start\n---\n<<declare $n = 0>>\n<<declare $b = true>>\n"
  var number = 0
  while text.utf8.count < megabytes * 1_000_000 {
    text += lines(number)
    number += 1
  }
  return Source(name: name, text: text + "===\n")
}

private func plainLine(_ number: Int) -> String {
  "Vader: Dit is gewoon een regel tekst, nummer \(number).\n"
}

private func denseLines(_ number: Int) -> String {
  """
  <<if $n > \(number) and not $b or visited("Start")>>
  Een regel {$n + 1} en {$b}.
  <<elseif $n * 2 <= 7>>
  <<set $n += 3>>
  <<endif>>
  -> Keuze een <<if $n == 3>>
    Ja zeg ik.
  -> Keuze twee
    <<set $b = $n % 2 == 0>>

  """
}
