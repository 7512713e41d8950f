public import Archive
import Dispatch
import Glibc
public import Roleplay
import Synchronization

/// The results of reading many recordings: the counts for each of their scenarios.
///
/// It contains counts and open answers, and no recordings, so that it stays small.
public struct ClassReading: Sendable {
  /// The number of files that a reader takes at a time.
  private static let batch = 16

  private(set) var tallies: [String: ClassTally] = [:]
  /// The number of recordings that were excluded, because the teacher asked for it.
  public private(set) var excluded = 0
  /// The number of files read.
  public private(set) var read = 0
  /// The files that could not be counted, sorted by name.
  public private(set) var skipped: [SkippedRecording] = []
  /// The files that were counted, by the identity of their recording: half of the identity of each,
  /// which is enough to tell two names of a file from two copies of a recording.
  private var files: [UInt64: UInt32] = [:]

  /// Reads recordings, each once, on all cores. Classes named by their folders are compared.
  ///
  /// - Parameters:
  ///   - files: the recordings, in any order.
  ///   - readers: the number of concurrent readers.
  ///   - script: returns the current version of a scenario, to distinguish its text from what
  ///     pupils typed; nil if it is not available. Called at most once for each scenario, and only
  ///     if its text is needed.
  ///   - decisions: returns a teacher's decisions about a scenario's answers; an answer without one
  ///     is then only counted, so that the memory does not grow with the number of recordings. Nil:
  ///     the words of all answers are kept, for a teacher who is going to read them.
  public init(
    _ files: RecordingFiles, readers: Int = ClassReading.cores,
    script: @escaping @Sendable (_ scenario: String) -> Scenario? = { _ in nil },
    decisions: (@Sendable (_ scenario: String) -> Moderation)? = nil
  ) {
    let shared = Mutex(ClassReading())
    DispatchQueue.concurrentPerform(iterations: max(1, readers)) { _ in
      while true {
        let batch = files.next(Self.batch)
        guard !batch.isEmpty else { return }
        let results = batch.map { file in
          Result { () throws(SkippedRecording) in try FinishedRecording(file) }
        }
        shared.withLock { reading in
          for (file, result) in zip(batch, results) {
            let group = file.className.map(AnswerGroup.named)
            reading.add(result, from: file, group: group, script, decisions)
          }
        }
      }
    }
    self = shared.withLock { $0 }
    excluded = files.excluded.count
    self.files = [:]
    skipped.sort { ($0.name, $0.reason.order, $0.size) < ($1.name, $1.reason.order, $1.size) }
  }

  private init() {}

  /// The number of readers that can run concurrently.
  public static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The scenarios with recordings, whoever may see them, and the number of each, the highest
  /// first.
  public var scenarios: [(name: String, recordings: Int)] {
    tallies.values.map { ($0.scenario, $0.recordings) }
      .sorted { $0.recordings != $1.recordings ? $0.recordings > $1.recordings : $0.name < $1.name }
  }

  /// Adds a file that was read.
  private mutating func add(
    _ result: Result<FinishedRecording, SkippedRecording>, from file: RecordingFiles.File,
    group: AnswerGroup?, _ script: @escaping @Sendable (_ scenario: String) -> Scenario?,
    _ decisions: (@Sendable (_ scenario: String) -> Moderation)?
  ) {
    let recording: FinishedRecording
    switch result {
    case .success(let finished): recording = finished
    // A crash came before its first line was whole: nothing was recorded in it.
    case .failure(let skipped) where skipped.isNeverBegun && !file.isGiven: return
    case .failure(let skipped):
      read += 1
      self.skipped.append(skipped)
      return
    }
    let known = files[recording.opening.identity]
    // A file with several names is counted once.
    let identity = UInt32(truncatingIfNeeded: file.identity)
    guard known != identity else { return }
    read += 1
    let scenario = recording.opening.scenario
    func empty() -> ClassTally {
      ClassTally(
        scenario: scenario, script: PlayedScript { script(scenario) },
        decisions: decisions?(scenario))
    }
    if known == nil {
      files[recording.opening.identity] = identity
      tallies[scenario, default: empty()].add(recording, group: group)
    } else {
      tallies[scenario, default: empty()].addCopy()
    }
  }
}

extension SkippedRecording.Reason {
  /// The order in which the reasons are listed.
  fileprivate var order: Int {
    switch self {
    case .empty: 0
    case .noRecording: 1
    case .unreadable: 2
    case .broken: 3
    case .torn: 4
    case .unfinished: 5
    case .fromNewerVersion: 6
    case .sealed: 7
    case .changed: 8
    case .endMissing: 9
    case .endMayBeMissing: 10
    }
  }
}
