public import Foundation

/// Debian's own Python, whose packages are the independent readers.
public enum Python {
  /// How a program ended that should have ended well.
  public struct Failed: Error {
    /// Its words.
    public var words: [String]
    /// Its status.
    public var status: Int32
  }

  /// What a script prints about a file with these bytes, which is its last argument.
  public static func run(
    _ script: String, _ arguments: String..., on bytes: [UInt8]
  ) throws -> Data {
    try run(["-c", script] + arguments, on: bytes)
  }

  /// What Python prints, given these words and then a file with these bytes.
  public static func run(_ words: [String], on bytes: [UInt8]) throws -> Data {
    try command(["/usr/bin/python3", "-I"] + words, on: bytes)
  }

  /// What a program prints about a file with these bytes, which is its last argument.
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
      throw Failed(words: words, status: process.terminationStatus)
    }
    return answer
  }
}
