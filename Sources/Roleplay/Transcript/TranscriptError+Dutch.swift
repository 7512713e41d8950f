extension TranscriptError {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .empty:
      "Deze opname is leeg. Er is niets om te bewaren of te laten zien."
    case .notATranscript:
      "Dit is geen opname van Weerwoord. Kies een ander bestand."
    case .fromNewerVersion(let found, let known):
      """
      Deze opname is gemaakt met een nieuwere Weerwoord (vorm \(found)). \
      Deze Weerwoord kent vorm \(known). Zet eerst de nieuwe Weerwoord op deze computer.
      """
    case .notJSON(let byte):
      "De regel is kapot of afgebroken bij byte \(byte)."
    case .missing(let key):
      "Er ontbreekt iets in de regel: ‘\(key.shown)’."
    case .unfitting(let key, let byte):
      "De waarde van ‘\(key.shown)’ klopt niet, bij byte \(byte)."
    case .withoutKind:
      "De regel moet één ding zeggen: cue, input, reply, set, back, resume of end."
    case .outOfOrder(let number, let expected):
      "De regels staan niet op volgorde: nummer \(number) waar \(expected) hoort."
    case .inLine(let line, let problem):
      "Regel \(line): \(problem.dutch)"
    }
  }
}
