/// What names meant when they were looked up last.
///
/// The same bytes are the same name: most names of a script need neither a text nor a search.
struct RecentNames<Meaning> {
  private struct Entry {
    var range: ByteRange
    var source: Int
    var meaning: Meaning
  }

  private static var places: Int { 64 }
  private var entries: [Entry?] = Array(repeating: nil, count: places)

  /// What a name means; none where it has to be looked up.
  func meaning(of range: ByteRange, in bytes: [UInt8], _ source: Int) -> Meaning? {
    guard let entry = entries[place(of: range, bytes)], entry.source == source,
      entry.range.end - entry.range.start == range.end - range.start
    else { return nil }
    for offset in 0..<Int(range.end - range.start)
    where bytes[Int(entry.range.start) + offset] != bytes[Int(range.start) + offset] {
      return nil
    }
    return entry.meaning
  }

  mutating func note(_ meaning: Meaning, of range: ByteRange, in bytes: [UInt8], _ source: Int) {
    entries[place(of: range, bytes)] = Entry(range: range, source: source, meaning: meaning)
  }

  private func place(of range: ByteRange, _ bytes: [UInt8]) -> Int {
    var hash: UInt = 5381
    for offset in Int(range.start)..<Int(range.end) { hash = hash &* 33 &+ UInt(bytes[offset]) }
    return Int(hash % UInt(Self.places))
  }
}
