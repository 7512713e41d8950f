import PlayedClass

/// Ten thousand recordings of `elektricien`, played by seed; made once in a run.
struct RecordedClass {
  /// The folder of the recordings.
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
}
