extension [Diagnostic] {
  /// Sorts the diagnostics in the order of the sources and of their text; of two about the same
  /// place, the one that was found first comes first. Diagnostics about other files come last.
  package func ordered(by sources: [Source]) -> [Diagnostic] {
    let order = Dictionary(
      sources.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: Swift.min)
    return enumerated().sorted {
      let one = (order[$0.element.file] ?? .max, $0.element.start.byteOffset, $0.offset)
      let other = (order[$1.element.file] ?? .max, $1.element.start.byteOffset, $1.offset)
      return one < other
    }.map(\.element)
  }
}
