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

  /// What stands before a hit.
  public enum Numbering: Sendable {
    /// The number of its entry, and the name of its recording above: what a command line takes.
    case entries
    /// Its place among the hits, from 1; aliases only where no pupil went without.
    case hits
  }

  /// Looks for words, and says what was found.
  ///
  /// - Parameters:
  ///   - onlyPeople: whether only what players and teachers said is looked at.
  ///   - limit: how many hits are shown.
  ///   - numbering: what stands before them.
  /// - Returns: the hits that were shown.
  /// - Throws: ``SearchProblem`` where there is nothing to look for; ``ArchiveProblem`` where the
  ///   recordings cannot be read.
  @discardableResult
  public func search(
    for words: String, onlyPeople: Bool = false, limit: Int = 20, numbering: Numbering = .entries
  ) throws -> [SearchHit] {
    let query = try SearchQuery(words)
    let result = try index.search(for: query, onlyPeople: onlyPeople, limit: limit) { count in
      if count > Self.silentlyRead { screen.say(SearchText.willRead(count), style: .dim) }
    }
    show(result, numbering)
    return result.hits
  }

  private func show(_ result: SearchResult, _ numbering: Numbering) {
    var recording: String?
    for (index, hit) in result.hits.enumerated() {
      if hit.recording.name != recording {
        screen.writeBlank()
        let opening = hit.recording.opening
        let name = shownName(of: hit.recording, numbering)
        screen.write(
          "\(opening.heading) · \(name) · \(RecordedTime.shown(opening.recorded))", style: .bold)
        if numbering == .entries { screen.write(hit.recording.name, style: .dim) }
        recording = hit.recording.name
      }
      show(hit, number: numbering == .entries ? hit.entry : index + 1, numbering)
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

  /// Who played, as they may be named where others look on.
  private func shownName(of recording: Recording, _ numbering: Numbering) -> String {
    numbering == .hits && recording.visibility == .class
      ? ReplayText.somebody.text(in: screen.language) : recording.opening.alias
  }

  /// A number, who says it, and the words, the found ones between signs.
  private func show(_ hit: SearchHit, number: Int, _ numbering: Numbering) {
    let number = String(number)
    let lead = String(repeating: " ", count: max(0, 5 - number.count)) + number + "  "
    let voice: SearchText =
      switch hit.voice {
      case .role(let name): .said(by: name)
      case .player: .said(by: shownName(of: hit.recording, numbering))
      case .option: .option
      case .note(let author): .note(by: author)
      }
    let words = hit.pieces.map { $0.isFound ? "»\($0.words)«" : $0.words }.joined()
    screen.write(
      voice.text(in: screen.language) + words, prefix: StyledText(lead, .dim), indent: lead.count)
  }
}
