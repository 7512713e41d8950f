import Roleplay

/// A match of a search in a recording, or in a note about it.
public struct SearchHit: Sendable {
  /// The person whose words were found.
  public enum Speaker: Sendable, Hashable {
    /// A role, or the narrator.
    case role(String?)
    /// Nobody: the words are of an option that could be chosen.
    case option
    /// The pupil who played.
    case player
    /// A teacher, in a note.
    case note(by: String?)
  }

  /// A part of the text, which matches or not.
  public struct Piece: Sendable, Hashable {
    /// The words, without characters that control a terminal.
    public var words: String
    /// Whether the words match the query.
    public var isFound: Bool
  }

  /// The recording.
  public var recording: Recording
  /// The number of the entry.
  public var entry: Int
  /// The number that people use for it, as the replay does: for an answer, the number of its
  /// question.
  public var number: Int
  /// The person whose words they are.
  public var speaker: Speaker
  /// The text; a long one is shortened around the match.
  public var pieces: [Piece]
}

extension SearchHit {
  /// The number of words of a long text that are shown, and the number of those before the match.
  private static let excerptLength = 40
  private static let leadingWordCount = 10

  /// Makes a hit from a text that matches a query.
  init(_ text: SearchableText, folded: FoldedText, _ query: SearchQuery, in recording: Recording) {
    self.recording = recording
    entry = text.entry
    number = text.number
    speaker = text.speaker
    pieces = Self.pieces(of: text.words, folded: folded, found: query.foundWords(in: folded))
  }

  /// Splits the shown part of a text into pieces that match and pieces that do not.
  private static func pieces(
    of text: String, folded: FoldedText, found: [Range<Int>]
  ) -> [Piece] {
    let places = folded.places
    var (first, end) = (0, places.count)
    if places.count > excerptLength {
      let start = (found.first?.lowerBound ?? 0) - leadingWordCount
      first = min(max(0, start), places.count - excerptLength)
      end = first + excerptLength
    }
    let shownStart = first == 0 ? text.startIndex : places[first].lowerBound
    let shownEnd = end == places.count ? text.endIndex : places[end - 1].upperBound
    var pieces: [Piece] = []
    func add(_ range: Range<String.Index>, isFound: Bool) {
      guard !range.isEmpty else { return }
      let words = PrintableText.of(String(text[range]), layout: .oneLine)
      pieces.append(Piece(words: words, isFound: isFound))
    }
    var index = shownStart
    for stretch in found {
      let stretch = stretch.clamped(to: first..<end)
      guard let last = stretch.last else { continue }
      add(index..<places[stretch.lowerBound].lowerBound, isFound: false)
      add(places[stretch.lowerBound].lowerBound..<places[last].upperBound, isFound: true)
      index = places[last].upperBound
    }
    add(index..<shownEnd, isFound: false)
    if first > 0 { pieces.insert(Piece(words: "…", isFound: false), at: 0) }
    if end < places.count { pieces.append(Piece(words: "…", isFound: false)) }
    return pieces
  }
}

/// The result of a search so far.
public struct SearchResult: Sendable {
  /// The first hits: those in the newest recording first, and within a recording by entry.
  public var hits: [SearchHit] = []
  /// The number of all hits.
  public var count = 0
  /// The number of recordings with a hit.
  public var recordings = 0
  /// The number of recordings searched.
  public var searched = 0
  /// The number of recordings to search.
  public var total = 0
  /// The errors of recordings and notes that could not be read.
  public var problems: [ArchiveError] = []
  /// The number of sealed recordings whose end may have been cut off.
  public var withoutEnd = 0

  /// The result before anything was searched.
  public init() {}
}
