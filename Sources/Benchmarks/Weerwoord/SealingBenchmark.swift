import Archive
import Benchmark
import Glibc
import PlayedClass
import Roleplay

/// Sealed recordings: entries a second beside ones that are not sealed, by turns; opening ten thousand
/// entries; and `discuss` over a class of thirty.
func measureSealing() {
  let entriesPerIteration = 50
  let long = 10_000
  let ratio = Samples()
  let kept = Samples()
  let opening = Samples()
  let tally = Samples()
  let metric = BenchmarkMetric.custom(
    "Sealed entries' speed, in thousandths of that of others", polarity: .prefersLarger)
  var folder: SealedClass?
  Benchmark(
    "Sealing",
    configuration: .init(metrics: [metric], maxDuration: .seconds(60), maxIterations: 40)
  ) { benchmark in
    guard let folder else { throw Unmeasurable("there are no sealed recordings") }
    let (sealed, clear) = try folder.write(entriesPerIteration)
    ratio.add(clear / sealed)
    kept.add(Double(entriesPerIteration) / sealed)
    opening.add(
      try seconds {
        var reader = try TranscriptReader(path: folder.long)
        guard try reader.rest().entries.count == long else {
          throw Unmeasurable("the long recording is not whole")
        }
      })
    tally.add(try seconds { try folder.discuss() })
    benchmark.measurement(metric, Int(clear / sealed * 1000))
  } setup: {
    let made = try await SealedClass(entries: long)
    // It finds the files in memory.
    try made.discuss()
    folder = made
  } teardown: {
    folder = nil
    try Measurement(
      name: "Sealed recording, entry by entry",
      measured: "\((try kept.median).rounded(to: 0)) entries/s = "
        + "\((try ratio.median).rounded(to: 2)) × unsealed",
      target: "at least 0.8 ×", isMet: try ratio.median >= 0.8
    ).report()
    let toOpen = try opening.median * 1000
    try Measurement(
      name: "Opening 10,000 sealed entries", measured: "\(toOpen.rounded(to: 0)) ms",
      target: "under 1000 ms", isMet: toOpen < 1000
    ).report()
    let ofThirty = try tally.median * 1000
    try Measurement(
      name: "`discuss` over thirty sealed recordings, with the passphrase",
      measured: "\(ofThirty.rounded(to: 0)) ms", target: "under 300 ms", isMet: ofThirty < 300
    ).report()
  }
}

/// A folder with keys, in which a class of thirty was recorded; two journals that go on, of which one is
/// sealed; and a long recording.
private final class SealedClass {
  private static let passphrase = "vier gewone woorden hier"

  /// The path of the long recording, which this process can open.
  let long: String
  private let sealed: FileJournal
  private let clear: FileJournal
  private var number = 1

  init(entries: Int) async throws {
    let recorded = TranscriptFolder(path: Workplace.path("sealed"))
    try SealingKeys(of: recorded).make([.teacher: Self.passphrase, .school: Self.passphrase])
    try PlayedClass.write(
      Array((Self.passphrase + "\n").utf8), to: Workplace.path("passphrase"))
    let played = try PlayedClass("elektricien", scenarios: Workplace.scenarios)
    for seed in 1...30 {
      let transcript = try await played.recording(UInt32(seed))
      let journal = try recorded.begin(transcript.opening)
      try journal.append(transcript.entries)
      try journal.finish()
    }
    // Others, so that only the class is in the folder that is counted.
    let beside = TranscriptFolder(path: Workplace.path("sealed-beside"))
    try SealingKeys(of: beside).make([.teacher: Self.passphrase])
    sealed = try beside.begin(ElektricienPlay.opening)
    clear = try TranscriptFolder(path: Workplace.path("clear")).begin(ElektricienPlay.opening)
    let journal = try beside.begin(ElektricienPlay.opening)
    try journal.append((1...entries).map(Self.entry))
    journal.release()
    long = journal.path
    // All names are on the disk before the first entry.
    sync()
  }

  /// Writes entries to both journals, each first in turn.
  ///
  /// - Returns: the seconds that each took for all of them.
  func write(_ count: Int) throws -> (sealed: Double, clear: Double) {
    var times = (sealed: 0.0, clear: 0.0)
    for _ in 0..<count {
      let entry = Self.entry(number)
      number += 1
      let toSealed = { [sealed] in times.sealed += try seconds { try sealed.append([entry]) } }
      let toClear = { [clear] in times.clear += try seconds { try clear.append([entry]) } }
      for write in number.isMultiple(of: 2) ? [toSealed, toClear] : [toClear, toSealed] {
        try write()
      }
    }
    return times
  }

  func discuss() throws {
    let folder = Workplace.path("sealed")
    try ChildProcess([
      Workplace.program, "discuss", folder, "--transcripts", folder, "--scenarios",
      Workplace.scenarios, "--language", "nl", "--passphrase-file", Workplace.path("passphrase"),
    ]).end()
  }

  private static func entry(_ number: Int) -> Entry {
    Entry(
      number: number, milliseconds: number * 7,
      kind: .cue(
        Cue(
          line: "line:el-\(number)", speaker: "Vader",
          text: "Een elektricien heeft bijna altijd werk. Dat wil ik voor jou.", kind: .line)))
  }
}
