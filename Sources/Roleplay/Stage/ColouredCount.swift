/// Reads a count of cards by colour: `34 groen 12 rood`, `rood 12, groen 34`, and for children and
/// adults separately `kinderen 10 groen 5 rood ouders 24 groen 7 rood`.
enum ColouredCount {
  static let colours = ["groen": "green", "green": "green", "rood": "red", "red": "red"]

  /// The count in the order of the options, without colours; the unchanged text if it is not such a
  /// count.
  static func inOrder(_ text: String, of options: [Cue.Option]) -> String {
    let parts = text.lowercased().split { $0.isWhitespace || ",;:/".contains($0) }.map(String.init)
    var written: [String] = []
    var counted: [(number: String?, colour: String?)] = []
    func finish() -> Bool {
      defer { counted = [] }
      if counted.allSatisfy({ $0.colour == nil }) {
        written += counted.compactMap(\.number)
        return true
      }
      let numbers = Dictionary(
        counted.compactMap { pair in pair.colour.map { ($0, pair.number ?? "") } },
        uniquingKeysWith: { first, _ in first })
      guard numbers.count == counted.count, counted.count == options.count else { return false }
      for option in options {
        guard let colour = option.tags.first(where: { numbers[$0] != nil }),
          let number = numbers[colour], !number.isEmpty
        else { return false }
        written.append(number)
      }
      return true
    }
    for part in parts {
      let colour = colours[part]
      guard colour != nil || Int(part) != nil else {
        guard finish() else { return text }
        written.append(part)
        continue
      }
      // A number and its colour are adjacent, in either order.
      if let last = counted.last, colour == nil ? last.number == nil : last.colour == nil {
        counted[counted.count - 1] =
          colour == nil ? (part, last.colour) : (last.number, colour)
      } else {
        counted.append(colour == nil ? (part, nil) : (nil, colour))
      }
    }
    return finish() && parts.contains { colours[$0] != nil } ? written.joined(separator: " ") : text
  }
}
