import Roleplay
import Yarn

/// What the argument parser says, in the person's language.
///
/// swift-argument-parser speaks English only; its headings and sentences are put into Dutch here.
enum Usage {
  private static let headings = [
    "USAGE:": "GEBRUIK:", "ARGUMENTS:": "GEGEVENS:", "OPTIONS:": "KEUZES:",
    "SUBCOMMANDS:": "OPDRACHTEN:",
  ]

  private static let sentences = [
    "Show the version.": "Toont de versie.",
    "Show help information.": "Toont deze uitleg.",
    "(default)": "(standaard)", "(default: ": "(standaard: ",
    "; default: ": "; standaard: ",
    // A line may end behind it.
    "(values:": "(kies uit:",
    "weerwoord <subcommand>": "weerwoord <opdracht>", "[<options>]": "[<keuzes>]",
    "See 'weerwoord help <subcommand>' for detailed help.":
      "Zie 'weerwoord help OPDRACHT' voor meer.",
  ]

  /// A help page; it opens with its example, not with a heading.
  static func help(_ message: String, in language: Language) -> String {
    var text = message
    if text.hasPrefix("OVERVIEW: ") { text.removeFirst("OVERVIEW: ".count) }
    text = exampleFirst(text)
    // The help of `--language` itself says which there are: to play, there are more than these.
    text.replace(#/\s*\(values:\s+nl,\s+en\)/#, with: "")
    switch language {
    case .english: break
    case .dutch:
      for (english, dutch) in headings { text = replace(english, with: dutch, in: text) }
      for (english, dutch) in sentences { text = replace(english, with: dutch, in: text) }
    }
    return text
  }

  /// What is wrong with a command line, in one sentence, and how to get help.
  static func problem(_ message: String, in language: Language) -> String {
    var sentence = message.split(separator: "\n").first.map(String.init) ?? message
    if sentence.hasPrefix("Error: ") { sentence.removeFirst("Error: ".count) }
    let names = quoted(in: sentence)
    switch language {
    case .english:
      if let first = names.first, sentence.hasPrefix("Unknown option") {
        sentence = "Unknown option '\(first)'"
        if let meant = meant(by: names) { sentence += ". Did you mean '\(meant)'?" }
      }
      let isValue = sentence.hasPrefix("The value") || sentence.hasPrefix("Missing value")
      if isValue, names.contains(where: { NamedPlace($0).isNumber }) {
        if !sentence.hasSuffix(".") { sentence += "." }
        sentence += " Type a whole number, such as 3."
      }
      let isWhole = sentence.hasSuffix(".") || sentence.hasSuffix("?")
      return "\(isWhole ? sentence : sentence + ".") See 'weerwoord --help'."
    case .dutch:
      return "\(dutch(sentence, names)) Zie 'weerwoord --help'."
    }
  }

  /// Puts the line with the example, which the parser sets below the overview, on top.
  private static func exampleFirst(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = [
      CommandText.example("", dutch: "").dutch, CommandText.example("", dutch: "").english,
    ]
    guard let place = lines.firstIndex(where: { line in starts.contains { line.hasPrefix($0) } })
    else { return text }
    let example = lines.remove(at: place)
    if place < lines.count, lines[place].isEmpty { lines.remove(at: place) }
    return ([example, ""] + lines).joined(separator: "\n")
  }

  private static func dutch(_ sentence: String, _ names: [String]) -> String {
    let first = names.first ?? ""
    if sentence.hasPrefix("Unknown option") {
      let meant = meant(by: names).map { " Bedoel je \($0)?" } ?? ""
      return "De keuze \(first) bestaat niet.\(meant)"
    }
    if sentence.hasPrefix("Missing expected argument") {
      return "Hier ontbreekt iets: \(NamedPlace(first).placeholder)."
    }
    if sentence.hasPrefix("Missing value for") {
      let place = NamedPlace(first)
      return "Achter \(place.option ?? place.placeholder) ontbreekt iets: \(place.placeholder)."
        + (place.isNumber ? wholeNumber : "")
    }
    if sentence.contains("nexpected argument") {
      return "'\(names.joined(separator: " "))' hoort hier niet."
    }
    if sentence.hasPrefix("The value") {
      let known = names.dropFirst(2)
      let place = names.dropFirst().first.map(NamedPlace.init)
      return "'\(first)' kan niet voor \(place?.option ?? place?.placeholder ?? "deze keuze")."
        + (place?.isNumber ?? false ? wholeNumber : "")
        + (known.isEmpty ? "" : " Kies uit: \(known.joined(separator: ", ")).")
    }
    return "Dit klopt niet: \(sentence)"
  }

  private static let wholeNumber = " Typ een heel getal, zoals 3."

  /// What is typed for an option by those who think in Dutch, or of other programs.
  private static let otherNames = [
    "--lang": "--language", "--als": "--as", "--alias": "--as", "--vorm": "--format",
    "--uit": "--output", "--bestand": "--output", "--map": "--scenarios", "--hulp": "--help",
    "--uitleg": "--help", "--versie": "--version", "--dwing": "--force",
  ]

  /// The option that was meant: by another name, or mistyped. What the parser proposes may be any option
  /// there is.
  private static func meant(by names: [String]) -> String? {
    guard let first = names.first else { return nil }
    return otherNames[first] ?? nearest(to: first, among: names.dropFirst())
  }

  private static func quoted(in sentence: String) -> [String] {
    sentence.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  private static func replace(_ old: String, with new: String, in text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        guard let range = line.firstRange(of: old) else { return String(line) }
        return String(line[..<range.lowerBound]) + new + line[range.upperBound...]
      }
      .joined(separator: "\n")
  }
}
