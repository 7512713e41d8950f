/// The code that opens a dossier: short, easy to read, written down by the pupil on paper.
public struct DossierCode: Sendable, Hashable, CustomStringConvertible {
  /// Letters and digits that do not look alike. There are no vowels, so that no code is a word.
  static let signs = Array("CDFGHJKMNPRTWX34679")
  static let length = 6

  /// The code as it is written on paper, in two groups: `KRT 4WM`.
  public let description: String

  /// Makes a random code.
  init() {
    var random = SystemRandomNumberGenerator()
    let signs = (0..<Self.length).compactMap { _ in Self.signs.randomElement(using: &random) }
    description = String(signs.prefix(3)) + " " + String(signs.dropFirst(3))
  }

  /// The letters and digits without the space: this is hashed.
  var plain: String { Self.plain(description) }

  /// The letters and digits of a code as somebody typed it; case, spaces and hyphens make no
  /// difference.
  static func plain(_ typed: String) -> String {
    typed.uppercased().filter { $0.isLetter || $0.isNumber }
  }
}
