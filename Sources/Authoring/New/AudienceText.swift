public import Roleplay

/// Who plays, in words for an author.
public struct AudienceText: Phrase {
  private let audience: Audience

  /// Names an audience.
  public init(_ audience: Audience) {
    self.audience = audience
  }

  /// The words in Dutch.
  public var dutch: String {
    switch audience {
    case .solo: "alleen"
    case .pair: "tweetal"
    case .three: "drietal"
    case .class: "klas"
    case .parents: "ouders"
    }
  }

  /// The words in English.
  public var english: String { audience.rawValue }

  /// All of them, between commas.
  static var all: AllAudiences { AllAudiences() }

  /// The audience of a word of either language: one that is longer than the name, as “ouderavond” is,
  /// too.
  static func audience(_ word: String) -> Audience? {
    let word = word.lowercased()
    return Audience.named.first { audience in
      ([audience.rawValue, AudienceText(audience).dutch] + others(audience)).contains(word)
    }
  }

  private static func others(_ audience: Audience) -> [String] {
    switch audience {
    case .solo: ["alone", "een", "één", "1"]
    case .pair: ["tweeën", "tweeen", "samen", "duo", "paar", "two", "2"]
    case .three: []
    case .class: ["klassikaal"]
    case .parents: ["ouder", "ouderavond"]
    }
  }
}

/// All audiences, named.
struct AllAudiences: Phrase {
  var dutch: String { Audience.named.map { AudienceText($0).dutch }.joined(separator: ", ") }
  var english: String { Audience.named.map { AudienceText($0).english }.joined(separator: ", ") }
}
