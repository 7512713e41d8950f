public import Roleplay
public import Yarn

/// What is announced about a scenario: the headers of its first node, or why it cannot be played.
public struct Playbill: Sendable, Equatable {
  /// The scenario's name: its folder's.
  public var name: String
  /// The headers as they stand, by key.
  public var headers: [String: String]
  /// What keeps it from being played, as far as its first lines tell.
  public var problem: ArchiveProblem?

  /// Makes a playbill.
  public init(name: String, headers: [String: String], problem: ArchiveProblem? = nil) {
    self.name = name
    self.headers = headers
    self.problem = problem
  }

  /// What it is called; its name where it has no heading.
  public func heading(in language: Language) -> String {
    text("heading", in: language) ?? name
  }

  /// What it is for, where it says so.
  public func goal(in language: Language) -> String? {
    text("goal", in: language)
  }

  /// The form of the exercise.
  public var form: Form? { headers["form"].flatMap(Form.init) }
  /// What one wants to do with it.
  public var purpose: Purpose? { headers["purpose"].flatMap(Purpose.init) }
  /// The element of the method it belongs to.
  public var element: String? { headers["element"] }
  /// The language level: `A2`, `B1`.
  public var level: String? { headers["level"] }
  /// For which ages: `12-18`.
  public var ages: String? { headers["ages"] }
  /// How long it takes.
  public var minutes: Int? { headers["minutes"].flatMap { Int($0) } }
  /// Who may play it, in the order given; words nobody knows are passed over.
  public var audiences: [Audience] {
    (headers["audience"] ?? "").split(separator: ",").compactMap {
      Audience(named: String($0).trimmed)
    }
  }

  /// A header in a language; where it is not translated, as it stands.
  private func text(_ key: String, in language: Language) -> String? {
    let translated = language == .dutch ? nil : headers["\(key)_\(language.rawValue)"]
    return [translated, headers[key]].compactMap { $0 }.first { !$0.isEmpty }
  }
}
