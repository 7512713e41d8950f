public import Archive
import Roleplay
public import Yarn

/// What a class said about one scenario, with all that belongs to it: read from recordings.
public struct ClassDiscussion: Sendable {
  /// The recordings that were read.
  public let reading: ClassReading
  /// The scenario that is talked about.
  public let scenario: String
  /// The teacher's questions, from `docent.md`.
  public let guide: TeacherGuide
  /// What the teacher decided about answers.
  public var desk: ModerationDesk
  /// The language in which what was asked is shown, where the scenario has a table of it; nil for that of
  /// the newest recording.
  public var language: Language?
  /// A group of fewer people is not shown apart; nil where none is.
  public let smallestGroup: Int?

  /// Reads recordings.
  ///
  /// Folders are searched, and those below them. Those that are called like classes are classes, which
  /// are put side by side; otherwise all is one class, however many laptops it comes from.
  ///
  /// - Parameters:
  ///   - paths: recordings, and folders of them.
  ///   - classes: what makes recordings a class of their own.
  ///   - without: recordings that are left out, by their names or files.
  ///   - scenario: the scenario's name, or its start; nil: the one there are most recordings of.
  ///   - repertoire: where the scenario's page for the teacher is.
  ///   - smallestGroup: a group of fewer people is not shown apart; nil: none is.
  /// - Throws: ``ArchiveError`` where a path is not there; ``ClassDiscussionProblem`` where nothing can be
  ///   talked about.
  public init(
    paths: [String], classes: RecordingFiles.Classes = .byName, without: [String] = [],
    scenario wanted: String?, repertoire: Repertoire?, smallestGroup: Int?
  ) throws {
    let files = try RecordingFiles(paths, classes: classes, without: without)
    reading = ClassReading(files) { name in
      guard let files = try? repertoire?.load(name) else { return nil }
      return Scenario(files)
    }
    if let unknown = without.first(where: {
      !files.leftOut.contains(RecordingFiles.name(of: $0))
    }) {
      throw ClassDiscussionProblem.noSuchRecording(unknown)
    }
    self.smallestGroup = smallestGroup
    let names = reading.scenarios.map(\.name)
    guard let most = names.first else {
      throw ClassDiscussionProblem.nothingToDiscuss(
        paths.first ?? "", skipped: reading.skipped.count)
    }
    if let wanted {
      let exact = names.first { $0 == wanted }
      let starting = names.filter { $0.hasPrefix(wanted.lowercased()) }
      guard let found = exact ?? (starting.count == 1 ? starting[0] : nil) else {
        throw ClassDiscussionProblem.noSuchScenario(wanted, among: names)
      }
      scenario = found
    } else {
      scenario = most
    }
    guide = repertoire?.teacherPage(of: scenario).map { TeacherGuide(page: $0) } ?? TeacherGuide()
    desk = ModerationDesk(of: scenario, in: files.folders)
  }

  /// The figures as they may be shown.
  public var results: ClassResults {
    reading.results(
      of: scenario, moderation: desk.moderation, guide: guide, smallestGroup: smallestGroup,
      in: language)
  }
}
