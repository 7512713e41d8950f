import Roleplay

/// Words that were found in a recording, or in a note about it.
public struct SearchHit: Sendable {
  /// Whose words they are.
  public enum Voice: Sendable, Hashable {
    /// A role's, or the narrator's.
    case role(String?)
    /// Nobody's yet: they stood to be chosen.
    case option
    /// Those of whoever played.
    case player
    /// Those of a teacher, in a note.
    case note(by: String?)
  }

  /// A stretch of words: found, or what stands around it.
  public struct Piece: Sendable, Hashable {
    /// The words, harmless.
    public var words: String
    /// Whether they are what was looked for.
    public var isFound: Bool
  }

  /// The recording.
  public var recording: Recording
  /// The number of the entry.
  public var entry: Int
  /// The number by which it is spoken of, as the replay does: of an answer, that of its question.
  public var number: Int
  /// Whose words they are.
  public var voice: Voice
  /// The words; long ones cut around what was found.
  public var pieces: [Piece]
}

extension SearchHit {
  /// So many words of a long text are shown, and so many of them before what was found.
  private static let longestExcerpt = 40
  private static let lead = 10

  /// A text in which a query was found.
  init(_ text: SearchableText, folded: FoldedText, _ query: SearchQuery, in recording: Recording) {
    self.recording = recording
    entry = text.entry
    number = text.number
    voice = text.voice
    pieces = Self.pieces(of: text.words, folded: folded, found: query.foundWords(in: folded))
  }

  /// The words as they are shown, those that were found apart.
  private static func pieces(
    of text: String, folded: FoldedText, found: [Range<Int>]
  ) -> [Piece] {
    let places = folded.places
    var (first, end) = (0, places.count)
    if places.count > longestExcerpt {
      let start = (found.first?.lowerBound ?? 0) - lead
      first = min(max(0, start), places.count - longestExcerpt)
      end = first + longestExcerpt
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

/// What a search came to.
public struct SearchResult: Sendable {
  /// The first hits: the newest recording first, and in it by entry.
  public var hits: [SearchHit] = []
  /// How many there are in all.
  public var count = 0
  /// In how many recordings.
  public var recordings = 0
  /// How many recordings were looked at.
  public var searched = 0
  /// How many there are to look at.
  public var total = 0
  /// Recordings, and notes, that could not be read, and so were not searched.
  public var problems: [ArchiveProblem] = []

  /// What a search has come to before it begins.
  public init() {}
}
