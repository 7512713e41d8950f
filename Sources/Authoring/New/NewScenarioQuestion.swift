public import Roleplay
import Yarn

/// What is asked before a scenario is made.
public enum NewScenarioQuestion: Sendable, Hashable, CaseIterable {
  case form, title, level, audience

  /// The option that answers it in advance.
  public var option: String {
    switch self {
    case .form: "--form"
    case .title: "--title"
    case .level: "--level"
    case .audience: "--audience"
    }
  }

  /// The usual answer in a language, as it is shown; none for the title.
  public func usual(in language: Language) -> String? {
    switch (self, language) {
    case (.audience, .dutch): "alleen, tweetal, klas"
    case (.form, _), (.title, _), (.level, _), (.audience, .english): usual
    }
  }

  /// The usual answer; none for the title.
  public var usual: String? {
    switch self {
    case .form: "roleplay"
    case .title: nil
    case .level: "A2"
    case .audience: "solo, pair, class"
    }
  }
}

extension NewScenarioQuestion: Phrase {
  /// The words in Dutch.
  public var dutch: String {
    switch self {
    case .form: "Welke vorm?"
    case .title: "Welke titel?"
    case .level: "Welk taalniveau?"
    case .audience: "Wie speelt het?"
    }
  }

  /// The words in English.
  public var english: String {
    switch self {
    case .form: "Which form?"
    case .title: "Which title?"
    case .level: "Which language level?"
    case .audience: "Who plays it?"
    }
  }
}
