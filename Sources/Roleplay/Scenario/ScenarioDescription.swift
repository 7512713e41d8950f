import Yarn

/// The description of an exercise in the headers of its scenario's first node.
public struct ScenarioDescription: Sendable, Hashable {
  /// The levels of the Common European Framework of Reference for Languages.
  public static let levels = ["A1", "A2", "B1", "B2", "C1", "C2"]

  /// The title of the node at which it starts; empty if there is none.
  public var startNode: String
  /// The form of the exercise.
  public var form: Form?
  /// The element of the teaching method to which it belongs.
  public var element: String?
  /// The language level (`A2`).
  public var level: String?
  /// The ages it is meant for (`12-18`).
  public var ages: String?
  /// How long it takes, in minutes.
  public var minutes: Int?
  /// The suitable audiences, the usual one first; ``Audience/solo`` if none is given.
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

  /// The variable for how hard the other person is; nil if there is none.
  public var hardness: Hardness? { headers[Hardness.header].flatMap(Hardness.init) }

  /// The heading in a language; otherwise the untranslated heading, otherwise the name.
  public func heading(in language: String) -> String {
    text("heading", in: language) ?? name
  }

  /// The goal in a language; otherwise the untranslated goal.
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
