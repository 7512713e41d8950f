import Foundation
import TestFiles

/// Python's `csv` module, as a child process.
enum PythonCSV {
  private static let script = """
    import csv, io, json, sys
    with open(sys.argv[2], "rb") as file:
        text = file.read().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sys.argv[1], strict=True))
    sys.stdout.write(json.dumps(rows))
    """

  /// The records Python reads in a file.
  static func rows(_ bytes: [UInt8], separator: String = ",") throws -> [[String]] {
    try JSONDecoder().decode(
      [[String]].self, from: try Python.run(script, separator, on: bytes))
  }
}
