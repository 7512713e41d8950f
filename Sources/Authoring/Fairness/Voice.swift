/// Voices that are no role somebody plays against the pupil.
enum Voice {
  /// Who tells what happens.
  static let narrators: Set<String> = ["verteller", "narrator"]
  /// The pupil.
  static let pupils: Set<String> = ["jij", "ik", "jullie", "wij", "leerling"]

  static func isNarrator(_ speaker: String?) -> Bool {
    speaker.map { narrators.contains($0.lowercased()) } ?? true
  }

  static func isPupil(_ speaker: String) -> Bool {
    pupils.contains(speaker.lowercased())
  }
}
