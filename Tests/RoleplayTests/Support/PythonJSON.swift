import Foundation
import Testing

/// Python's `json` module, as a child process.
enum PythonJSON {
  private static let script = """
    import json, sys
    with open(sys.argv[1], "rb") as file, open(sys.argv[2], "w", encoding="utf-8") as answer:
        for number, line in enumerate(file.read().split(b"\\n")):
            try:
                value = json.loads(line.decode("utf-8"))
                text = json.dumps(value, ensure_ascii=number % 2 == 0, sort_keys=True)
                answer.write(text + "\\n")
            except (ValueError, RecursionError):
                answer.write("\\n")
    """

  /// Each line as Python writes what it reads in it, keys sorted; nil where Python refuses it.
  static func rewritten(_ lines: [[UInt8]]) throws -> [[UInt8]?] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "weerwoord-json-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "lines")
    let output = folder.appending(path: "answer")
    try Data(lines.joined(separator: [UInt8(ascii: "\n")])).write(to: input)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-I", "-c", script, input.path, output.path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try Data(contentsOf: output)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
      .map { $0.isEmpty ? nil : Array($0) }
  }
}
