public import Archive
public import Roleplay

/// Finished plays that only the pupil and the teacher may see: which of them the teacher has not
/// looked at yet.
///
/// Nobody else reads these, so that something alarming in one would go unnoticed. That a play was
/// looked at is a decision of the teacher as those about single texts are, and is kept with them: as
/// a fingerprint, without an alias or a word.
public struct TeachersPlays {
  /// The decisions that were read, by the path of their file.
  private var desks: [String: ModerationDesk] = [:]

  /// Reads nothing yet.
  public init() {}

  /// Whether a recording is such a play, and the teacher has not looked at it.
  ///
  /// What a teacher made or led is none: a what-if, a copy with words blacked out, a play of a room.
  public mutating func isUnread(_ recording: Recording) -> Bool {
    guard Self.isOne(recording.opening, recording.visibility) else { return false }
    let scenario = recording.opening.scenario
    let folder = TranscriptFolder(of: recording.path).path
    let file = ModerationFile(of: scenario, in: folder).path
    let desk = desks[file] ?? ModerationDesk(of: scenario, in: [folder])
    desks[file] = desk
    return desk.moderation.verdicts[Self.key(of: recording.opening)] == nil
  }

  /// Keeps that the teacher looks at a recording, if it is such a play. If that fails, the play stays
  /// unread, which does no harm.
  public static func look(at transcript: Transcript, from path: String) {
    guard isOne(transcript.opening, transcript.visibility) else { return }
    var desk = ModerationDesk(
      of: transcript.opening.scenario, in: [TranscriptFolder(of: path).path])
    try? desk.decide { $0.verdicts[key(of: transcript.opening)] = .shown(blanks: []) }
  }

  private static func isOne(_ opening: Opening, _ visibility: Visibility?) -> Bool {
    visibility == .teacher && !Disclosure.isKeptByClass(opening) && !opening.isRedacted
  }

  private static func key(of opening: Opening) -> AnswerKey {
    AnswerKey(ofPlay: RecordedOpening(opening).stamp)
  }
}
