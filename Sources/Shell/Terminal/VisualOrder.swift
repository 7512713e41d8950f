import CFriBidi

/// Puts a line in the order in which its characters stand from left to right, with Arabic letters
/// joined, for a terminal that does not do that. fribidi does it (Unicode Standard Annex 9).
public struct VisualOrder: Sendable {
  /// What stands at the place of a letter that became part of another one.
  private static let filler: UInt32 = 0xFEFF

  /// Makes it; nil if fribidi is not installed.
  public init?() {
    guard fribidi_is_installed() != 0 else { return nil }
  }

  /// A line in visual order. Each character keeps the escape codes for colours that hold for it. The
  /// indentation and the number of an option stay on the left. The line runs from the right if most of
  /// its letters do: a further line of a paragraph may begin with a word of the other direction.
  public func line(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: Self.isFromRightToLeft) else { return line }
    let (scalars, codes) = Self.parts(of: line)
    let lead = Self.leadCount(of: scalars)
    let words = Array(scalars.dropFirst(lead))
    var visual = [UInt32](repeating: 0, count: words.count)
    var places = [Int32](repeating: 0, count: words.count)
    let runsFromRight: Int32 = Self.runsFromRight(words) ? 1 : 0
    guard fribidi_order(words, Int32(words.count), runsFromRight, &visual, &places) != 0 else {
      return line
    }
    var result = ""
    var code = ""
    for (scalar, place) in zip(
      scalars.prefix(lead) + visual, Array(0..<lead) + places.map { Int($0) + lead })
    {
      guard scalar != Self.filler, let scalar = Unicode.Scalar(scalar) else { continue }
      let own = codes.indices.contains(place) ? codes[place] : ""
      if own != code {
        result += code.isEmpty ? own : "\u{1B}[0m" + own
        code = own
      }
      result.unicodeScalars.append(scalar)
    }
    return code.isEmpty ? result : result + "\u{1B}[0m"
  }

  /// The number of characters that stay on the left: blanks, the arrow before a choice, and the number
  /// of an option.
  private static func leadCount(of scalars: [UInt32]) -> Int {
    let blank: UInt32 = 0x20
    var count = scalars.prefix { $0 == blank }.count
    if scalars.dropFirst(count).starts(with: [0x2192, blank]) { count += 2 }
    let digits = scalars.dropFirst(count).prefix { (0x30...0x39).contains($0) }.count
    let gap = scalars.dropFirst(count + digits).prefix { $0 == blank }.count
    return digits > 0 && gap >= 2 ? count + digits + gap : count
  }

  private static func runsFromRight(_ scalars: [UInt32]) -> Bool {
    let letters = scalars.compactMap(Unicode.Scalar.init).filter(\.properties.isAlphabetic)
    return letters.count(where: isFromRightToLeft) * 2 > letters.count
  }

  /// The characters of a line without escape codes, and the code that holds for each of them.
  private static func parts(of line: String) -> (scalars: [UInt32], codes: [String]) {
    var scalars: [UInt32] = []
    var codes: [String] = []
    var code = ""
    var rest = line.unicodeScalars[...]
    while let first = rest.first {
      if first == "\u{1B}", let end = rest.firstIndex(of: "m") {
        let sequence = String(rest[...end])
        code = sequence == "\u{1B}[0m" ? "" : code + sequence
        rest = rest[rest.index(after: end)...]
      } else {
        scalars.append(first.value)
        codes.append(code)
        rest.removeFirst()
      }
    }
    return (scalars, codes)
  }

  /// Whether a character belongs to a script that runs from right to left: Hebrew, Arabic, Syriac,
  /// Thaana, N'Ko and their presentation forms.
  private static func isFromRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x1_0800...0x1_0FFF,
      0x1_E800...0x1_EFFF:
      true
    default: false
    }
  }
}
