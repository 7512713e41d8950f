/// A place on a command line that is to be filled in, as the argument parser names it: `<words> ...`,
/// or `--seed <seed>`.
struct UsagePlace {
  /// The option it belongs to; nil for what stands by itself.
  let option: String?
  private let name: String

  private static let numbers: Set<String> = ["seed", "smallest-group", "numbers"]

  private static let dutchNames = [
    "name": "NAAM", "names": "NAMEN", "words": "WOORDEN", "code": "TAAL", "language": "TAAL",
    "scenarios": "MAP", "transcripts": "MAP", "paths": "MAP", "recording": "OPNAME",
    "recordings": "OPNAMEN", "other": "OPNAME", "without": "OPNAME", "as": "SCHUILNAAM",
    "alias": "SCHUILNAAM", "answers": "BESTAND", "output": "BESTAND", "pdf": "BESTAND",
    "passphrase-file": "BESTAND", "seed": "GETAL", "smallest-group": "GETAL", "numbers": "NUMMERS",
    "title": "TITEL", "level": "NIVEAU", "form": "VORM", "format": "VORM", "audience": "WIE",
    "visibility": "WIE", "scenario": "NAAM", "home-page": "ADRES",
  ]

  init(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    option = words.first { $0.hasPrefix("-") }
    name = words.first { $0.hasPrefix("<") }.map { String($0.dropFirst().dropLast()) } ?? ""
  }

  /// Whether only a whole number fits.
  var isNumber: Bool { Self.numbers.contains(name) }

  /// What is to be typed there, in Dutch.
  var dutchName: String { Self.dutchNames[name] ?? name.uppercased() }

  /// The option, or else what is to be typed there, in Dutch.
  var dutch: String { option ?? dutchName }
}
