import Foundation
import TestFiles
import Testing

/// The program `JournalProbe`, run in a process of its own.
struct Probe {
  /// What it said, line by line, and how it ended.
  struct Outcome {
    var said: [String]
    var status: Int32
  }

  var environment: [String: String] = [:]
  /// The words before it on the command line: a shell that sets a umask, `setpriv`.
  var wrapper: [String] = []
  /// The path of a copy that everybody may run; without one, it is run where it was built.
  var copy: TemporaryFolder?

  private static let executable = BuiltProducts.path(of: "JournalProbe")

  init(environment: [String: String] = [:], wrapper: [String] = []) {
    self.environment = environment
    self.wrapper = wrapper
  }

  /// A probe that is copied into a folder first.
  init(wrapper: [String], copy: TemporaryFolder) throws {
    self.init(wrapper: wrapper)
    self.copy = copy
    // In a process of its own: a file open for writing here would be inherited by every program that
    // other tests start, and could not be run.
    let copying = Process()
    copying.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    copying.arguments = ["cp", Self.executable, copy.path + "/JournalProbe"]
    try copying.run()
    copying.waitUntilExit()
    try #require(copying.terminationStatus == 0, "cannot copy to \(copy.path)")
  }

  /// Runs it to its end.
  func run(_ arguments: String...) throws -> Outcome {
    let process = try start(arguments)
    let said = try process.output.fileHandleForReading.readToEnd() ?? Data()
    process.process.waitUntilExit()
    return Outcome(
      said: String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init),
      status: process.process.terminationStatus)
  }

  /// Starts it; the pipes are its input and output.
  func start(_ arguments: [String]) throws -> (process: Process, input: Pipe, output: Pipe) {
    let process = Process()
    let command =
      wrapper + [copy.map { $0.path + "/JournalProbe" } ?? Self.executable]
      + arguments
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = environment.map { "\($0)=\($1)" } + command
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    return (process, input, output)
  }
}

/// A disk that is watched, and fails where it is told to: see `Fixtures/disk-shim.c`.
struct WatchedDisk {
  let folder: TemporaryFolder
  /// Beside the folder that is watched.
  private let logFolder: TemporaryFolder
  private var log: String { logFolder.path + "/log" }

  /// The shim, compiled once.
  private static let shim = Result {
    try PreloadedLibrary.compiled(from: "ArchiveTests/Fixtures/disk-shim.c", prefix: "archive")
  }

  init() throws {
    folder = try TemporaryFolder()
    logFolder = try TemporaryFolder()
  }

  /// A probe on this disk; `fail` as `DISK_FAIL` of the shim.
  func probe(fail: String = "") throws -> Probe {
    try? FileManager.default.removeItem(atPath: log)
    return Probe(environment: [
      "LD_PRELOAD": try Self.shim.get(), "DISK_UNDER": folder.path, "DISK_LOG": log,
      "DISK_FAIL": fail,
    ])
  }

  /// The requests to the disk since the last probe began, in order; paths are shown as file names.
  func requests() throws -> [String] {
    try contents(of: log).split(separator: "\n").map { String($0) }
  }
}
