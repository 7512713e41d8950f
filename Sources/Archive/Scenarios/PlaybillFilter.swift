public import Roleplay
import Yarn

/// What somebody looks for in a list of scenarios: words such as `klas A2 15`.
public struct PlaybillFilter: Sendable, Equatable {
  /// The audience; nil for any.
  public var audience: Audience?
  /// The language level; nil for any.
  public var level: String?
  /// The maximum number of minutes; nil for any.
  public var minutes: Int?
  /// The purpose; nil for any.
  public var purpose: ScenarioPurpose?

  /// The levels of the Common European Framework.
  private static let levels = ["A1", "A2", "B1", "B2", "C1", "C2"]
  /// More minutes than a day has are a mistake.
  private static let possibleMinutes = 1...1440
  private static let audiences: [String: Audience] = [
    "alleen": .solo, "solo": .solo, "tweetal": .pair, "paar": .pair, "pair": .pair,
    "klas": .class, "class": .class, "ouders": .parents, "parents": .parents,
  ]
  /// Words between the others that mean nothing by themselves.
  private static let units: Set<String> = ["min", "minuten", "minutes"]

  /// Reads what was typed, in any language and order.
  ///
  /// - Throws: ``PlaybillFilterError`` for the first word that means nothing, or a second thing.
  public init(_ words: [String]) throws(PlaybillFilterError) {
    for word in words {
      let small = word.lowercased()
      if Self.units.contains(small) { continue }
      if let audience = Self.audiences[small] {
        guard self.audience == nil else { throw .twice(word) }
        self.audience = audience
      } else if Self.levels.contains(word.uppercased()) {
        guard level == nil else { throw .twice(word) }
        level = word.uppercased()
      } else if let number = Int(word) {
        guard minutes == nil else { throw .twice(word) }
        guard Self.possibleMinutes.contains(number) else { throw .unknown(word) }
        minutes = number
      } else if let purpose = Self.purpose(meantBy: small) {
        guard self.purpose == nil else { throw .twice(word) }
        self.purpose = purpose
      } else {
        throw .unknown(word)
      }
    }
  }

  /// The purpose that has a word beginning like this, in any language; a beginning of three letters.
  private static func purpose(meantBy word: String) -> ScenarioPurpose? {
    guard word.count >= 3 else { return nil }
    return ScenarioPurpose.allCases.first { purpose in
      Language.allCases.contains { language in
        purpose.text(in: language).lowercased().split { !$0.isLetter }
          .contains { $0.hasPrefix(word) }
      }
    }
  }

  /// Whether a scenario is what somebody looks for. One that cannot be read is not.
  public func includes(_ playbill: Playbill) -> Bool {
    guard playbill.problem == nil else { return false }
    if let audience, !playbill.audiences.contains(audience) { return false }
    if let level, playbill.level != level { return false }
    if let minutes, playbill.minutes.map({ $0 > minutes }) ?? true { return false }
    return purpose == nil || playbill.purpose == purpose
  }
}

/// Why words are no ``PlaybillFilter``.
public enum PlaybillFilterError: Error, Sendable, Hashable {
  /// A word that means nothing.
  case unknown(String)
  /// A word for what another word says already.
  case twice(String)
}

extension PlaybillFilterError: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .unknown(let word):
      "Met ‘\(PrintableText.of(word, layout: .oneLine))’ kan ik niet zoeken. Typ bijvoorbeeld: "
        + "lijst klas A2 15, of lijst thuis."
    case .twice(let word):
      "‘\(PrintableText.of(word, layout: .oneLine))’ is te veel: zoek op één groep, één niveau, één "
        + "aantal minuten."
    }
  }

  /// The words in English.
  public var english: String {
    switch self {
    case .unknown(let word):
      "I cannot search by ‘\(PrintableText.of(word, layout: .oneLine))’. Type, for example: "
        + "list class A2 15, or list home."
    case .twice(let word):
      "‘\(PrintableText.of(word, layout: .oneLine))’ is too much: search by one audience, one level, "
        + "one number of minutes."
    }
  }
}
