/// A simple picture in the text of a handout: `| {blij} fijn | {droevig} niet fijn |`.
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
  case agree = "eens"
  case disagree = "oneens"
  case job = "baan"
  case business = "bedrijf"

  /// The English names that differ from the Dutch ones. Names in both languages are always
  /// accepted.
  private static let english: [HandoutPicture: String] = [
    .happy: "happy", .plain: "plain", .sad: "sad", .talk: "talk", .group: "group",
    .nothing: "nothing", .course: "course", .stairs: "stairs", .money: "money",
    .language: "language", .door: "door", .home: "home", .cloud: "cloud", .phone: "phone",
    .agree: "agree", .disagree: "disagree", .job: "job", .business: "business",
  ]

  /// The picture with a name; nil if there is none.
  public init?(named name: String) {
    let name = name.lowercased()
    guard
      let found = Self(rawValue: name) ?? Self.english.first(where: { $0.value == name })?.key
    else { return nil }
    self = found
  }

  /// The names in Dutch, and then those in English.
  public static var names: [String] {
    allCases.map(\.rawValue) + allCases.compactMap { english[$0] }
  }

  /// The names in a language, separated by commas.
  package static func names(inEnglish: Bool) -> String {
    allCases.map { inEnglish ? english[$0] ?? $0.rawValue : $0.rawValue }.joined(separator: ", ")
  }

  /// Splits a text at its pictures: each piece has a text, and the name in braces that follows it,
  /// except after the last.
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

  /// Splits a text at its pictures: each piece has a text, and the picture that follows it, except
  /// after the last.
  public static func pieces(of text: String) -> [(words: String, picture: HandoutPicture?)] {
    cut(text).map { ($0.words, $0.name.flatMap { Self(named: $0) }) }
  }
}
