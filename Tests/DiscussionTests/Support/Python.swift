import Foundation
import Testing

/// Debian's own Python, whose packages are the independent readers.
enum Python {
  /// The checkout's folder of files for these tests.
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures")

  /// What a script prints about a file with these bytes.
  static func run(_ script: String, on bytes: [UInt8]) throws -> Data {
    try run(arguments: ["-c", script], on: bytes)
  }

  /// What a script of the fixtures prints about a file with these bytes.
  static func run(fixture name: String, on bytes: [UInt8]) throws -> Data {
    try run(arguments: [fixtures.appendingPathComponent(name).path], on: bytes)
  }

  private static func run(arguments: [String], on bytes: [UInt8]) throws -> Data {
    try command(["/usr/bin/python3", "-I"] + arguments, on: bytes)
  }

  /// What a program prints about a file with these bytes, which is its last argument.
  static func command(_ words: [String], on bytes: [UInt8]) throws -> Data {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "weerwoord-export-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = words.dropFirst() + [file.path]
    process.standardInput = FileHandle.nullDevice
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let answer = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return answer
  }
}
