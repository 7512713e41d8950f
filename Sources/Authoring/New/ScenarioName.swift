import Roleplay

/// The name of a scenario, made of its title: small letters, digits and hyphens, so that it can be the
/// name of a folder, a part of a variable and the start of a line's id.
public struct ScenarioName: Sendable, Hashable {
  /// The longest title, in characters.
  public static let longestTitle = 80
  private static let longest = 40
  /// What a name that would begin with a digit begins with: a variable cannot.
  private static let letters = "les-"

  /// The name: `de-eerste-dag`.
  public let text: String

  /// Makes a name of a title.
  ///
  /// - Throws: ``NewScenarioError`` where the title cannot be one, or no letter of it can be kept.
  public init(title: String) throws(NewScenarioError) {
    let title = title.trimmed
    guard !title.isEmpty else { throw .titleEmpty }
    guard title.count <= Self.longestTitle else { throw .titleTooLong(title.count) }
    for scalar in title.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        throw .titleCharacter(title)
      default: if "/\\{}<>#".unicodeScalars.contains(scalar) { throw .titleCharacter(title) }
      }
    }
    var words: [String] = [""]
    for character in title {
      let letters = Transliteration.latin(character)
      if !letters.isEmpty {
        words[words.count - 1] += letters
      } else if !"'’ʼ".contains(character), words.last != "" {
        words.append("")
      }
    }
    words.removeAll(where: \.isEmpty)
    guard let first = words.first else { throw .titleWithoutLetters(title) }
    var name = first.first?.isNumber == true ? Self.letters + first : first
    name = String(name.prefix(Self.longest))
    for word in words.dropFirst() {
      guard name.count + 1 + word.count <= Self.longest else { break }
      name += "-" + word
    }
    text = name
  }

  /// As the title of a node: `DeEersteDag`.
  var node: String {
    text.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// As the start of a variable, without `$`: `de_eerste_dag`.
  var variable: String {
    text.split(separator: "-").joined(separator: "_")
  }
}
