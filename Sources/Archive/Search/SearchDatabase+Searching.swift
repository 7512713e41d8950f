import FoundationEssentials
import GRDB
import Glibc
import Roleplay

extension SearchDatabase {
  /// What stands before and behind found words in what SQLite gives: no text in the index has them.
  private static let marks: (open: Character, close: Character) = ("\u{1}", "\u{2}")
  /// So many words of a long text are shown.
  private static let longestExcerpt = 40

  /// A text that was found, and where.
  private struct Place {
    var file: String
    var entry: Int
    var text: Int
  }

  /// Finds a query's words.
  ///
  /// - Parameters:
  ///   - onlyPeople: whether only what players and teachers said is looked at.
  ///   - result: what was found before, to which this is added.
  ///   - limit: how many hits are given; the others are counted.
  func search(
    for query: SearchQuery, onlyPeople: Bool, limit: Int, in folder: Folder,
    adding result: inout SearchResult
  ) throws(IndexTrouble) {
    var found = result
    try read { db in
      let texts = try Self.texts(matching: query, onlyPeople: onlyPeople, db)
      guard !texts.isEmpty else { return }
      let places = try Self.places(of: texts, limit: limit - found.hits.count, db, &found)
      var recordings: [String: Recording?] = [:]
      for place in places {
        let name = NoteFile.recording(of: place.file)
        let recording = recordings[name] ?? (try? Recording(name: name, in: folder))
        recordings[name] = recording
        guard let recording else { continue }
        found.hits.append(try Self.hit(at: place, in: recording, query, db))
      }
    }
    result = found
  }

  /// The files that cannot be read, by name.
  func unreadable() throws(IndexTrouble) -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT name FROM file WHERE NOT isReadable ORDER BY name")
    }
  }

  private static func texts(
    matching query: SearchQuery, onlyPeople: Bool, _ db: Database
  ) throws -> NumberSet {
    var texts = NumberSet()
    let condition = onlyPeople ? " AND kind >= \(SearchableText.Kind.answer.rawValue)" : ""
    let numbers = try Int.fetchCursor(
      db, sql: "SELECT rowid FROM said WHERE said MATCH ?\(condition)",
      arguments: [query.expression])
    while let number = try numbers.next() { texts.insert(number) }
    return texts
  }

  /// The first places in which texts stand, the newest file first; all are counted.
  private static func places(
    of texts: NumberSet, limit: Int, _ db: Database, _ result: inout SearchResult
  ) throws -> [Place] {
    var places: [Place] = []
    var lastRecording: String?
    let files = try Row.fetchCursor(db, sql: "SELECT places, name FROM file ORDER BY id DESC")
    while let file = try files.next() {
      let count = try file.withUnsafeData(atIndex: 0) { bytes in
        bytes?.withUnsafeBytes { TextPlaces.count(of: texts, in: $0) } ?? 0
      }
      guard count > 0 else { continue }
      let name: String = file[1]
      let recording = NoteFile.recording(of: name)
      result.count += count
      if recording != lastRecording { result.recordings += 1 }
      lastRecording = recording
      guard places.count < limit else { continue }
      try file.withUnsafeData(atIndex: 0) { bytes in
        bytes?.withUnsafeBytes { bytes in
          TextPlaces.forEach(in: bytes) { text, entry in
            guard texts.contains(text), places.count < limit else { return }
            places.append(Place(file: name, entry: entry, text: text))
          }
        }
      }
    }
    return places
  }

  private static func hit(
    at place: Place, in recording: Recording, _ query: SearchQuery, _ db: Database
  ) throws -> SearchHit {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT snippet(said, 0, ?, ?, '…', \(longestExcerpt)), speaker, kind FROM said
          WHERE said MATCH ? AND rowid = ?
          """),
      arguments: [
        String(marks.open), String(marks.close), query.expression, place.text,
      ])
    let speaker: String? = row?["speaker"]
    let name = speaker.flatMap { $0.isEmpty ? nil : $0 }
    let voice: SearchHit.Voice =
      switch row.flatMap({ SearchableText.Kind(rawValue: $0["kind"]) }) {
      case .line, nil: .role(name)
      case .option: .option
      case .answer: .player
      case .note: .note(by: name)
      }
    return SearchHit(
      recording: recording, entry: place.entry, voice: voice,
      pieces: pieces(of: row?[0] ?? ""))
  }

  private static func pieces(of text: String) -> [SearchHit.Piece] {
    var pieces: [SearchHit.Piece] = []
    var piece = ""
    var isFound = false
    for scalar in text.unicodeScalars {
      let isMark = scalar == "\u{1}" || scalar == "\u{2}"
      guard isMark else {
        piece.unicodeScalars.append(scalar)
        continue
      }
      if !piece.isEmpty { pieces.append(SearchHit.Piece(words: piece, isFound: isFound)) }
      piece = ""
      isFound = scalar == "\u{1}"
    }
    if !piece.isEmpty { pieces.append(SearchHit.Piece(words: piece, isFound: isFound)) }
    return pieces
  }
}

/// Small numbers, a bit each.
struct NumberSet {
  private var bits: [UInt64] = []

  private(set) var isEmpty = true

  mutating func insert(_ number: Int) {
    guard number >= 0 else { return }
    let word = number / 64
    if word >= bits.count {
      bits.append(contentsOf: repeatElement(0, count: word + 1 - bits.count))
    }
    bits[word] |= 1 << UInt64(number % 64)
    isEmpty = false
  }

  func contains(_ number: Int) -> Bool {
    let word = number / 64
    return number >= 0 && word < bits.count && bits[word] & 1 << UInt64(number % 64) != 0
  }

  /// The bits, 64 in a word, the lowest number first.
  func withUnsafeWords<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    bits.withUnsafeBufferPointer(body)
  }
}
