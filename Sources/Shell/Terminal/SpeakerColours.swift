/// Gives each speaker a colour that is always the same for the name, and different speakers
/// different colours, as long as there are enough.
struct SpeakerColours: Sendable {
  /// Foreground colours that are legible on dark and light backgrounds; green and red are reserved
  /// for answers.
  static let palette = [36, 35, 33, 94, 96, 95, 34]

  private var given: [String: Int] = [:]

  /// Makes a set without speakers.
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

  /// The FNV-1a hash with 32 bits: the same in every run, unlike Swift's hash.
  private static func hash(_ name: String) -> UInt32 {
    name.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
