public import Archive
import Dispatch
public import Discussion
import Roleplay
import Synchronization
import Yarn

/// Searches recordings and notes, and shows the hits.
@MainActor
public struct SearchScreen {
  private let console: Console
  private let recordings: RecordingSearch
  private let disclosure: Disclosure

  /// A search reports its progress only if it takes longer than this.
  private static let silence = Duration.milliseconds(500)
  /// The maximum number of hits that can be shown.
  public static let maximumHitCount = 1000
  /// The maximum number of unreadable recordings that are named.
  private static let maximumListedCount = 5

  /// Makes a screen for a folder's recordings.
  ///
  /// - Parameter disclosure: what may be shown of them.
  public init(console: Console, transcripts: TranscriptFolder, disclosure: Disclosure) {
    self.console = console
    self.disclosure = disclosure
    recordings = RecordingSearch(in: transcripts) {
      (transcript, path) throws(ArchiveError) in
      do throws(ModerationDesk.FileError) {
        return try disclosure.seen(transcript, at: path)
      } catch {
        switch error {
        case .file(let problem): throw problem
        case .content(let path, _): throw .invalidDecisions(path)
        }
      }
    }
  }

  private var screen: Screen { console.screen }

  /// The number before a hit.
  public enum Numbering: Sendable {
    /// The number of its entry, below the name of its recording: as the command line needs it.
    case entries
    /// Its number among the hits, from 1.
    case hits
  }

  /// Searches, and shows the hits as soon as there are any.
  ///
  /// - Parameters:
  ///   - onlyPeople: whether to search only what players and teachers said.
  ///   - limit: the maximum number of hits to show.
  ///   - numbering: the numbers before the hits.
  /// - Returns: the hits that were shown; nil if the person stopped the search.
  /// - Throws: ``SearchQueryError`` if the query is invalid; ``ArchiveError`` if the recordings
  ///   cannot be read.
  @discardableResult
  public func search(
    for words: String, onlyPeople: Bool = false, limit: Int = 20, numbering: Numbering = .entries
  ) async throws -> [SearchHit]? {
    let query = try SearchQuery(words)
    let start = ContinuousClock.now
    var shown = SearchResult()
    var end: Result<SearchResult, ArchiveError>?
    for await step in steps(query, onlyPeople: onlyPeople, limit: limit) {
      switch step {
      case .progress(let result):
        show(result.hits, after: shown.hits, numbering)
        shown = result
        guard ContinuousClock.now - start > Self.silence else { continue }
        screen.showPassing(SearchText.searching(searched: result.searched, total: result.total))
      case .end(let result): end = result
      }
    }
    console.reader.interruption = nil
    screen.takePassingAway()
    guard let end else {
      // A plain terminal has `^C` on the line.
      if screen.plain { screen.writeLine("") } else { screen.writeBlank() }
      screen.say(SearchText.stopped(searched: shown.searched, total: shown.total))
      return nil
    }
    let result = try end.get()
    show(result.hits, after: shown.hits, numbering)
    sayOutcome(of: result)
    return result.hits
  }

  /// An event during a search.
  private enum Step: Sendable {
    case progress(SearchResult)
    case end(Result<SearchResult, ArchiveError>)
  }

  /// Searches outside the main queue, so that Ctrl-C is handled; in that case there is no end.
  private func steps(_ query: SearchQuery, onlyPeople: Bool, limit: Int) -> AsyncStream<Step> {
    let (steps, continuation) = AsyncStream.makeStream(of: Step.self)
    let stop = Stop()
    continuation.onTermination = { _ in stop.isAsked.store(true, ordering: .relaxed) }
    console.reader.interruption = { continuation.finish() }
    let recordings = recordings
    DispatchQueue.global(qos: .userInitiated).async {
      let result = Result { () throws(ArchiveError) in
        try recordings.find(
          query, onlyPeople: onlyPeople, limit: limit,
          isStopped: { stop.isAsked.load(ordering: .relaxed) },
          progress: { continuation.yield(.progress($0)) })
      }
      continuation.yield(.end(result))
      continuation.finish()
    }
    return steps
  }

  /// Whether the search was stopped, shared with its readers.
  private final class Stop: Sendable {
    let isAsked = Atomic(false)
  }

  private func show(
    _ hits: [SearchHit], after shown: [SearchHit], _ numbering: Numbering
  ) {
    guard hits.count > shown.count else { return }
    screen.takePassingAway()
    var recording = shown.last?.recording.name
    for (index, hit) in hits.enumerated().dropFirst(shown.count) {
      if hit.recording.name != recording {
        screen.writeBlank()
        let opening = hit.recording.opening
        let name = shownName(of: hit.recording)
        screen.write(
          "\(opening.heading) · \(name) · \(RecordedTime.shown(opening.recorded))", style: .bold)
        if numbering == .entries { screen.write(hit.recording.name, style: .dim) }
        recording = hit.recording.name
      }
      show(hit, number: numbering == .entries ? hit.number : index + 1)
    }
  }

  private func sayOutcome(of result: SearchResult) {
    screen.writeBlank()
    if result.count == 0 {
      screen.say(SearchText.nothingFound)
    } else {
      screen.say(
        SearchText.found(
          count: result.count, recordings: result.recordings, shown: result.hits.count))
    }
    for problem in result.problems.prefix(Self.maximumListedCount) {
      screen.say(problem, style: .problem)
    }
    if !result.problems.isEmpty {
      screen.say(SearchText.notSearched(result.problems.count), style: .problem)
    }
    if result.withoutEnd > 0 {
      screen.say(SearchText.endsMissing(result.withoutEnd), style: .problem)
    }
  }

  /// The name of the player, as the viewer may see it.
  private func shownName(of recording: Recording) -> String {
    disclosure.alias(of: recording.opening, recording.visibility)
      ?? ReplayText.somebody.text(in: screen.language)
  }

  /// Writes a hit: its number, the speaker, and the text with the matches marked.
  private func show(_ hit: SearchHit, number: Int) {
    let number = String(number)
    let lead = String(repeating: " ", count: max(0, 5 - number.count)) + number + "  "
    let speaker: SearchText =
      switch hit.speaker {
      case .role(let name): .said(by: name)
      case .player: .said(by: shownName(of: hit.recording))
      case .option: .option
      case .note(let author): .note(by: author)
      }
    let words = hit.pieces.map { $0.isFound ? "»\($0.words)«" : $0.words }.joined()
    screen.write(
      speaker.text(in: screen.language) + words, prefix: StyledText(lead, .dim), indent: lead.count)
  }
}
