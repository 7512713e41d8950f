/// The code that opens a dossier: short, easily read, kept by the pupil on paper.
public struct DossierCode: Sendable, Hashable, CustomStringConvertible {
  /// Letters and digits that cannot be taken for one another; no vowels, so that no code is a word.
  static let signs = Array("CDFGHJKMNPRTWX34679")
  static let length = 6

  /// The code as it is written on paper, in two groups: `KRT 4WM`.
  public let description: String

  /// A new code, by chance.
  init() {
    var random = SystemRandomNumberGenerator()
    let signs = (0..<Self.length).compactMap { _ in Self.signs.randomElement(using: &random) }
    description = String(signs.prefix(3)) + " " + String(signs.dropFirst(3))
  }

  /// The signs alone: what is hashed.
  var plain: String { Self.plain(description) }

  /// A code as somebody types it: small letters, spaces and hyphens do no harm.
  static func plain(_ typed: String) -> String {
    typed.uppercased().filter { $0.isLetter || $0.isNumber }
  }
}
