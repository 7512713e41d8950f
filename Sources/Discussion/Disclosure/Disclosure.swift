public import Archive
public import Roleplay
import Synchronization

/// Decides what may be shown to whom. This is the only place where that is decided.
///
/// It depends on the viewer (``Viewer``; ``Archive/TeacherAccess`` says whether the teacher's mode
/// needs a passphrase), on who may see the recording by the pupil's choice, and on what a teacher
/// left out after reading. The shell, the commands, the exports and the pages all use it.
public struct Disclosure: Sendable {
  /// The viewer.
  public var viewer: Viewer
  /// Whether aliases are shown where they are hidden by default.
  public var withAliases: Bool
  /// Whether words that a teacher left out are shown.
  public var withLeftOut: Bool

  /// The teacher's decisions, which are read once for all recordings.
  private let decisions = DecisionShelf()

  /// Makes a disclosure to a viewer.
  public init(to viewer: Viewer, withAliases: Bool = false, withLeftOut: Bool = false) {
    self.viewer = viewer
    self.withAliases = withAliases
    self.withLeftOut = withLeftOut
  }

  // MARK: - Recordings

  /// Whether the class may see a recording with this visibility; an unfinished one (nil) it may
  /// not.
  static func isForClass(_ visibility: Visibility?) -> Bool { visibility == .class }

  /// Whether the viewer may see a recording.
  ///
  /// A recording that is only for the pupil and the teacher, or for which the pupil has not decided
  /// yet, is not shown to the next pupil at the same laptop, but only to the pupil who currently
  /// plays under its alias.
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

  /// Whether the recording belongs to the class and not to one pupil: it was played by a room, or
  /// is a branch.
  static func isKeptByClass(_ opening: Opening) -> Bool {
    opening.audience.isRoom || opening.parent != nil
  }

  // MARK: - Aliases

  /// The alias of the pupil who made a recording, if it may be shown with it; otherwise nil.
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

  /// Reads a recording, without the words that a teacher left out.
  ///
  /// - Throws: ``ModerationDesk/FileError`` if it cannot be read, or if the teacher's decisions
  ///   cannot: then nothing of it may be shown.
  public func read(_ path: String) throws(ModerationDesk.FileError) -> Transcript {
    try seen(try Self.transcript(at: path), at: path)
  }

  /// Removes the words that a teacher left out from a recording.
  ///
  /// - Parameter path: the path of the recording.
  /// - Throws: as ``read(_:)``.
  public func seen(
    _ transcript: Transcript, at path: String
  ) throws(ModerationDesk.FileError) -> Transcript {
    guard !withLeftOut else { return transcript }
    return transcript.redacting(try redactedWords(of: transcript, at: path))
  }

  /// A dossier and the recordings of its plays, without the words that a teacher left out.
  ///
  /// - Throws: as ``read(_:)``.
  public func read(
    _ dossier: Dossier, in folder: TranscriptFolder
  ) throws(ModerationDesk.FileError) -> (Dossier, recordings: [Transcript]) {
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
        ? RedactedWords() : try redactedWords(of: file.transcript, at: file.path)
      seen.add(lesson.redacting(words))
      recordings.append(file.transcript.redacting(words))
    }
    return (seen, recordings)
  }

  private static func transcript(at path: String) throws(ModerationDesk.FileError) -> Transcript {
    do throws(ArchiveError) {
      var reader = try TranscriptReader(path: path)
      return try reader.rest()
    } catch {
      throw .file(error)
    }
  }

  /// The words that are left out of a recording and of those from which it branched off.
  private func redactedWords(
    of transcript: Transcript, at path: String
  ) throws(ModerationDesk.FileError) -> RedactedWords {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let desk = decisions.desk(
      of: transcript.opening.scenario, in: folder.isEmpty ? "/" : folder)
    if let problem = desk.problems.first { throw problem }
    let holdsUnread = holdsUnread(of: transcript)
    var words = RedactedWords()
    guard !desk.moderation.verdicts.isEmpty || holdsUnread else { return words }
    var (transcript, path) = (transcript, path)
    var known: Set<String> = []
    while known.insert(path).inserted {
      words.add(
        RedactedWords(of: transcript, by: desk.moderation, holdsUnread: holdsUnread) {
          AnswerKey(ofComicIn: path)
        })
      guard let parent = transcript.opening.parent?.recording, !parent.contains("/") else { break }
      path = folder + "/" + parent
      // A recording that is gone gives no words.
      guard let above = try? Self.transcript(at: path) else { break }
      transcript = above
    }
    return words
  }

  /// Whether answers that a teacher must read first stay hidden until then: from everybody but the
  /// pupil who wrote them, and a teacher if only the teacher may see the recording.
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
      // A scenario's name has no line break.
      let key = scenario + "\n" + folder
      let desk = desks[key] ?? ModerationDesk(of: scenario, in: [folder])
      desks[key] = desk
      return desk
    }
  }
}

extension Dossier.Lesson {
  fileprivate func redacting(_ words: RedactedWords) -> Dossier.Lesson {
    guard !words.isEmpty else { return self }
    var seen = self
    for index in reflections.indices {
      seen.reflections[index].question = words.redacted(of: reflections[index].question)
      seen.reflections[index].words = words.redacted(ofAnswer: reflections[index].words)
    }
    seen.agreements = agreements.map { agreement in
      Agreement(
        who: words.redacted(of: agreement.who), what: words.redacted(of: agreement.what),
        when: words.redacted(of: agreement.when))
    }
    return seen
  }
}

extension Transcript {
  /// Whether only the pupil and the teacher may see it, or the pupil has not chosen yet. What a
  /// room played, and a branch, belongs to the class.
  public var isKeptFromClass: Bool {
    !Disclosure.isKeptByClass(opening) && !Disclosure.isForClass(visibility)
  }

  /// Whether it is the recording of a dossier's play.
  func isOf(_ lesson: Dossier.Lesson) -> Bool {
    opening.recorded == lesson.recorded && opening.scenario == lesson.scenario
  }
}
