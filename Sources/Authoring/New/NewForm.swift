public import Roleplay

/// What kind of scenario is made: one for each form of exercise, and a role-play of its own in which the
/// other person does not give in at once.
public enum NewForm: Sendable, Hashable, CaseIterable {
  case form(Form)
  /// A role-play that detours to the mechanics of `gedeeld/tegenspraak.yarn`.
  case pushback

  /// All of them, in the order in which they are listed.
  public static var allCases: [NewForm] { Form.allCases.map(NewForm.form) + [.pushback] }

  /// The word for it on the command line.
  public var name: String {
    switch self {
    case .form(let form): form.rawValue
    case .pushback: "pushback"
    }
  }

  /// The form of the exercise that is made.
  public var form: Form {
    switch self {
    case .form(let form): form
    case .pushback: .roleplay
    }
  }

  /// The words for all of them, between commas.
  static var names: String { allCases.map(\.name).joined(separator: ", ") }
}
