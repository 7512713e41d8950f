import Foundation
import TestFiles

/// Python's `json` module, as a child process.
enum PythonJSON {
  private static let script = """
    import json, sys
    sys.stdout.reconfigure(encoding="utf-8")
    with open(sys.argv[1], "rb") as file:
        for number, line in enumerate(file.read().split(b"\\n")):
            try:
                value = json.loads(line.decode("utf-8"))
                text = json.dumps(value, ensure_ascii=number % 2 == 0, sort_keys=True)
                sys.stdout.write(text + "\\n")
            except (ValueError, RecursionError):
                sys.stdout.write("\\n")
    """

  /// Each line as Python writes what it reads in it, keys sorted; nil where Python refuses it.
  static func rewritten(_ lines: [[UInt8]]) throws -> [[UInt8]?] {
    try Python.run(script, on: Array(lines.joined(separator: [UInt8(ascii: "\n")])))
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
      .map { $0.isEmpty ? nil : Array($0) }
  }
}
