extension Alias {
  /// The alias without the differences that make no other pupil: case, and spaces or hyphens
  /// between its words. ` tulp` and `Tulp` are one name.
  public var comparisonKey: String { fileNamePart.lowercased() }
}
