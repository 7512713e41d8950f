public import Archive
import Roleplay
import Yarn

/// Blacks out words in a copy of a finished recording, with the notes about it: the copy is read,
/// replayed and verified as any recording.
public struct RecordingRedaction: Sendable {
  private let typed: [String]
  private let words: RedactedWords

  /// What came of it.
  public struct Outcome: Sendable, Hashable {
    /// The path of the copy.
    public var path: String
    /// The number of entries and notes in which something was blacked out.
    public var count: Int
    /// The alias of the recording.
    public var alias: String
    /// The words that still occur in the copy: in words of the scenario, or within longer words.
    public var left: [String]
  }

  /// Blacking out words; each may be several words in a row (`de Vries`).
  public init(of words: [String]) {
    typed = words.filter { !$0.allSatisfy(\.isWhitespace) }
    var redacted = RedactedWords()
    redacted.keepsWordCount = true
    for word in typed { redacted.add(words: word) }
    self.words = redacted
  }

  /// Makes a copy of a recording beside it.
  ///
  /// - Parameter path: the path of the recording, which is unchanged.
  /// - Returns: nil if the words do not occur in the recording or in the notes about it; there is no
  ///   copy then.
  /// - Throws: ``Archive/ArchiveError``; there is no copy then.
  public func copy(of path: String) throws(ArchiveError) -> Outcome? {
    var reader = try TranscriptReader(path: path)
    let transcript = try reader.rest()
    guard transcript.visibility != nil else { throw .unfinished(path) }
    let (marks, _) = try MarksFile(beside: path).read()
    var copy = transcript.redacting(words)
    copy.opening = redacted(copy.opening)
    let shownMarks = marks.map { mark in
      var mark = mark
      mark.text = words.redacted(of: mark.text)
      return mark
    }
    let count =
      zip(copy.entries, transcript.entries).count { $0 != $1 }
      + zip(shownMarks, marks).count { $0 != $1 } + (copy.opening == transcript.opening ? 0 : 1)
    guard count > 0 else { return nil }
    copy.opening.isRedacted = true
    let text = String(decoding: TranscriptCoding.bytes(of: copy), as: UTF8.self).lowercased()
    let journal = try TranscriptFolder(of: path).begin(copy.opening)
    do throws(ArchiveError) {
      try journal.append(copy.entries)
      for mark in shownMarks { try MarksFile(beside: journal.path).add(mark) }
      try journal.finish()
    } catch {
      try? journal.throwAway()
      throw error
    }
    return Outcome(
      path: journal.path, count: count, alias: transcript.opening.alias,
      left: typed.filter { text.contains($0.lowercased()) })
  }

  /// Blacks out the words in what dossiers of an alias keep of its plays: a dossier has no copy.
  ///
  /// - Returns: whether there was something to black out.
  /// - Throws: ``Archive/ArchiveError`` if a dossier cannot be read or written.
  public func blackOut(dossierOf alias: String, in dossiers: DossierFolder) throws(ArchiveError)
    -> Bool
  {
    guard try !dossiers.dossiers(of: alias).isEmpty else { return false }
    return try dossiers.rewrite(alias, redacted)
  }

  /// Whether a dossier of an alias has the words.
  ///
  /// - Throws: ``Archive/ArchiveError`` if a dossier cannot be read.
  public func occurs(inDossierOf alias: String, in dossiers: DossierFolder) throws(ArchiveError)
    -> Bool
  {
    try dossiers.dossiers(of: alias).contains { redacted($0) != $0 }
  }

  private func redacted(_ dossier: Dossier) -> Dossier {
    Dossier(
      alias: dossier.alias,
      lessons: dossier.lessons.map { lesson in
        var lesson = lesson
        for index in lesson.reflections.indices {
          lesson.reflections[index].question = words.redacted(
            of: lesson.reflections[index].question)
          lesson.reflections[index].words = words.redacted(of: lesson.reflections[index].words)
        }
        for index in lesson.agreements.indices {
          let agreement = lesson.agreements[index]
          lesson.agreements[index] = Agreement(
            who: words.redacted(of: agreement.who), what: words.redacted(of: agreement.what),
            when: words.redacted(of: agreement.when))
        }
        lesson.words = lesson.words.map { words.redacted(of: $0) }
        return lesson
      })
  }

  private func redacted(_ opening: Opening) -> Opening {
    var opening = opening
    // A blank cannot be in the name of a file.
    if words.redacted(of: opening.alias) != opening.alias { opening.alias = Self.anyAlias }
    if let parent = opening.parent {
      opening.parent?.recording = words.redacted(of: parent.recording)
    }
    return opening
  }

  /// The alias of a copy in which the alias was blacked out.
  private static let anyAlias = "X"
}
