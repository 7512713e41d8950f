public import Archive
import Roleplay
import Yarn

/// Looks for words in recordings and notes, and shows where they stand.
@MainActor
public struct SearchScreen {
  private let screen: Screen
  private let index: SearchIndex

  /// So many files are read without a word about it.
  private static let silentlyRead = 200
  /// So many recordings that cannot be read are named.
  private static let mostNamed = 5

  /// Makes a screen for a folder's recordings.
  public init(console: Console, transcripts: TranscriptFolder) {
    screen = console.screen
    index = SearchIndex(of: transcripts)
  }

  /// Looks for words, and says what was found.
  ///
  /// - Parameters:
  ///   - onlyPeople: whether only what players and teachers said is looked at.
  ///   - limit: how many hits are shown.
  /// - Throws: ``SearchProblem`` where there is nothing to look for; ``ArchiveProblem`` where the
  ///   recordings cannot be read.
  public func search(for words: String, onlyPeople: Bool = false, limit: Int = 20) throws {
    let query = try SearchQuery(words)
    let result = try index.search(for: query, onlyPeople: onlyPeople, limit: limit) { count in
      if count > Self.silentlyRead { screen.say(SearchText.willRead(count), style: .dim) }
    }
    show(result)
  }

  private func show(_ result: SearchResult) {
    var recording: String?
    for hit in result.hits {
      if hit.recording.name != recording {
        screen.writeBlank()
        let opening = hit.recording.opening
        screen.write(
          "\(opening.heading) · \(opening.alias) · \(RecordedTime.shown(opening.recorded))",
          style: .bold)
        screen.write(hit.recording.name, style: .dim)
        recording = hit.recording.name
      }
      show(hit)
    }
    screen.writeBlank()
    if result.count == 0 {
      screen.say(SearchText.nothingFound)
    } else {
      screen.say(
        SearchText.found(
          count: result.count, recordings: result.recordings, shown: result.hits.count))
    }
    for remark in result.remarks { screen.say(remark, style: .problem) }
    for problem in result.problems.prefix(Self.mostNamed) { screen.say(problem, style: .problem) }
    if !result.problems.isEmpty {
      screen.say(SearchText.notSearched(result.problems.count), style: .problem)
    }
  }

  /// An entry's number, who says it, and the words, the found ones between signs.
  private func show(_ hit: SearchHit) {
    let number = String(hit.entry)
    let lead = String(repeating: " ", count: max(0, 5 - number.count)) + number + "  "
    let voice: SearchText =
      switch hit.voice {
      case .role(let name): .said(by: name)
      case .player: .said(by: hit.recording.opening.alias)
      case .option: .option
      case .note(let author): .note(by: author)
      }
    let words = hit.pieces.map { $0.isFound ? "»\($0.words)«" : $0.words }.joined()
    screen.write(
      voice.text(in: screen.language) + words, prefix: StyledText(lead, .dim), indent: lead.count)
  }
}
