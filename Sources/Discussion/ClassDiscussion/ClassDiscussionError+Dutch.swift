import Roleplay

extension ClassDiscussionError {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .noRecordingsYet(let program):
      "Er zijn nog geen opnamen. "
        + "Speel eerst een scenario, bijvoorbeeld met ‘\(program)speel elektricien’."
    case .nothingToDiscuss(let path, let skipped):
      "In \(PrintableText.of(path, layout: .oneLine)) staat geen opname die af is"
        + (skipped > 0 ? " (\(skipped) overgeslagen)" : "") + ". Speel eerst een scenario."
    case .noSuchRecording(let name):
      "Hier is geen opname ‘\(PrintableText.of(name, layout: .oneLine))’ om weg te laten. "
        + "Neem de naam van het bestand."
    case .noSuchScenario(let name, let names):
      "Er zijn geen opnamen van ‘\(PrintableText.of(name, layout: .oneLine))’. "
        + "Kies uit: \(names.map { PrintableText.of($0, layout: .oneLine) }.joined(separator: ", "))."
    }
  }
}
