import Roleplay

extension ExportError {
  /// What is wrong, and what to do.
  public var english: String {
    switch self {
    case .invalidAddress(let text):
      "‘\(PrintableText.of(text, layout: .oneLine))’ isn't an address. "
        + "Give one with its beginning, for example: https://school.example"
    }
  }
}
