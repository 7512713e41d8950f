public import Archive
public import Roleplay
import Yarn

/// Finds and erases everything that is kept about an alias, or that is too old: the files
/// (``Archive/StoredData``), and a teacher's decisions about answers, which are known by what was
/// answered only.
public struct Forgetting: Sendable {
  private let transcripts: TranscriptFolder

  /// Forgetting in a folder of recordings and the folders below it.
  public init(in transcripts: TranscriptFolder) {
    self.transcripts = transcripts
  }

  /// Everything that is kept about an alias.
  ///
  /// - Throws: as ``Archive/StoredData/about(_:)``.
  public func stored(about alias: String) throws(ArchiveError) -> StoredData.Result {
    try withDecisions(try StoredData(in: transcripts).about(alias))
  }

  /// Everything that was recorded before a moment.
  ///
  /// - Parameter moment: in the form of transcripts, ISO 8601 in UTC.
  /// - Throws: as ``Archive/StoredData/recorded(before:)``.
  public func stored(recordedBefore moment: String) throws(ArchiveError) -> StoredData.Result {
    try withDecisions(try StoredData(in: transcripts).recorded(before: moment))
  }

  /// A recording with all that was made of it and written about it.
  ///
  /// - Throws: ``Archive/ArchiveError`` if the recording cannot be read.
  public func stored(ofRecording path: String) throws(ArchiveError) -> StoredGroup {
    var result = StoredData.Result()
    result.groups = [try StoredData(in: transcripts).recording(at: path)]
    return try withDecisions(result).groups[0]
  }

  /// The outcome of erasing.
  public struct Outcome: Sendable {
    /// The number of files that were removed or changed.
    public var files = 0
    /// Why something is still there.
    public var problems: [any Phrase & Sendable] = []
  }

  /// Erases groups, each as a whole; what cannot be erased is reported, and may be tried again.
  public func erase(_ groups: [StoredGroup]) -> Outcome {
    var outcome = Outcome()
    for group in groups {
      do {
        // Which decisions these are is known by what was answered.
        let keys = try keys(of: group)
        for item in group.companions {
          guard case .decisions = item.kind else { continue }
          try eraseDecisions(about: keys, at: item.path, of: group)
        }
        try group.erase()
        outcome.files += Set(group.items.map(\.path)).count
      } catch let problem as any Phrase & Sendable {
        outcome.problems.append(problem)
      } catch {}
    }
    transcripts.removeLeftovers()
    return outcome
  }

  private func withDecisions(
    _ found: StoredData.Result
  ) throws(ArchiveError) -> StoredData.Result {
    var found = found
    let folders = Set(try transcripts.decisionFiles().map(\.folder)).sorted()
    var desks: [String: ModerationDesk] = [:]
    for place in found.groups.indices {
      guard let recording = found.groups[place].main.kind.recording else { continue }
      let keys = try keys(of: found.groups[place])
      for folder in folders {
        let path = ModerationFile(of: recording.opening.scenario, in: folder).path
        if desks[path] == nil {
          let desk = ModerationDesk(of: recording.opening.scenario, in: [folder])
          if !desk.problems.isEmpty { found.problems.append(.invalidDecisions(path)) }
          desks[path] = desk
        }
        let count = desks[path]?.moderation.count(about: keys) ?? 0
        guard count > 0 else { continue }
        found.groups[place].companions.append(StoredItem(.decisions(count), at: path))
      }
    }
    // A file that is counted with the alias is no file about others.
    let known = Set(found.groups.flatMap(\.items).map(\.path))
    found.mentions.removeAll { known.contains($0.path) }
    return found
  }

  /// The keys of what was said in a recording; of a damaged one, before the damage.
  ///
  /// - Throws: ``Archive/ArchiveError/unreadable(_:_:)`` if the disk does not give it: that nothing was
  ///   decided about it would not be true.
  private func keys(of group: StoredGroup) throws(ArchiveError) -> Set<AnswerKey> {
    guard group.main.kind.recording != nil else { return [] }
    var transcript: Transcript?
    do throws(ArchiveError) {
      var reader = try TranscriptReader(path: group.main.path)
      transcript = Transcript(opening: reader.opening)
      while let entry = try reader.next() { transcript?.entries.append(entry) }
    } catch {
      if case .unreadable(_, let problem) = error, problem != .missing { throw error }
    }
    return transcript?.answerKeys(at: group.main.path) ?? []
  }

  private func eraseDecisions(
    about keys: Set<AnswerKey>, at path: String, of group: StoredGroup
  ) throws(ModerationDesk.FileError) {
    guard let recording = group.main.kind.recording, let slash = path.lastIndex(of: "/")
    else { return }
    var desk = ModerationDesk(of: recording.opening.scenario, in: [String(path[..<slash])])
    try desk.decide { $0.forget(keys) }
  }
}
