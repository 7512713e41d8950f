public import Archive
public import Roleplay
import Synchronization
import Yarn

/// The results of a class for one scenario, with the teacher's questions and decisions, read from
/// recordings.
public struct ClassDiscussion: Sendable {
  /// The recordings that were read.
  public private(set) var reading: ClassReading
  /// Reads the recordings with the words of all answers; nil if that was done.
  private var readWords: (@Sendable () throws(ArchiveError) -> ClassReading)?
  /// The scenario.
  public let scenario: String
  /// Whether somebody named the scenario; otherwise it is the one with the most recordings.
  public let isScenarioNamed: Bool
  /// The teacher's questions, from `docent.md`.
  public let guide: TeacherGuide
  /// The teacher's decisions about answers.
  public var desk: ModerationDesk
  /// The language in which what was asked is shown, where the scenario has a table of it; nil for that of
  /// the newest recording.
  public var language: Language?
  /// A group of fewer people is not shown apart; nil where none is.
  public let smallestGroup: Int?

  /// Reads recordings.
  ///
  /// Folders are searched, including the folders below them. Folders named after classes are
  /// classes, which are compared with each other; otherwise all recordings are one class, from any
  /// number of laptops.
  ///
  /// - Parameters:
  ///   - paths: recordings, and folders of recordings.
  ///   - classes: how recordings are grouped in classes.
  ///   - without: the names or paths of recordings to exclude.
  ///   - scenario: the scenario's name, or the start of it; nil for the scenario with the most
  ///     recordings.
  ///   - repertoire: the scenarios, with their pages for the teacher.
  ///   - smallestGroup: the size of the smallest group whose results are shown separately; nil if
  ///     no group's are.
  /// - Throws: ``ArchiveError`` if a path cannot be read; ``ClassDiscussionError`` if there is
  ///   nothing to discuss.
  public init(
    paths: [String], classes: RecordingFiles.Classes = .byName, without: [String] = [],
    scenario wanted: String?, repertoire: Repertoire?, smallestGroup: Int?
  ) throws {
    let files = try RecordingFiles(paths, classes: classes, without: without)
    let script = { @Sendable (name: String) -> Scenario? in
      guard let files = try? repertoire?.load(name) else { return nil }
      return Scenario(files)
    }
    // The decisions are needed with the first answer. They lie in the folders of the recordings, of
    // which some may be found later.
    let known = Mutex<[String: Moderation]>([:])
    reading = ClassReading(files, script: script) { name in
      let decisions = ModerationDesk(of: name, in: files.folders).moderation
      known.withLock { $0[name] = decisions }
      return decisions
    }
    let readAgain = {
      @Sendable (decisions: (@Sendable (String) -> Moderation)?) throws(ArchiveError) in
      ClassReading(
        try RecordingFiles(paths, classes: classes, without: without), script: script,
        decisions: decisions)
    }
    readWords = { () throws(ArchiveError) in try readAgain(nil) }
    if let unknown = without.first(where: {
      !files.excluded.contains(RecordingFiles.name(of: $0))
    }) {
      throw ClassDiscussionError.noSuchRecording(unknown)
    }
    self.smallestGroup = smallestGroup
    let names = reading.scenarios.map(\.name)
    guard let most = names.first else {
      throw ClassDiscussionError.nothingToDiscuss(
        paths.first ?? "", skipped: reading.skipped.count)
    }
    isScenarioNamed = wanted != nil
    if let wanted {
      let exact = names.first { $0 == wanted }
      let starting = names.filter { $0.hasPrefix(wanted.lowercased()) }
      guard let found = exact ?? (starting.count == 1 ? starting[0] : nil) else {
        throw ClassDiscussionError.noSuchScenario(wanted, among: names)
      }
      scenario = found
    } else {
      scenario = most
    }
    guide = repertoire?.teacherPage(of: scenario).map { TeacherGuide(page: $0) } ?? TeacherGuide()
    let desk = ModerationDesk(of: scenario, in: files.folders)
    self.desk = desk
    if known.withLock({ $0[scenario] }) != desk.moderation {
      reading = try readAgain { _ in desk.moderation }
    }
  }

  /// All texts in pupils' own words, for the teacher to read: ``ClassReading/openTexts(of:comic:)``.
  ///
  /// The first time, the recordings are read once more, because until then the words of answers
  /// without a decision are not kept.
  ///
  /// - Throws: ``ArchiveError`` if a path can no longer be read.
  public mutating func openTexts() throws(ArchiveError) -> [OpenText] {
    if let readWords { reading = try readWords() }
    readWords = nil
    return reading.openTexts(of: scenario)
  }

  /// The results that a class may see.
  public var results: ClassResults {
    reading.results(
      of: scenario, moderation: desk.moderation, guide: guide, smallestGroup: smallestGroup,
      in: language)
  }
}
