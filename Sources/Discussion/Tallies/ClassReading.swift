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
  /// How many files were looked at.
  public private(set) var read = 0
  /// What could not be counted, in the order of the names.
  public private(set) var skipped: [SkippedRecording] = []
  /// The files that were counted, by their recording's identity.
  private var seen: [UInt64: UInt64] = [:]

  /// Reads recordings, each once, on all cores.
  ///
  /// - Parameters:
  ///   - files: the recordings, in any order.
  ///   - groups: the names of the classes to put side by side, by ``RecordingFiles/File/folder``;
  ///     empty where all are one class.
  ///   - readers: how many read at the same time.
  ///   - script: a scenario as it is now, to tell its words from what pupils typed; nil where it is
  ///     not at hand. Asked once for each scenario, and only where its words are needed.
  public init(
    _ files: RecordingFiles, groups: [String] = [], readers: Int = ClassReading.cores,
    script: @escaping @Sendable (_ scenario: String) -> Scenario? = { _ in nil }
  ) {
    let shared = Mutex(ClassReading())
    DispatchQueue.concurrentPerform(iterations: max(1, readers)) { _ in
      Self.read(files, groups: groups, script: script, into: shared)
    }
    self = shared.withLock { $0 }
    seen = [:]
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

  private static func read(
    _ files: RecordingFiles, groups: [String],
    script: @escaping @Sendable (_ scenario: String) -> Scenario?,
    into shared: borrowing Mutex<ClassReading>
  ) {
    var bytes = RecordingBytes()
    var scanner = RoadScanner()
    while true {
      let batch = files.next(Self.batch)
      guard !batch.isEmpty else { return }
      for file in batch {
        let problem: SkippedRecording.Reason?
        do throws(ArchiveProblem) {
          try bytes.read(file.path)
          let count = bytes.count
          problem = bytes.withBytes { scanner.scan($0, count: count) }
        } catch {
          problem = .unreadable
        }
        let group =
          groups.indices.contains(file.folder) ? AnswerGroup.named(groups[file.folder]) : nil
        bytes.withBytes { start in
          let identity = scanner.opening?.identity ?? 0
          shared.withLock { reading in
            if let problem {
              reading.read += 1
              reading.skipped.append(
                SkippedRecording(
                  file: file.path, reason: problem,
                  // Of a file that was not read, the scanner still has the one before.
                  scenario: bytes.count > 0 ? scanner.opening?.scenario : nil, size: bytes.count))
            } else if let opening = scanner.opening {
              let known = reading.seen[identity]
              // Another name of a file that was read is no other file.
              guard known != file.identity else { return }
              reading.read += 1
              let scenario = opening.scenario
              func none() -> ClassTally {
                ClassTally(scenario: scenario, script: PlayedScript { script(scenario) })
              }
              if known == nil {
                reading.seen[identity] = file.identity
                reading.tallies[scenario, default: none()]
                  .add(scanner, bytes: start, count: bytes.count, path: file.path, group: group)
              } else {
                reading.tallies[scenario, default: none()].addCopy()
              }
            }
          }
        }
      }
    }
  }
}

extension SkippedRecording {
  /// Names a file without the alias: of one named as ours are, the time, and the scenario where it is
  /// known, since an alias and a scenario's name may both have hyphens.
  fileprivate init(file path: String, reason: Reason, scenario: String?, size: Int) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let time = name.utf8.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    self.init(name: name, reason: reason, scenario: scenario, size: size)
    guard time.count >= 16 else { return }
    self.name = String(decoding: time.prefix(16), as: UTF8.self)
    if let scenario, name.hasPrefix("\(self.name)\(scenario)-") { self.name += "\(scenario)-" }
    self.name += "…"
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
