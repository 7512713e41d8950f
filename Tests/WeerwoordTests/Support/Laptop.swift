import Archive
import Foundation
import PseudoTerminal
import Roleplay
import TestFiles
import Testing

/// A school's laptop with the program on it: a home folder of its own, and nothing in it.
final class Laptop {
  /// What a program said, and how it ended.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
    /// What was said on standard error, without the line breaks that wrapping put in.
    var unwrappedErrors: String {
      errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// The checkout of these tests.
  static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  /// The scenarios that ship, in the order of their numbers: those in `volgorde.txt` first.
  static let scenarios =
    ((try? FileManager.default.contentsOfDirectory(atPath: checkout + "/Scenarios")) ?? [])
    .filter {
      FileManager.default.fileExists(atPath: checkout + "/Scenarios/\($0)/\($0).yarn")
    }
    .sorted { (numbers[$0] ?? .max, $0) < (numbers[$1] ?? .max, $1) }
  private static let numbers: [String: Int] = {
    let order = try? String(contentsOfFile: checkout + "/Scenarios/volgorde.txt", encoding: .utf8)
    let names = (order ?? "").split(separator: "\n").map(String.init)
    return Dictionary(zip(names, 1...)) { first, _ in first }
  }()
  /// The scenes that tests play in the place of those that ship under these names.
  static let scenes = checkout + "/Tests/Support/Scenes"
  static let sceneNames = ["elektricien", "garage"]
  /// The scene that tests play in the place of `elektricien`.
  static let scene = scenes + "/elektricien"
  /// A folder for everything, removed with it.
  private let temporary: TemporaryFolder
  var folder: String { temporary.path }
  /// The program.
  var binary = BuiltProducts.path(of: "weerwoord")
  /// The words before the program on the command line.
  var wrapper: [String] = []
  /// The variables every program is started with.
  var environment: [String: String]

  var home: String { folder + "/home" }
  var transcripts: String { folder + "/Transcripts" }
  /// The scenarios that ship, with the scene that tests play.
  var shipped: String { folder + "/Shipped" }

  init() throws {
    temporary = try TemporaryFolder()
    let folder = temporary.path
    environment = [
      "HOME": folder + "/home", "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "nl_NL.UTF-8",
      "TERM": "xterm-256color", "INPUTRC": "/dev/null",
      "WEERWOORD_SCENARIOS": folder + "/Shipped",
      "WEERWOORD_TRANSCRIPTS": folder + "/Transcripts",
    ]
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    try layOutScenarios()
  }

  /// The scenarios that ship, but some scenes as these tests know them: they try the machine, and
  /// whoever writes a scene anew need not touch them.
  private func layOutScenarios() throws {
    try FileManager.default.createDirectory(atPath: shipped, withIntermediateDirectories: true)
    let source = Laptop.checkout + "/Scenarios"
    for name in try FileManager.default.contentsOfDirectory(atPath: source) {
      let path = (Laptop.sceneNames.contains(name) ? Laptop.scenes : source) + "/" + name
      // A link to a file outside would not be read.
      let kind = try FileManager.default.attributesOfItem(atPath: path)[.type]
      if kind as? FileAttributeType == .typeDirectory {
        try FileManager.default.createSymbolicLink(
          atPath: shipped + "/" + name, withDestinationPath: path)
      } else {
        try FileManager.default.copyItem(atPath: path, toPath: shipped + "/" + name)
      }
    }
  }

  // MARK: - Files

  /// Writes a file below the laptop's folder, and the folders it is in.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try temporary.write(bytes, to: name)
  }

  /// Copies the program elsewhere, and runs it from there.
  ///
  /// Another process does it: a file that this one writes while it starts programs is busy.
  func moveBinary(to name: String) throws {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    let copying = Process()
    copying.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    copying.arguments = ["cp", binary, path]
    try copying.run()
    copying.waitUntilExit()
    try #require(copying.terminationStatus == 0, "cannot copy to \(path)")
    binary = path
  }

  /// A folder of scenarios with one in it, besides those that ship where they are wanted too.
  func addScenario(_ name: String, _ text: String, besidesShipped: Bool = false) throws {
    if besidesShipped {
      try FileManager.default.copyItem(
        atPath: Laptop.checkout + "/Scenarios", toPath: folder + "/Scenarios")
      for name in Laptop.sceneNames {
        try FileManager.default.removeItem(atPath: folder + "/Scenarios/" + name)
        try FileManager.default.copyItem(
          atPath: Laptop.scenes + "/" + name, toPath: folder + "/Scenarios/" + name)
      }
    } else {
      try write("{\"projectFileVersion\": 3}\n", to: "Scenarios/Weerwoord.yarnproject")
    }
    try write(text, to: "Scenarios/\(name)/\(name).yarn")
    environment["WEERWOORD_SCENARIOS"] = folder + "/Scenarios"
  }

  /// The paths of all files below the home folder, without the way to it.
  func filesAtHome() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: home).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: home + "/" + path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// What this person chose.
  var settings: Settings { Settings(path: home + "/.config/weerwoord") }

  /// The only recording.
  func recording() throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: transcripts)
      .filter { $0.hasSuffix(".jsonl") }
    try #require(names.count == 1, "recordings: \(names)")
    return transcripts + "/" + names[0]
  }

  /// What the only recording holds.
  func transcript() throws -> Transcript {
    var reader = try TranscriptReader(path: try recording())
    return try reader.rest()
  }

  // MARK: - Running

  /// Runs the program to its end where there is no terminal.
  ///
  /// - Parameter input: what it reads; nothing, where nothing is given.
  func run(
    _ arguments: [String], input: String = "", with more: [String: String?] = [:],
    in place: String? = nil
  ) throws -> Outcome {
    try run(arguments, bytes: Array(input.utf8), with: more, in: place)
  }

  func run(
    _ arguments: [String], bytes: [UInt8], with more: [String: String?] = [:],
    in place: String? = nil
  ) throws -> Outcome {
    let number = UUID().uuidString
    let input = try write(bytes, to: "io/\(number)-in")
    let output = try write("", to: "io/\(number)-out")
    let errors = try write("", to: "io/\(number)-err")
    let process = Process()
    let command = wrapper + [binary] + arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = merged(more)
    process.currentDirectoryURL = URL(fileURLWithPath: place ?? home)
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: input))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try contents(of: output),
      errors: try contents(of: errors))
  }

  /// Starts the program at a terminal.
  func start(
    _ arguments: [String] = [], with more: [String: String?] = [:], columns: Int = 80
  ) throws -> TerminalProgram {
    try TerminalProgram(
      wrapper + [binary] + arguments, environment: merged(more), folder: home, columns: columns)
  }

  /// Starts another program at a terminal: one that starts ours.
  func start(_ arguments: [String], by other: String) throws -> TerminalProgram {
    try TerminalProgram([other] + arguments, environment: merged([:]), folder: home)
  }

  /// Starts the program at a terminal's keyboard; what it writes goes into a file of the laptop's.
  func start(_ arguments: [String], into name: String) throws -> TerminalProgram {
    let words = wrapper + [binary] + arguments
    return try TerminalProgram(
      ["sh", "-c", "exec \"$@\" > '\(folder)/\(name)'", "sh"] + words,
      environment: merged([:]), folder: home)
  }

  private func merged(_ more: [String: String?]) -> [String: String] {
    var variables = environment
    for (name, value) in more { variables[name] = value }
    return variables
  }

  /// The shim that kills, compiled once.
  static let killShim = Result {
    try PreloadedLibrary.compiled(from: "WeerwoordTests/Fixtures/kill-shim.c", prefix: "weerwoord")
  }
  /// The shim that makes requests of the disk fail, compiled once.
  static let diskShim = Result {
    try PreloadedLibrary.compiled(from: "ArchiveTests/Fixtures/disk-shim.c", prefix: "weerwoord")
  }

  /// Lets whoever has no root's rights use the laptop: `nobody` on Debian.
  func dropRights() throws {
    guard geteuid() == 0 else { return }
    let nobody = "65534"
    try moveBinary(to: "weerwoord")
    try #require(chmod(folder, 0o755) == 0)
    try #require(chown(folder, 65534, 65534) == 0)
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      try #require(lchown(folder + "/" + name, 65534, 65534) == 0)
    }
    wrapper = [
      "/usr/bin/setpriv", "--reuid=\(nobody)", "--regid=\(nobody)", "--clear-groups", "--",
    ]
  }
}
