extension Localization {
  /// Makes a program's texts from a table of translations.
  public init(program: Program, table: StringTable) {
    self.init(program: program, language: table.language, translations: table.entries)
  }
}
