import CBuild
import Roleplay

/// The program's version.
enum Version {
  /// The number, by Semantic Versioning.
  static let number = "0.2.0"

  /// The commit that the program was built of; empty unless the build was told (`.ci/package`).
  private static let commit = String(cString: weerwoord_commit())

  /// The number, and which sources it was built of.
  static func told(in language: Language) -> String {
    let sources = commit.isEmpty ? CommandText.developmentBuild.text(in: language) : commit
    return "\(number) (\(sources))"
  }
}
