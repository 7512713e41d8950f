public import Roleplay

/// A form of exercise, in words for an author.
public struct FormText: Phrase {
  private let kind: NewForm

  /// Names a form.
  public init(_ kind: NewForm) {
    self.kind = kind
  }

  /// The words in Dutch.
  public var dutch: String {
    guard case .form(let form) = kind else {
      return "tegenspraak: een gesprek waarin de ander niet meteen toegeeft"
    }
    return switch form {
    case .roleplay: "rollenspel: een moeilijk gesprek oefenen"
    case .story: "verhaal dat nog niet af is"
    case .comic: "strip met een eigen held"
    case .statements: "stellingen met groene en rode kaarten"
    case .talk: "praten met een klok"
    case .conversation: "gesprek van mentor, leerling en ouder"
    case .quiz: "quiz met goed en fout"
    case .inventory: "briefjes verzamelen"
    }
  }

  /// The words in English.
  public var english: String {
    guard case .form(let form) = kind else {
      return "pushback: a conversation in which the other doesn't give in at once"
    }
    return switch form {
    case .roleplay: "role-play: practising a difficult conversation"
    case .story: "a story that is not finished yet"
    case .comic: "a comic with a hero of one's own"
    case .statements: "statements with green and red cards"
    case .talk: "a talk with a clock"
    case .conversation: "a conversation of mentor, pupil and parent"
    case .quiz: "a quiz with right and wrong"
    case .inventory: "collecting notes"
    }
  }
}
