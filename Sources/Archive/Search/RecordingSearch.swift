import Dispatch
public import Roleplay
import Synchronization

/// Finds words in all recordings of a folder and of those below it, and in the notes beside them, by
/// reading them.
///
/// Nothing is kept from one search to the next: what pupils said stands in their recordings only. As
/// many files are read at a time as there are cores, and none is held longer than it is looked at.
public struct RecordingSearch: Sendable {
  /// So many recordings are read before what was found in them is told.
  private static let batch = 32

  /// A recording as it may be seen, by what was read of it and its file.
  public typealias Seen =
    @Sendable (_ transcript: Transcript, _ path: String) throws(ArchiveProblem) -> Transcript

  private let folder: Folder
  private let seen: Seen

  /// A search in a folder's recordings; nothing is read yet.
  ///
  /// - Parameter seen: gives a recording as it may be seen: words that are not in that are not found.
  public init(
    in transcripts: TranscriptFolder,
    seen: @escaping Seen = { (transcript, _) throws(ArchiveProblem) in transcript }
  ) {
    folder = transcripts.folder
    self.seen = seen
  }

  /// Finds words.
  ///
  /// - Parameters:
  ///   - onlyPeople: whether only what players and teachers said is looked at, not what scenarios
  ///     have ready.
  ///   - limit: how many hits are given; the others are counted.
  ///   - isStopped: asked again and again; once it is so, what was found until then is given.
  ///   - progress: told again and again what was found so far, from the beginning on.
  /// - Throws: ``ArchiveProblem/unreadable(_:_:)`` where the folder cannot be read.
  public func find(
    _ query: SearchQuery, onlyPeople: Bool = false, limit: Int = 20,
    isStopped: @Sendable () -> Bool = { false }, progress: (SearchResult) -> Void = { _ in }
  ) throws(ArchiveProblem) -> SearchResult {
    // Where it cannot be removed, tidying the folder says so.
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
        // By name, the oldest first.
        result.problems = found.problems + result.problems
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

  /// What was found in one recording, and in its notes.
  private struct Found: Sendable {
    var hits: [SearchHit] = []
    var count = 0
    var problems: [ArchiveProblem] = []
  }

  /// The recordings' names: by the moment in them, as far as there is one; and what could not be read.
  private func newestFirst() throws(ArchiveProblem) -> (
    names: [String], problems: [ArchiveProblem]
  ) {
    let found = try TranscriptFolder(path: folder.path).found()
    let names = found.filter { $0.trouble == nil }.map(\.name)
    let moments = names.map { name in
      let digits = Folder.name(of: name).utf8.filter { (0x30...0x39).contains($0) }.prefix(14)
      return digits.count == 14 ? String(decoding: digits, as: UTF8.self) : ""
    }
    let sorted = names.indices.sorted { (moments[$0], $0) > (moments[$1], $1) }
    return (
      sorted.map { names[$0] },
      found.compactMap { place in place.trouble.map { .unreadable(place.name, $0) } }
    )
  }

  /// Reads recordings on all cores, and gives what was found in the same order; nil for those that
  /// were not read because the search was stopped.
  private func read(
    _ names: [String], for request: Request, isStopped: @Sendable () -> Bool
  ) -> [Found?] {
    let found = Mutex([Found?](repeating: nil, count: names.count))
    DispatchQueue.concurrentPerform(iterations: names.count) { number in
      let here = read(names[number], for: request, isStopped: isStopped)
      found.withLock { $0[number] = here }
    }
    return found.withLock { $0 }
  }

  private func read(
    _ name: String, for request: Request, isStopped: @Sendable () -> Bool
  ) -> Found? {
    let path = folder.path(of: name)
    var found = Found()
    let transcript: Transcript
    do throws(ArchiveProblem) {
      var reader = try TranscriptReader(path: path)
      var entries: [Entry] = []
      while let entry = try reader.next() {
        if isStopped() { return nil }
        entries.append(entry)
      }
      transcript = try seen(Transcript(opening: reader.opening, entries: entries), path)
    } catch {
      // One that was thrown away meanwhile is no problem.
      if (try? linkStatus(of: path)) != nil { found.problems = [error] }
      return found
    }
    let recording = Recording(name: name, path: path, transcript)
    do throws(ArchiveProblem) {
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
    to found: inout Found
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
