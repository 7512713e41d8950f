import Foundation
import Testing

/// Recordings that an earlier program made, on a laptop of today: copies of them, in the same folders.
struct GuardedRecordings {
  /// Where they are kept.
  static let kept = Laptop.checkout + "/Tests/WeerwoordTests/Recordings/4eae3f6"
  /// The folders of recordings: two classes, and what was written by hand.
  static let groups = ["2A", "2B", "written-by-hand"]
  /// Every recording: its folder, and its name without ending.
  static let names: [String] = groups.flatMap { group in
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(kept)/\(group)")) ?? [])
      .filter { $0.hasSuffix(".jsonl") }.sorted().map { "\(group)/\($0.dropLast(6))" }
  }
  /// The one that was corrected, withdrawn from, interrupted, and branched off from.
  static let corrected = name { $0.hasSuffix("-gesprek-Tulp") }
  /// The code of the dossier among them, and of whom it is.
  static let dossier = (alias: "Den", code: "F7D W7W")

  /// The first recording of this kind.
  static func name(where fits: (String) -> Bool) -> String { names.first(where: fits) ?? "" }

  /// Whether to record the outputs again; every test then fails, so that this is not left on by
  /// accident.
  static let isRecording = ProcessInfo.processInfo.environment["WEERWOORD_RECORD"] == "1"

  let laptop: Laptop

  /// Copies the recordings and the scenarios they were played from, with the rights they had.
  init() throws {
    laptop = try Laptop()
    laptop.environment["TZ"] = "UTC"
    laptop.environment["LANG"] = "C.UTF-8"
    laptop.environment["WEERWOORD_SCENARIOS"] = "Scenarios"
    laptop.environment["WEERWOORD_TRANSCRIPTS"] = "2A"
    let files = FileManager.default
    for name in Self.groups + ["Scenarios"] {
      try files.copyItem(atPath: "\(Self.kept)/\(name)", toPath: "\(laptop.folder)/\(name)")
    }
    for name in Self.groups { try setRights(0o700, of: name) }
    for name in Self.names {
      let isFinished = try bytes(name + ".jsonl").contains(Data("\"end\":\"".utf8))
      try setRights(isFinished ? 0o400 : 0o600, of: name + ".jsonl")
    }
  }

  private func setRights(_ rights: Int, of name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: rights], ofItemAtPath: "\(laptop.folder)/\(name)")
  }

  /// The bytes of a copy.
  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(laptop.folder)/\(name)"))
  }

  // MARK: - Comparing

  /// Runs the program where the copies are; what it says on standard error, and a status that is not 0,
  /// come behind what it says.
  func run(_ arguments: [String], input: String = "") throws -> String {
    let outcome = try laptop.run(arguments, input: input, in: laptop.folder)
    guard outcome.status != 0 || !outcome.errors.isEmpty else { return outcome.output }
    return "\(outcome.output)[standard error, status \(outcome.status)]\n\(outcome.errors)"
  }

  /// Runs the program, and holds what it says against what is kept.
  func compare(_ arguments: [String], input: String = "", with name: String) throws {
    try Self.compare(Data(try run(arguments, input: input).utf8), with: name)
  }

  /// Runs the program, and holds the page it makes against what is kept.
  func comparePage(_ arguments: [String], input: String = "", with name: String) throws {
    let said = try run(arguments + ["--output", "page.html", "--force"], input: input)
    try #require(!said.contains("[standard error"), "\(arguments): \(said)")
    try Self.compare(try bytes("page.html"), with: name)
    try FileManager.default.removeItem(atPath: laptop.folder + "/page.html")
  }

  /// Holds bytes against a file that is kept below `Outputs`, and names the first line that differs.
  static func compare(_ made: Data, with name: String) throws {
    let url = URL(fileURLWithPath: "\(kept)/Outputs/\(name)")
    if isRecording {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try made.write(to: url)
      Issue.record(
        "\(name) was recorded. Look at the difference in git, and run without WEERWOORD_RECORD.")
      return
    }
    let wanted = try Data(contentsOf: url)
    guard made != wanted else { return }
    let (lines, others) = (Self.lines(of: wanted), Self.lines(of: made))
    let place = zip(lines, others).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let line = place ?? min(lines.count, others.count)
    func words(_ lines: [Data.SubSequence]) -> String {
      lines.indices.contains(line)
        ? String(decoding: lines[line].prefix(400), as: UTF8.self) : "(no line)"
    }
    Issue.record(
      """
      \(name) differs from line \(line + 1):
      kept: \(words(lines))
      made: \(words(others))
      """)
  }

  private static func lines(of data: Data) -> [Data.SubSequence] {
    data.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// Fails if a recording, or a file next to it, differs from the stored one.
  func expectUnchanged() throws {
    for group in Self.groups {
      let kept = try FileManager.default.subpathsOfDirectory(atPath: "\(Self.kept)/\(group)")
        .sorted()
      let copied = try FileManager.default.subpathsOfDirectory(atPath: "\(laptop.folder)/\(group)")
      #expect(kept == copied.sorted())
      for name in kept where !name.hasSuffix("dossiers") {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(Self.kept)/\(group)/\(name)"))
        #expect(try self.bytes("\(group)/\(name)") == bytes, "\(group)/\(name) was changed")
      }
    }
  }
}
