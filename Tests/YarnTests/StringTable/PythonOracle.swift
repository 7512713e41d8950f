import Foundation
import Testing

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
    json.dump(answer, open(sys.argv[2], "w", encoding="utf-8"))
    """

  static func answer(_ question: Question) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "weerwoord-csv-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "question.json")
    let output = folder.appending(path: "answer.json")
    try JSONEncoder().encode(question).write(to: input)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-I", "-c", script, input.path, output.path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try JSONDecoder().decode(Answer.self, from: Data(contentsOf: output))
  }
}

/// A small seeded generator, so that a failing table can be found again.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
