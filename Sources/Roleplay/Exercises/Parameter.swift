/// A parameter of a command.
struct Parameter: Sendable {
  /// The kinds of values.
  enum Kind: Sendable {
    /// A text variable: `$antwoord`.
    case textVariable
    /// A number variable.
    case numberVariable
    /// A number.
    case number(ClosedRange<Float>)
    /// A whole number.
    case whole(ClosedRange<Int>)
    /// A name without spaces, chosen by the author.
    case name
    /// One of these words; if it has a default value, it can be left out.
    case word([String], usual: String? = nil)
    /// All the words that follow, at least one.
    case words
  }

  let kind: Kind
  /// The name that editors show.
  let name: Wording
  /// What it is for.
  let description: Wording
  /// A valid example.
  let example: String

  init(_ kind: Kind, _ name: Wording, _ example: String, _ description: Wording) {
    self.kind = kind
    self.name = name
    self.example = example
    self.description = description
  }

  /// A variable for an answer in words.
  static func answer(_ example: String) -> Parameter {
    Parameter(
      .textVariable, Wording("variabele", "variable"), example,
      Wording("De variabele voor het antwoord, een tekst.", "The variable for the answer, a text."))
  }

  /// A variable for a number.
  static func number(_ example: String) -> Parameter {
    Parameter(
      .numberVariable, Wording("variabele", "variable"), example,
      Wording(
        "De variabele voor het antwoord, een getal.", "The variable for the answer, a number."))
  }

  /// The bounds of a range of whole numbers.
  static func range(_ bounds: ClosedRange<Int>, from: String, to: String) -> [Parameter] {
    [
      Parameter(
        .whole(bounds), Wording("van", "from"), from,
        Wording("Het kleinste getal.", "The smallest number.")),
      Parameter(
        .whole(bounds), Wording("tot", "to"), to,
        Wording("Het grootste getal.", "The largest number.")),
    ]
  }

  /// The name of a collection of notes.
  static func notes(_ example: String) -> Parameter {
    Parameter(
      .name, Wording("naam", "name"), example,
      Wording("De naam van deze notities.", "The name of these notes."))
  }

  /// The name of a scene that is played in rounds.
  static let scene = Parameter(
    .name, Wording("naam", "name"), "tafel",
    Wording("De naam van de scène.", "The name of the scene."))
}
