public import Archive
import Dispatch
import Glibc
public import Roleplay
import Synchronization

/// Many recordings that were read: the figures of each scenario among them.
///
/// Holds tallies and the open answers, never recordings, so that it does not grow with their number.
public struct ClassReading: Sendable {
  /// How many files are taken at a time.
  private static let batch = 16

  private(set) var tallies: [String: ClassTally] = [:]
  /// How many recordings were left out, since the teacher said so.
  public private(set) var leftOut = 0
  /// How many files were looked at.
  public private(set) var read = 0
  /// What could not be counted, in the order of the names.
  public private(set) var skipped: [SkippedRecording] = []
  /// The files that were counted, by their recording's identity.
  private var files: [UInt64: UInt64] = [:]

  /// Reads recordings, each once, on all cores. Classes that their folders name are put side by side.
  ///
  /// - Parameters:
  ///   - files: the recordings, in any order.
  ///   - readers: how many read at the same time.
  ///   - script: a scenario as it is now, to tell its words from what pupils typed; nil where it is
  ///     not at hand. Asked once for each scenario, and only where its words are needed.
  public init(
    _ files: RecordingFiles, readers: Int = ClassReading.cores,
    script: @escaping @Sendable (_ scenario: String) -> Scenario? = { _ in nil }
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
            reading.add(result, from: file, group: group, script: script)
          }
        }
      }
    }
    self = shared.withLock { $0 }
    leftOut = files.leftOut.count
    self.files = [:]
    skipped.sort { ($0.name, $0.reason.order, $0.size) < ($1.name, $1.reason.order, $1.size) }
  }

  private init() {}

  /// How many can read at the same time.
  public static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The scenarios there are recordings of, whoever may see them, and how many of each: most first.
  public var scenarios: [(name: String, recordings: Int)] {
    tallies.values.map { ($0.scenario, $0.recordings) }
      .sorted { $0.recordings != $1.recordings ? $0.recordings > $1.recordings : $0.name < $1.name }
  }

  /// Adds a file that was read.
  private mutating func add(
    _ result: Result<FinishedRecording, SkippedRecording>, from file: RecordingFiles.File,
    group: AnswerGroup?, script: @escaping @Sendable (_ scenario: String) -> Scenario?
  ) {
    let recording: FinishedRecording
    switch result {
    case .success(let finished): recording = finished
    case .failure(let skipped):
      read += 1
      self.skipped.append(skipped)
      return
    }
    let known = files[recording.opening.identity]
    // Another name of a file that was read is no other file.
    guard known != file.identity else { return }
    read += 1
    let scenario = recording.opening.scenario
    func empty() -> ClassTally {
      ClassTally(scenario: scenario, script: PlayedScript { script(scenario) })
    }
    if known == nil {
      files[recording.opening.identity] = file.identity
      tallies[scenario, default: empty()].add(recording, group: group)
    } else {
      tallies[scenario, default: empty()].addCopy()
    }
  }
}

extension SkippedRecording.Reason {
  /// An order to name them in.
  fileprivate var order: Int {
    switch self {
    case .empty: 0
    case .noRecording: 1
    case .unreadable: 2
    case .broken: 3
    case .torn: 4
    case .unfinished: 5
    case .fromNewerVersion: 6
    }
  }
}
