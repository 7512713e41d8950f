import Yarn

/// What the headers of a scenario's first node say about the exercise.
public struct ScenarioDescription: Sendable, Hashable {
  /// The levels of the Common European Framework.
  public static let levels = ["A1", "A2", "B1", "B2", "C1", "C2"]

  /// The title of the node it starts at; empty where there is none.
  public var startNode: String
  /// What kind of exercise it is.
  public var form: Form?
  /// The element of the method it belongs to.
  public var element: String?
  /// The language level (`A2`).
  public var level: String?
  /// For which ages (`12-18`).
  public var ages: String?
  /// How long it takes, in minutes.
  public var minutes: Int?
  /// Who may play it, the usual ones first; a pupil alone where nothing is said.
  public var audiences: [Audience]

  private let name: String
  private let headers: [String: String]

  init(name: String, start: Outline.Node?) {
    var headers: [String: String] = [:]
    for header in start?.headers ?? [] where headers[header.key] == nil {
      headers[header.key] = header.value
    }
    self.name = name
    self.headers = headers.filter { !$0.value.isEmpty }
    startNode = start?.title ?? ""
    form = headers["form"].flatMap(Form.init)
    element = headers["element"]
    level = headers["level"]
    ages = headers["ages"]
    minutes = headers["minutes"].flatMap { Int($0) }
    let named = Self.words(headers["audience"] ?? "").compactMap(Audience.init(named:))
    audiences = named.isEmpty ? [.solo] : named
  }

  /// The variable that says how hard the other person is, where there is one.
  public var hardness: Hardness? { headers[Hardness.header].flatMap(Hardness.init) }

  /// What it is called: in that language, or else as it stands, or else its name.
  public func heading(in language: String) -> String {
    text("heading", in: language) ?? name
  }

  /// What it is for: in that language, or else as it stands.
  public func goal(in language: String) -> String? {
    text("goal", in: language)
  }

  private func text(_ key: String, in language: String) -> String? {
    headers["\(key)_\(language)"] ?? headers[key]
  }

  /// The words between commas.
  static func words(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0).trimmed }
  }
}
