import Benchmark
import Roleplay
import Shell
import Yarn

/// How long it takes to go to another entry of a recording of 10,000 entries, the page drawn: at any
/// entry, and a step back from there.
func measureLookingBack() {
  let samples = Samples()
  let metric = BenchmarkMetric.custom("A step in a long recording (μs)")
  var random = SystemRandomNumberGenerator()
  let index = PlaybackIndex(of: LongRecording.transcript)
  Benchmark(
    "Looking back",
    configuration: .init(metrics: [metric], maxDuration: .seconds(10), maxIterations: 300)
  ) { benchmark in
    let entry = Int.random(in: 1...LongRecording.length, using: &random)
    let time = await step(in: index, to: entry)
    samples.add(time)
    benchmark.measurement(metric, Int(time * 1e6))
  } teardown: {
    let (middle, worst) = (try samples.median * 1000, try samples.greatest * 1000)
    try Measurement(
      name: "Stepping back, or to any of 10,000 entries",
      measured: "\(middle.rounded(to: 2)) ms, at worst \(worst.rounded(to: 2)) ms",
      target: "under 20 ms", isMet: worst < 20
    ).report()
  }
}

/// The longer of going to an entry and of the step back from it, on a page that shows nothing yet.
@MainActor
private func step(in index: PlaybackIndex, to entry: Int) -> Double {
  var playback = Playback(of: index)
  let page = PlayerPage(of: index, name: "Tulp", language: .dutch)
  let going = seconds {
    playback.go(toEntry: entry)
    blackHole(page.lines(of: playback, columns: 80, rows: 24))
  }
  let back = seconds {
    playback.back()
    blackHole(page.lines(of: playback, columns: 80, rows: 24))
  }
  return max(going, back)
}

/// A recording as long as a whole afternoon: lines, choices and answers, and steps back.
private enum LongRecording {
  static let length = 10_000

  static var transcript: Transcript {
    var transcript = Transcript(opening: ElektricienPlay.opening)
    var kinds: [Entry.Kind] = []
    var question = 0
    while kinds.count < length {
      question += 1
      kinds.append(.cue(line(question, 1)))
      kinds.append(.cue(line(question, 2)))
      let number = kinds.count + 1
      kinds.append(.cue(question.isMultiple(of: 3) ? ask(question) : choice(question)))
      if question.isMultiple(of: 10) {
        kinds += [.input(.choose("line:\(question)b")), .input(.submit)]
        kinds += [.reply(Reply(chosen: "line:\(question)b", isComplete: true)), .back(to: number)]
      }
      let reply =
        question.isMultiple(of: 3)
        ? Reply(
          texts: ["Ik wil liever kok worden, en dat heb ik al vaak gezegd."], isComplete: true)
        : Reply(chosen: "line:\(question)a", isComplete: true)
      kinds += [.input(.submit), .reply(reply)]
    }
    transcript.entries = kinds.prefix(length).enumerated().map { place, kind in
      Entry(number: place + 1, milliseconds: place * 700, kind: kind)
    }
    return transcript
  }

  private static func line(_ question: Int, _ number: Int) -> Cue {
    Cue(
      line: "line:\(question)-\(number)", speaker: number == 1 ? "Verteller" : "Vader",
      text: "Een elektricien heeft bijna altijd werk. Dat wil ik voor jou, en dat weet je.",
      kind: .line)
  }

  private static func ask(_ question: Int) -> Cue {
    Cue(line: "line:\(question)-2", speaker: "Vader", text: "Wat zeg jij?", kind: .ask)
  }

  private static func choice(_ question: Int) -> Cue {
    Cue(
      line: "line:\(question)-2", speaker: "Vader", text: "Wat doe je?",
      kind: .choice(
        ["a", "b", "c", "d"].map {
          Cue.Option(id: "line:\(question)\($0)", text: "Ik vraag nog eens waarom dat zo is.")
        }))
  }
}
