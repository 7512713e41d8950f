import Dispatch
public import Roleplay
import Synchronization

/// Finds words in all the recordings of a folder and the folders below it, and in the notes about
/// them, by reading every file.
///
/// Nothing is stored between searches: pupils' words are in their recordings only. As many files
/// are read at a time as there are cores, and none stays in memory after it was searched.
public struct RecordingSearch: Sendable {
  /// The number of recordings that are read between two reports of progress.
  private static let batch = 32

  /// Makes the version of a recording that may be shown, from the whole recording and its path.
  public typealias Redaction =
    @Sendable (_ transcript: Transcript, _ path: String) throws(ArchiveError) -> Transcript

  private let folder: Folder
  private let redact: Redaction

  /// A search in a folder's recordings. Reads nothing yet.
  ///
  /// - Parameter redact: makes the version of a recording that may be shown: only words in it are
  ///   found.
  public init(
    in transcripts: TranscriptFolder,
    redact: @escaping Redaction = { (transcript, _) throws(ArchiveError) in transcript }
  ) {
    folder = transcripts.folder
    self.redact = redact
  }

  /// Finds words.
  ///
  /// - Parameters:
  ///   - onlyPeople: whether to search only what players and teachers said, and not the scenarios'
  ///     own lines and options.
  ///   - limit: the maximum number of hits; further ones are only counted.
  ///   - isStopped: asked repeatedly; when it returns true, the hits until then are returned.
  ///   - progress: called repeatedly with all that was found so far.
  /// - Throws: ``ArchiveError/unreadable(_:_:)`` if the folder cannot be read.
  public func find(
    _ query: SearchQuery, onlyPeople: Bool = false, limit: Int = 20,
    isStopped: @Sendable () -> Bool = { false }, progress: (SearchResult) -> Void = { _ in }
  ) throws(ArchiveError) -> SearchResult {
    // If it cannot be removed, tidying the folder reports that.
    try? OldSearchIndex.remove(from: folder)
    let (names, problems) = try newestFirst()
    let request = Request(query: query, onlyPeople: onlyPeople, limit: limit)
    var result = SearchResult()
    result.problems = problems
    result.total = names.count
    var rest = names[...]
    while !rest.isEmpty {
      progress(result)
      let batch = Array(rest.prefix(Self.batch))
      rest = rest.dropFirst(batch.count)
      for found in read(batch, for: request, isStopped: isStopped) {
        guard let found else { return result }
        result.hits += found.hits.prefix(limit - result.hits.count)
        result.count += found.count
        result.recordings += found.count > 0 ? 1 : 0
        // Sorted by name, the oldest first.
        result.problems = found.problems + result.problems
        result.withoutEnd += found.isEndMissing ? 1 : 0
        result.searched += 1
      }
    }
    return result
  }

  private struct Request: Sendable {
    var query: SearchQuery
    var onlyPeople: Bool
    var limit: Int
  }

  /// The hits in one recording and its notes.
  private struct RecordingHits: Sendable {
    var hits: [SearchHit] = []
    var count = 0
    var problems: [ArchiveError] = []
    var isEndMissing = false
  }

  /// The recordings' names, sorted by the time in them if there is one, and the errors of folders
  /// that cannot be read.
  private func newestFirst() throws(ArchiveError) -> (
    names: [String], problems: [ArchiveError]
  ) {
    let found = try TranscriptFolder(path: folder.path).newestFirst().reversed()
    let readable = found.filter { $0.error == nil }
    let names = readable.map(\.name)
    let moments = readable.map { listed in
      // The name of a sealed recording does not say when it was made.
      let name =
        listed.recording.map { (try? $0.get())?.opening.recorded ?? "" }
        ?? Folder.name(of: listed.name)
      let digits = name.utf8.filter { (0x30...0x39).contains($0) }.prefix(14)
      return digits.count == 14 ? String(decoding: digits, as: UTF8.self) : ""
    }
    let sorted = names.indices.sorted { (moments[$0], $0) > (moments[$1], $1) }
    return (
      sorted.map { names[$0] },
      found.compactMap { place in place.error.map { .unreadable(place.name, $0) } }
    )
  }

  /// Reads recordings on all cores. Returns what was found in the same order; nil for recordings
  /// that were not read because the search was stopped.
  private func read(
    _ names: [String], for request: Request, isStopped: @Sendable () -> Bool
  ) -> [RecordingHits?] {
    let found = Mutex([RecordingHits?](repeating: nil, count: names.count))
    DispatchQueue.concurrentPerform(iterations: names.count) { number in
      let here = read(names[number], for: request, isStopped: isStopped)
      found.withLock { $0[number] = here }
    }
    return found.withLock { $0 }
  }

  private func read(
    _ name: String, for request: Request, isStopped: @Sendable () -> Bool
  ) -> RecordingHits? {
    let path = folder.path(of: name)
    var found = RecordingHits()
    let transcript: Transcript
    do throws(ArchiveError) {
      var reader = try TranscriptReader(path: path)
      var entries: [Entry] = []
      while let entry = try reader.next() {
        if isStopped() { return nil }
        entries.append(entry)
      }
      found.isEndMissing = reader.isEndMissing
      transcript = try redact(Transcript(opening: reader.opening, entries: entries), path)
    } catch {
      // If the recording was thrown away meanwhile, that is no error, and neither is one in which
      // nothing was recorded because a crash came first.
      if !error.isOfNeverBegun, (try? linkStatus(of: path)) != nil { found.problems = [error] }
      return found
    }
    let recording = Recording(name: name, path: path, transcript)
    do throws(ArchiveError) {
      let notes = SearchableText.all(in: try MarksFile(beside: path).read().marks)
      add(notes, of: recording, for: request, to: &found)
    } catch {
      found.problems = [error]
    }
    add(SearchableText.all(in: transcript), of: recording, for: request, to: &found)
    return found
  }

  private func add(
    _ texts: [SearchableText], of recording: Recording, for request: Request,
    to found: inout RecordingHits
  ) {
    for text in texts where text.isOfPeople || !request.onlyPeople {
      let folded = FoldedText(text.words)
      guard request.query.isFound(in: folded) else { continue }
      found.count += 1
      guard found.hits.count < request.limit else { continue }
      found.hits.append(SearchHit(text, folded: folded, request.query, in: recording))
    }
  }
}
