extension Localization {
  /// Makes a program's texts of a table's translations.
  public init(program: Program, table: StringTable) {
    self.init(program: program, language: table.language, translations: table.entries)
  }
}
