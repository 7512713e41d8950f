/// A simple picture within the words of a sheet: `| {blij} fijn | {droevig} niet fijn |`.
public enum HandoutPicture: String, Sendable, Hashable, CaseIterable {
  case happy = "blij"
  case plain = "gewoon"
  case sad = "droevig"
  case talk = "praten"
  case group = "groep"
  case school
  case nothing = "niets"
  case course = "opleiding"
  case stairs = "trap"
  case money = "geld"
  case bus
  case language = "taal"
  case door = "deur"
  case home = "thuis"
  case cloud = "wolk"
  case phone = "telefoon"

  /// The names in English, where they differ; both are known in either language.
  private static let english: [HandoutPicture: String] = [
    .happy: "happy", .plain: "plain", .sad: "sad", .talk: "talk", .group: "group",
    .nothing: "nothing", .course: "course", .stairs: "stairs", .money: "money",
    .language: "language", .door: "door", .home: "home", .cloud: "cloud", .phone: "phone",
  ]

  /// The picture of a name.
  public init?(named name: String) {
    let name = name.lowercased()
    guard
      let found = Self(rawValue: name) ?? Self.english.first(where: { $0.value == name })?.key
    else { return nil }
    self = found
  }

  /// The names in a language.
  static func names(inEnglish: Bool) -> String {
    allCases.map { inEnglish ? english[$0] ?? $0.rawValue : $0.rawValue }.joined(separator: ", ")
  }

  /// A text cut at its pictures: words, and the name between braces behind all but the last.
  static func cut(_ text: String) -> [(words: String, name: String?)] {
    var pieces: [(words: String, name: String?)] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: start)..<end]).trimmed
      pieces.append((String(rest[..<start]), name))
      rest = rest[rest.index(after: end)...]
    }
    pieces.append((String(rest), nil))
    return pieces
  }

  /// A text cut at its pictures: words, and the picture behind all but the last.
  public static func pieces(of text: String) -> [(words: String, picture: HandoutPicture?)] {
    cut(text).map { ($0.words, $0.name.flatMap { Self(named: $0) }) }
  }
}
