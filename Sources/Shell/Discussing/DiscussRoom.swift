public import Archive
public import Discussion
import Roleplay
public import Yarn

/// What a class said about one scenario, with all that belongs to it: read from recordings.
public struct DiscussRoom: Sendable {
  /// The recordings that were read.
  public let reading: ClassReading
  /// The scenario that is talked about.
  public let scenario: String
  /// The teacher's questions, from `docent.md`.
  public let guide: TeacherGuide
  /// What the teacher decided about answers.
  public let desk: ModerationDesk
  /// A group of fewer people is not shown apart; nil where none is.
  public let smallestGroup: Int?

  /// Reads recordings.
  ///
  /// Several folders are several classes, which are put side by side by the folders' own names.
  ///
  /// - Parameters:
  ///   - paths: recordings, and folders of them.
  ///   - scenario: the scenario's name, or its start; nil: the one there are most recordings of.
  ///   - repertoire: where the scenario's page for the teacher is.
  ///   - smallestGroup: a group of fewer people is not shown apart; nil: none is.
  /// - Throws: ``ArchiveProblem`` where a path is not there; ``DiscussProblem`` where nothing can be
  ///   talked about.
  public init(
    paths: [String], scenario wanted: String?, repertoire: Repertoire?, smallestGroup: Int?
  ) throws {
    let files = try RecordingFiles(paths)
    reading = ClassReading(files, groups: files.folders.count > 1 ? files.names : []) { name in
      guard let files = try? repertoire?.load(name) else { return nil }
      return Scenario(files)
    }
    self.smallestGroup = smallestGroup
    let names = reading.scenarios.map(\.name)
    guard let most = names.first else {
      throw DiscussProblem.nothingToDiscuss(
        paths.first ?? "", skipped: reading.skipped.count)
    }
    if let wanted {
      let exact = names.first { $0 == wanted }
      let starting = names.filter { $0.hasPrefix(wanted.lowercased()) }
      guard let found = exact ?? (starting.count == 1 ? starting[0] : nil) else {
        throw DiscussProblem.noSuchScenario(wanted, among: names)
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
      of: scenario, moderation: desk.moderation, guide: guide, smallestGroup: smallestGroup)
  }

  /// A screen to show it on.
  @MainActor
  public func screen(on console: Console) -> DiscussScreen {
    DiscussScreen(
      console: console, reading: reading, scenario: scenario, guide: guide, desk: desk,
      smallestGroup: smallestGroup)
  }
}

/// Why there is nothing to talk about.
public enum DiscussProblem: Error, Phrase, Sendable, Hashable {
  /// There is no folder of recordings yet: nobody has played on this computer.
  ///
  /// `program` stands before the command with which somebody plays: `weerwoord ` outside the shell.
  case noRecordingsYet(program: String = "")
  /// No finished recording was found.
  case nothingToDiscuss(String, skipped: Int)
  /// There are no recordings of that scenario.
  case noSuchScenario(String, among: [String])

  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .noRecordingsYet(let program):
      "Er zijn nog geen opnamen. "
        + "Speel eerst een scenario, bijvoorbeeld met ‘\(program)speel elektricien’."
    case .nothingToDiscuss(let path, let skipped):
      "In \(PrintableText.of(path, layout: .oneLine)) staat geen opname die af is"
        + (skipped > 0 ? " (\(skipped) overgeslagen)" : "") + ". Speel eerst een scenario."
    case .noSuchScenario(let name, let names):
      "Er zijn geen opnamen van ‘\(PrintableText.of(name, layout: .oneLine))’. "
        + "Kies uit: \(names.map { PrintableText.of($0, layout: .oneLine) }.joined(separator: ", "))."
    }
  }

  /// The words in English.
  public var english: String {
    switch self {
    case .noRecordingsYet(let program):
      "There are no recordings yet. "
        + "Play a scenario first, for example with ‘\(program)play elektricien’."
    case .nothingToDiscuss(let path, let skipped):
      "There is no finished recording in \(PrintableText.of(path, layout: .oneLine))"
        + (skipped > 0 ? " (\(skipped) skipped)" : "") + ". Play a scenario first."
    case .noSuchScenario(let name, let names):
      "There are no recordings of ‘\(PrintableText.of(name, layout: .oneLine))’. "
        + "Choose one of: \(names.map { PrintableText.of($0, layout: .oneLine) }.joined(separator: ", "))."
    }
  }
}
