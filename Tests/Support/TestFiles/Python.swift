public import Foundation

/// Debian's Python, whose packages read files independently of this program.
public enum Python {
  /// A program that failed.
  public struct ExitError: Error {
    /// Its command.
    public var words: [String]
    /// Its exit status.
    public var status: Int32
  }

  /// The output of a script for a file with some bytes, which is its last argument.
  public static func run(
    _ script: String, _ arguments: String..., on bytes: [UInt8]
  ) throws -> Data {
    try run(["-c", script] + arguments, on: bytes)
  }

  /// The output of Python for some arguments followed by a file with some bytes.
  public static func run(_ words: [String], on bytes: [UInt8]) throws -> Data {
    try command(["/usr/bin/python3", "-I"] + words, on: bytes)
  }

  /// The output of a program for a file with some bytes, which is its last argument.
  public static func command(_ words: [String], on bytes: [UInt8]) throws -> Data {
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, to: "input")
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = words.dropFirst() + [file]
    process.standardInput = FileHandle.nullDevice
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let answer = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ExitError(words: words, status: process.terminationStatus)
    }
    return answer
  }
}
