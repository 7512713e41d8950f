import Foundation
import Glibc
import Synchronization
import TestFiles
import Testing

/// The program itself under load, directed by lines as another program would.
final class LoadedProgram: @unchecked Sendable {
  private let process = Process()
  private let orders = Pipe()
  let folder: TemporaryFolder
  private let output: String

  /// Starts the program with the scenarios that ship.
  ///
  /// - Parameter environment: what it has besides.
  init(_ arguments: [String], with environment: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    output = try folder.write("", to: "output")
    let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    process.executableURL = URL(fileURLWithPath: BuiltProducts.path(of: "weerwoord"))
    process.arguments = arguments
    process.environment = [
      "HOME": try folder.makeFolder("home"), "LANG": "nl_NL.UTF-8",
      "WEERWOORD_SCENARIOS": checkout + "/Scenarios",
      "WEERWOORD_TRANSCRIPTS": folder.path + "/Transcripts",
      "DISK_UNDER": folder.path + "/Transcripts", "DISK_LOG": folder.path + "/log",
    ].merging(environment) { $1 }
    process.standardInput = orders
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Waits until what it said is as it should be.
  func wait(until isSo: (String) throws -> Bool) throws {
    let deadline = Date().addingTimeInterval(120)
    while true {
      let text = try contents(of: output)
      if try isSo(text) { return }
      try #require(Date() < deadline, "the program did not come so far:\n\(text)")
      Load.pause(20)
    }
  }

  /// Types a line.
  func order(_ words: String) { orders.fileHandleForWriting.write(Data((words + "\n").utf8)) }

  /// Processor time so far in seconds, and the most memory in megabytes.
  func cost() throws -> (seconds: Double, megabytes: Double) {
    let id = process.processIdentifier
    let fields =
      try contents(of: "/proc/\(id)/stat").split(separator: ")").last?
      .split(separator: " ") ?? []
    let ticks = fields.count > 12 ? (Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0) : 0
    let status = try contents(of: "/proc/\(id)/status")
    let kilobytes = status.firstMatch(of: #/VmHWM:\s+(\d+)/#).flatMap { Double($0.1) } ?? 0
    return (ticks / Double(sysconf(Int32(_SC_CLK_TCK))), kilobytes / 1024)
  }

  /// How often a file among the recordings was brought to the disk, by its name.
  func syncCounts() throws -> [String: Int] {
    try contents(of: folder.path + "/log").split(separator: "\n").reduce(into: [:]) {
      counts, line in
      let parts = line.split(separator: " ")
      guard parts.count == 2, parts[0] == "fdatasync" else { return }
      counts[String(parts[1]), default: 0] += 1
    }
  }

  /// The library that writes down what the program asks of the disk, compiled once.
  static let watchedDisk = Result {
    try PreloadedLibrary.compiled(from: "ArchiveTests/Fixtures/disk-shim.c", prefix: "room")
  }

  func end() {
    process.terminate()
    process.waitUntilExit()
  }
}

/// What tests of load have in common.
enum Load {
  /// Whether the load that issue 16 speaks of is wanted, as by `.ci/room-load`; otherwise a small one.
  static var isWhole: Bool { ProcessInfo.processInfo.environment["WEERWOORD_ROOM_LOAD"] != nil }

  /// A person takes so many milliseconds, or is away as long; also how long a state is looked at again
  /// after, where nothing says that it changed.
  static func pause(_ milliseconds: Int) { poll(nil, 0, Int32(milliseconds)) }

  /// Milliseconds on a clock that never goes back.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }

  /// The value below which a share of the values lies.
  static func percentile(_ share: Double, of values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty
      ? .infinity : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  /// Does something on so many threads of their own: each waits for its answers as a person does.
  static func each(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) async {
    await withCheckedContinuation { continuation in
      let left = Counter(count) { continuation.resume() }
      for index in 0..<count {
        let thread = Thread {
          work(index)
          left.finish()
        }
        thread.stackSize = 512 * 1024
        thread.start()
      }
    }
  }

  private final class Counter: Sendable {
    private let left: Mutex<Int>
    private let done: @Sendable () -> Void
    init(_ count: Int, done: @escaping @Sendable () -> Void) {
      left = Mutex(count)
      self.done = done
    }
    func finish() {
      let isLast = left.withLock { left in
        left -= 1
        return left == 0
      }
      if isLast { done() }
    }
  }
}
