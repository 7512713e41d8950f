import Glibc
import PlayedClass

/// Ten thousand recordings of `elektricien`, played by seed; made once in a run.
struct RecordedClass {
  /// The folder they stand in.
  let folder = Workplace.path("class")
  /// How many entries a recording has, on the average.
  let entries: Int
  private static let count = 10_000

  private actor Maker {
    private var made: RecordedClass?

    func recordedClass() async throws -> RecordedClass {
      if let made { return made }
      let played = try PlayedClass("elektricien", scenarios: Workplace.scenarios)
      let folder = Workplace.path("class")
      let recorded = RecordedClass(
        entries: try await played.make(RecordedClass.count, in: folder) / RecordedClass.count)
      made = recorded
      return recorded
    }
  }

  private static let maker = Maker()

  /// The class, which is played where it was not yet.
  static func played() async throws -> RecordedClass {
    try await maker.recordedClass()
  }

  private init(entries: Int) {
    self.entries = entries
  }

  /// How many bytes the recordings have.
  func size() throws -> Int {
    guard let stream = opendir(folder) else { throw Unmeasurable("\(folder) cannot be read") }
    defer { closedir(stream) }
    var size = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasSuffix(".jsonl") else { continue }
      size += try Workplace.size(of: "\(folder)/\(name)")
    }
    return size
  }
}
