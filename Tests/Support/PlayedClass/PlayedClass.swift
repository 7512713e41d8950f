import Archive
import Glibc
public import Roleplay

/// Recordings of a shipped scenario, played at random with a seed.
public struct PlayedClass: Sendable {
  /// The scenario.
  public let scenario: Scenario

  /// Loads a scenario.
  public init(_ name: String, scenarios: String) throws {
    let files = try Repertoire(path: scenarios).load(name)
    scenario = Scenario(files)
  }

  /// Makes a recording that is finished, without withdrawn words.
  public func recording(
    _ seed: UInt32, audience: Audience = .solo, visibility: Visibility = .class,
    alias: String = "Tulp", language: String = "nl", entries: Int = 0
  ) async throws -> Transcript {
    let opening = Opening(
      engine: "0", recorded: Self.time(Int(seed)), scenario: scenario.name,
      heading: scenario.description.heading(in: language), form: scenario.description.form,
      alias: alias,
      language: language, audience: audience, random: Opening.RandomSource(seed: seed),
      sources: scenario.hashes)
    let pupil = RandomPupil(seed: UInt64(seed), audience: audience, entries: entries)
    var performance = try Performance(
      of: scenario, opening: opening, stage: pupil, journal: nil, clock: { 0 })
    _ = await performance.run()
    var transcript = performance.transcript
    for index in transcript.entries.indices {
      transcript.entries[index].milliseconds = index * 1237
    }
    transcript.entries.append(
      Entry(
        number: transcript.nextNumber, milliseconds: transcript.milliseconds,
        kind: .end(visibility)))
    return transcript.finished()
  }

  /// Writes recordings with seeds from 1 to files in a new folder.
  ///
  /// - Returns: the total number of entries.
  @discardableResult
  public func make(_ count: Int, in folder: String, entries: Int = 100) async throws -> Int {
    _ = mkdir(folder, 0o700)
    var total = 0
    for number in 1..<count + 1 {
      let seed = UInt32(number)
      let visibility: Visibility = seed % 10 == 0 ? .teacher : .class
      let transcript = try await recording(seed, visibility: visibility, entries: entries)
      total += transcript.entries.count
      let digits = transcript.opening.recorded.utf8.filter { $0 &- 0x30 < 10 }
      let name = String(decoding: digits, as: UTF8.self)
      let path =
        "\(folder)/\(name.prefix(8))-\(name.dropFirst(8))-\(scenario.name)-Tulp-\(number).jsonl"
      try Self.write(TranscriptCoding.bytes(of: transcript), to: path)
    }
    return total
  }

  /// Writes a file.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw Unwritable(path: path) }
    defer { close(file) }
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else {
      throw Unwritable(path: path)
    }
  }

  /// A file that could not be written.
  public struct Unwritable: Error {
    /// The path of the file.
    public var path: String
  }

  /// A time in a school year, which is different for each number.
  private static func time(_ number: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let day = number / 86_400
    return "2026-\(two(1 + day / 28 % 12))-\(two(1 + day % 28))T\(two(number / 3600 % 24)):"
      + "\(two(number / 60 % 60)):\(two(number % 60))Z"
  }
}
