/// Gives every speaker a colour that stays the same for the name, and two speakers two colours for
/// as long as there are enough.
struct SpeakerColours: Sendable {
  /// Foreground colours that read on dark and on light; green and red are kept for answers.
  static let palette = [36, 35, 33, 94, 96, 95, 34]

  private var given: [String: Int] = [:]

  /// Makes a set in which nobody has spoken yet.
  init() {}

  /// The colour of a name.
  mutating func colour(of name: String) -> Int {
    if let colour = given[name] { return colour }
    let palette = Self.palette
    let start = Int(Self.hash(name) % UInt32(palette.count))
    let order = (0..<palette.count).map { palette[(start + $0) % palette.count] }
    let taken = Set(given.values)
    let colour = order.first { !taken.contains($0) } ?? order[0]
    given[name] = colour
    return colour
  }

  /// FNV-1a, 32 bits: the same in every run, unlike Swift's own hash.
  private static func hash(_ name: String) -> UInt32 {
    name.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
