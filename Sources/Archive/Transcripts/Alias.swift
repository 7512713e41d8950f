import Roleplay

/// The name a pupil goes by in a recording; never a real one.
///
/// It becomes part of a file's name, and is shown on screens: letters of any language, digits,
/// spaces, hyphens and apostrophes, and nothing else.
public struct Alias: Hashable, Sendable, CustomStringConvertible {
  /// The most characters it may have.
  public static let longest = 30
  /// The most bytes its file name part may take: a character can be many.
  private static let mostBytes = 120

  /// The name, without spaces at its ends.
  public let description: String

  /// Makes an alias of what somebody gave as one.
  ///
  /// - Throws: ``ArchiveProblem/aliasEmpty``, ``ArchiveProblem/aliasTooLong`` or
  ///   ``ArchiveProblem/aliasCharacter(_:)``.
  public init(_ text: String) throws(ArchiveProblem) {
    let name = text.trimmed
    guard !name.isEmpty else { throw .aliasEmpty }
    guard name.utf8.count <= Self.mostBytes && name.count <= Self.longest else {
      throw .aliasTooLong
    }
    if let wrong = name.first(where: { !Self.allows($0) }) {
      throw .aliasCharacter(String(wrong))
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
