import Foundation
import TestFiles

/// Python's `csv` module, as a child process.
enum PythonOracle {
  struct Question: Encodable {
    /// Files to read.
    var texts: [String]
    /// Tables to write.
    var tables: [[[String]]]
  }

  struct Answer: Decodable {
    /// What each text reads as; `nil` where Python refuses it.
    var rows: [[[String]]?]
    /// What each table is written as.
    var texts: [String]
  }

  private static let script = """
    import csv, io, json, sys
    question = json.load(open(sys.argv[1], encoding="utf-8"))
    def read(text):
        try:
            return list(csv.reader(io.StringIO(text, newline=""), strict=True))
        except csv.Error:
            return None
    def write(table):
        file = io.StringIO(newline="")
        csv.writer(file, lineterminator="\\r\\n").writerows(table)
        return file.getvalue()
    answer = {
        "rows": [read(text) for text in question["texts"]],
        "texts": [write(table) for table in question["tables"]],
    }
    json.dump(answer, sys.stdout)
    """

  static func answer(_ question: Question) throws -> Answer {
    try JSONDecoder().decode(
      Answer.self, from: try Python.run(script, on: Array(JSONEncoder().encode(question))))
  }
}
