public import Archive
public import Roleplay
import Synchronization

/// Whether something may be shown: the one place where that is answered.
///
/// What decides is who looks (``Viewer``; whether a passphrase opens the teacher's mode says
/// ``Archive/TeacherAccess``), whom the pupil lets see the recording, and what a teacher left out while
/// reading. The shell, the commands, exports and pages all ask here.
public struct Disclosure: Sendable {
  /// Who looks.
  public var viewer: Viewer
  /// Whether somebody ordered to see aliases where they do not stand otherwise.
  public var withAliases: Bool
  /// Whether somebody ordered to see what a teacher left out.
  public var withLeftOut: Bool

  /// What was decided, read once for all recordings that are asked about here.
  private let decisions = DecisionShelf()

  /// What may be shown to somebody.
  public init(to viewer: Viewer, withAliases: Bool = false, withLeftOut: Bool = false) {
    self.viewer = viewer
    self.withAliases = withAliases
    self.withLeftOut = withLeftOut
  }

  // MARK: - Recordings

  /// Whether the pupil lets the class see a recording; nil, an unfinished one, is not for the class.
  static func isForClass(_ visibility: Visibility?) -> Bool { visibility == .class }

  /// Whether a recording may be looked at.
  ///
  /// What a pupil keeps between the teacher and them, or did not decide about yet, is not for the
  /// next one at the same laptop: only for whoever plays under its name at that moment.
  public func shows(_ recording: Recording) -> Bool {
    switch viewer {
    case .teacher, .readers: true
    case .class:
      Self.isKeptByClass(recording.opening) || Self.isForClass(recording.visibility)
    case .pupil(let turn):
      turn.recordings.contains(recording.path)
        && (Self.isForClass(recording.visibility) || recording.opening.alias == turn.alias
          || Self.isKeptByClass(recording.opening))
    }
  }

  /// Whether it is no pupil's own: what a room played, and a what-if.
  static func isKeptByClass(_ opening: Opening) -> Bool {
    opening.audience.isRoom || opening.parent != nil
  }

  // MARK: - Aliases

  /// The alias of whoever made a recording, where it may stand beside it.
  public func alias(of opening: Opening, _ visibility: Visibility?) -> String? {
    if withAliases { return opening.alias }
    let isShown =
      switch viewer {
      case .teacher, .readers: !Self.isForClass(visibility)
      case .class: false
      case .pupil(let turn): !Self.isForClass(visibility) || opening.alias == turn.alias
      }
    return isShown ? opening.alias : nil
  }

  // MARK: - Words

  /// Reads a recording, without the words a teacher left out of it.
  ///
  /// - Throws: ``ModerationDesk/Problem`` where it cannot be read, or where what a teacher decided
  ///   cannot be: then nothing of it may be shown.
  public func read(_ path: String) throws(ModerationDesk.Problem) -> Transcript {
    try seen(try Self.transcript(at: path), at: path)
  }

  /// A recording that was read, without the words a teacher left out of it.
  ///
  /// - Parameter path: its file.
  /// - Throws: as ``read(_:)``.
  public func seen(
    _ transcript: Transcript, at path: String
  ) throws(ModerationDesk.Problem) -> Transcript {
    guard !withLeftOut else { return transcript }
    return transcript.leavingOut(try leftOutWords(of: transcript, at: path))
  }

  /// A dossier, and the recordings its plays were kept from, without the words a teacher left out.
  ///
  /// - Throws: as ``read(_:)``.
  public func read(
    _ dossier: Dossier, in folder: TranscriptFolder
  ) throws(ModerationDesk.Problem) -> (Dossier, recordings: [Transcript]) {
    var seen = Dossier(alias: dossier.alias)
    var recordings: [Transcript] = []
    let files = folder.recordingFiles(of: dossier)
    for lesson in dossier.lessons {
      guard let file = files.first(where: { $0.transcript.isOf(lesson) }) else {
        seen.add(lesson)
        continue
      }
      let words =
        withLeftOut
        ? LeftOutWords() : try leftOutWords(of: file.transcript, at: file.path)
      seen.add(lesson.leavingOut(words))
      recordings.append(file.transcript.leavingOut(words))
    }
    return (seen, recordings)
  }

  private static func transcript(at path: String) throws(ModerationDesk.Problem) -> Transcript {
    do throws(ArchiveError) {
      var reader = try TranscriptReader(path: path)
      return try reader.rest()
    } catch {
      throw .file(error)
    }
  }

  /// What is left out of a recording, and of those it branched off from.
  private func leftOutWords(
    of transcript: Transcript, at path: String
  ) throws(ModerationDesk.Problem) -> LeftOutWords {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let desk = decisions.desk(
      of: transcript.opening.scenario, in: folder.isEmpty ? "/" : folder)
    if let problem = desk.problems.first { throw problem }
    let holdsUnread = holdsUnread(of: transcript)
    var words = LeftOutWords()
    guard !desk.moderation.verdicts.isEmpty || holdsUnread else { return words }
    var (transcript, path) = (transcript, path)
    var known: Set<String> = []
    while known.insert(path).inserted {
      words.add(
        LeftOutWords(of: transcript, by: desk.moderation, holdsUnread: holdsUnread) {
          AnswerKey(ofComicIn: path)
        })
      guard let parent = transcript.opening.parent?.recording, !parent.contains("/") else { break }
      path = folder + "/" + parent
      // A recording that is gone leaves nothing to go by.
      guard let above = try? Self.transcript(at: path) else { break }
      transcript = above
    }
    return words
  }

  /// Whether what a teacher is to read first stays hidden until then: from everybody but whoever wrote it,
  /// and a teacher who alone may see the recording.
  private func holdsUnread(of transcript: Transcript) -> Bool {
    let asks = transcript.entries.contains { entry in
      if case .cue(let cue) = entry.kind { cue.isReadFirst } else { false }
    }
    guard asks else { return false }
    return switch viewer {
    case .class, .readers: true
    case .teacher: !transcript.isKeptFromClass
    case .pupil(let turn): transcript.opening.alias != turn.alias
    }
  }
}

/// The decisions about several scenarios, each read once.
private final class DecisionShelf: Sendable {
  private let desks = Mutex<[String: ModerationDesk]>([:])

  func desk(of scenario: String, in folder: String) -> ModerationDesk {
    desks.withLock { desks in
      // No scenario's name has a line break in it.
      let key = scenario + "\n" + folder
      let desk = desks[key] ?? ModerationDesk(of: scenario, in: [folder])
      desks[key] = desk
      return desk
    }
  }
}

extension Dossier.Lesson {
  fileprivate func leavingOut(_ words: LeftOutWords) -> Dossier.Lesson {
    guard !words.isEmpty else { return self }
    var seen = self
    for index in reflections.indices {
      seen.reflections[index].question = words.leftOut(of: reflections[index].question)
      seen.reflections[index].words = words.leftOut(ofAnswer: reflections[index].words)
    }
    seen.agreements = agreements.map { agreement in
      Agreement(
        who: words.leftOut(of: agreement.who), what: words.leftOut(of: agreement.what),
        when: words.leftOut(of: agreement.when))
    }
    return seen
  }
}

extension Transcript {
  /// Whether a pupil keeps it between the teacher and them, or did not choose yet. What a room
  /// played, and a what-if, is the class's.
  public var isKeptFromClass: Bool {
    !Disclosure.isKeptByClass(opening) && !Disclosure.isForClass(visibility)
  }

  /// Whether a dossier's play was kept from it.
  func isOf(_ lesson: Dossier.Lesson) -> Bool {
    opening.recorded == lesson.recorded && opening.scenario == lesson.scenario
  }
}
