import Foundation
import Testing

/// Python's `csv` module, as a child process.
enum PythonCSV {
  private static let script = """
    import csv, io, json, sys
    with open(sys.argv[1], "rb") as file:
        text = file.read().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sys.argv[2], strict=True))
    sys.stdout.write(json.dumps(rows))
    """

  /// The records Python reads in a file.
  static func rows(_ bytes: [UInt8], separator: String = ",") throws -> [[String]] {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "weerwoord-csv-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-I", "-c", script, file.path, separator]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let answer = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try JSONDecoder().decode([[String]].self, from: answer)
  }
}
