import Roleplay

/// The name of a pupil in a recording, which is never the pupil's real name.
///
/// It is shown on screens and is part of a file's name, so it can only have letters of any
/// language, digits, spaces, hyphens and apostrophes.
public struct Alias: Hashable, Sendable, CustomStringConvertible {
  /// The maximum number of characters.
  public static let maximumLength = 30
  /// The maximum number of bytes of the part of a file's name: one character can have many.
  private static let maximumFileNameBytes = 120

  /// The name, without spaces at its ends.
  public let description: String

  /// Makes an alias from a text.
  ///
  /// - Throws: ``ArchiveError/aliasEmpty``, ``ArchiveError/aliasTooLong`` or
  ///   ``ArchiveError/invalidAliasCharacter(_:)``.
  public init(_ text: String) throws(ArchiveError) {
    let name = text.trimmed
    guard !name.isEmpty else { throw .aliasEmpty }
    guard name.utf8.count <= Self.maximumFileNameBytes && name.count <= Self.maximumLength else {
      throw .aliasTooLong
    }
    if let wrong = name.first(where: { !Self.allows($0) }) {
      throw .invalidAliasCharacter(String(wrong))
    }
    description = name
  }

  /// The alias as part of a file's name.
  var fileNamePart: String {
    String(description.map { $0 == " " ? "-" : $0 })
  }

  private static func allows(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return false }
    if " -'’".unicodeScalars.contains(first) { return character.unicodeScalars.count == 1 }
    return character.unicodeScalars.enumerated().allSatisfy { place, scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber:
        true
      case .nonspacingMark, .spacingMark: place > 0
      default: false
      }
    }
  }
}
