import Roleplay

extension ExportError {
  /// What is wrong, and what to do.
  public var dutch: String {
    switch self {
    case .invalidAddress(let text):
      "‘\(PrintableText.of(text, layout: .oneLine))’ is geen adres. "
        + "Geef er een met het begin erbij, bijvoorbeeld: https://school.example"
    }
  }
}
