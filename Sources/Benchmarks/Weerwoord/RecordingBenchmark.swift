import Archive
import Benchmark
import Glibc
import Roleplay

/// Entries a second through the journal, beside the same bytes written and synced with nothing
/// around it, in turns, in the same folder.
func measureRecording() {
  let entriesPerIteration = 50
  let ratio = Samples()
  let kept = Samples()
  let metric = BenchmarkMetric.custom(
    "Journal's speed, in thousandths of the bare one", polarity: .prefersLarger)
  var pair: RecordingPair?
  Benchmark(
    "Recording",
    configuration: .init(
      metrics: [metric], maxDuration: .seconds(30), maxIterations: 100)
  ) { benchmark in
    guard let pair else { throw Unmeasurable("there is no recording") }
    let (journal, bare) = try pair.write(entriesPerIteration)
    ratio.add(bare / journal)
    kept.add(Double(entriesPerIteration) / journal)
    benchmark.measurement(metric, Int(bare / journal * 1000))
  } setup: {
    pair = try RecordingPair()
  } teardown: {
    pair = nil
    try Measurement(
      name: "Recording, entry by entry",
      measured: "\((try kept.median).rounded(to: 0)) entries/s = "
        + "\((try ratio.median).rounded(to: 2)) × bare write + fdatasync",
      target: "at least 0.9 ×", isMet: try ratio.median >= 0.9
    ).report()
  }
}

/// A journal, and a plain file that gets the same bytes.
private final class RecordingPair {
  private let journal: FileJournal
  private let file: Int32
  private var number = 1

  init() throws {
    let folder = Workplace.path("transcripts")
    journal = try TranscriptFolder(path: folder).begin(ElektricienPlay.opening)
    file = open(folder + "/bare", O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Unmeasurable("the bare file cannot be made") }
    // Both files' names are on the disk before the first entry.
    sync()
  }

  deinit {
    close(file)
  }

  /// Writes entries to both, each first in turn.
  ///
  /// - Returns: the seconds that each took for all of them.
  func write(_ count: Int) throws -> (journal: Double, bare: Double) {
    var journalTime = 0.0
    var bareTime = 0.0
    for _ in 0..<count {
      let entry = nextEntry()
      let bytes = TranscriptCoding.line(for: entry) + [0x0A]
      let toJournal = { [journal] in
        journalTime += try seconds { try journal.append([entry]) }
      }
      let toFile = { [file] in
        bareTime += try seconds {
          guard Glibc.write(file, bytes, bytes.count) == bytes.count, fdatasync(file) == 0 else {
            throw Unmeasurable("the bare file cannot be written")
          }
        }
      }
      if number.isMultiple(of: 2) {
        try toJournal()
        try toFile()
      } else {
        try toFile()
        try toJournal()
      }
    }
    return (journalTime, bareTime)
  }

  private func nextEntry() -> Entry {
    defer { number += 1 }
    return Entry(
      number: number, milliseconds: number * 7,
      kind: .cue(
        Cue(
          line: "line:el-\(number)", speaker: "Vader",
          text: "Een elektricien heeft bijna altijd werk. Dat wil ik voor jou.", kind: .line)))
  }
}
