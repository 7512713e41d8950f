public import Archive
import Dispatch
public import Discussion
import Roleplay
import Synchronization
import Yarn

/// Looks for words in recordings and notes, and shows where they stand.
@MainActor
public struct SearchScreen {
  private let console: Console
  private let recordings: RecordingSearch
  private let disclosure: Disclosure

  /// A search that takes no longer is not spoken of while it goes on.
  private static let silence = Duration.milliseconds(500)
  /// More hits than this are no page to read.
  public static let mostHits = 1000
  /// So many recordings that cannot be read are named.
  private static let mostNamed = 5

  /// Makes a screen for a folder's recordings.
  ///
  /// - Parameter disclosure: what may be shown of them.
  public init(console: Console, transcripts: TranscriptFolder, disclosure: Disclosure) {
    self.console = console
    self.disclosure = disclosure
    recordings = RecordingSearch(in: transcripts) {
      (transcript, path) throws(ArchiveError) in
      do throws(ModerationDesk.Problem) {
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

  /// What stands before a hit.
  public enum Numbering: Sendable {
    /// The number of its entry, and the name of its recording above: what a command line takes.
    case entries
    /// Its place among the hits, from 1.
    case hits
  }

  /// Looks for words, and says what was found: the first hits as soon as there are any.
  ///
  /// - Parameters:
  ///   - onlyPeople: whether only what players and teachers said is looked at.
  ///   - limit: how many hits are shown.
  ///   - numbering: what stands before them.
  /// - Returns: the hits that were shown; nil where the person stopped it.
  /// - Throws: ``SearchQueryError`` where there is nothing to look for; ``ArchiveError`` where the
  ///   recordings cannot be read.
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
      // On a plain terminal, ^C stands on the line.
      if screen.plain { screen.writeLine("") } else { screen.writeBlank() }
      screen.say(SearchText.stopped(searched: shown.searched, total: shown.total))
      return nil
    }
    let result = try end.get()
    show(result.hits, after: shown.hits, numbering)
    sayOutcome(of: result)
    return result.hits
  }

  /// What is heard of a search while it goes on.
  private enum Step: Sendable {
    case progress(SearchResult)
    case end(Result<SearchResult, ArchiveError>)
  }

  /// Searches beside the main queue, so that Ctrl-C is heard; then there is no end.
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

  /// Whether a search is to stop, as its readers hear it.
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
    for problem in result.problems.prefix(Self.mostNamed) { screen.say(problem, style: .problem) }
    if !result.problems.isEmpty {
      screen.say(SearchText.notSearched(result.problems.count), style: .problem)
    }
  }

  /// Who played, as they may be named to whoever looks.
  private func shownName(of recording: Recording) -> String {
    disclosure.alias(of: recording.opening, recording.visibility)
      ?? ReplayText.somebody.text(in: screen.language)
  }

  /// A number, who says it, and the words, the found ones between signs.
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
