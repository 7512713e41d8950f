public import Roleplay
import Yarn

/// A scenario as it is announced in a list: the headers of its first node, or why it cannot be
/// played.
public struct Playbill: Sendable, Equatable {
  /// The scenario's name, which is the name of its folder.
  public var name: String
  /// The headers by key, as they are written.
  public var headers: [String: String]
  /// The error that prevents it from being played, as far as its first lines show it.
  public var problem: ArchiveError?

  /// Makes a playbill.
  public init(name: String, headers: [String: String], problem: ArchiveError? = nil) {
    self.name = name
    self.headers = headers
    self.problem = problem
  }

  /// The heading in a language; the name if there is no heading.
  public func heading(in language: Language) -> String {
    text("heading", in: language) ?? name
  }

  /// The goal in a language; nil if it has none.
  public func goal(in language: Language) -> String? {
    text("goal", in: language)
  }

  /// The form of the exercise.
  public var form: Form? { headers["form"].flatMap(Form.init) }
  /// The purpose for which a teacher chooses it.
  public var purpose: ScenarioPurpose? { headers["purpose"].flatMap(ScenarioPurpose.init) }
  /// The element of the teaching method to which it belongs.
  public var element: String? { headers["element"] }
  /// The language level: `A2`, `B1`.
  public var level: String? { headers["level"] }
  /// The ages it is meant for: `12-18`.
  public var ages: String? { headers["ages"] }
  /// How long it takes, in minutes.
  public var minutes: Int? { headers["minutes"].flatMap { Int($0) } }
  /// The audiences it is meant for, in the order given; unknown words are skipped.
  public var audiences: [Audience] {
    (headers["audience"] ?? "").split(separator: ",").compactMap {
      Audience(named: String($0).trimmed)
    }
  }

  /// Whether only a room can play it: a class or a parents' evening, which a teacher leads.
  public var isForARoom: Bool { !audiences.isEmpty && audiences.allSatisfy(\.isRoom) }

  /// A header in a language; if it is not translated, as it is written.
  private func text(_ key: String, in language: Language) -> String? {
    let translated = language == .base ? nil : headers["\(key)_\(language.rawValue)"]
    return [translated, headers[key]].compactMap { $0 }.first { !$0.isEmpty }
  }
}
