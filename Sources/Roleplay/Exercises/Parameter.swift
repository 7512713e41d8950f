/// Something that stands behind a command's name.
struct Parameter: Sendable {
  /// What it may be.
  enum Kind: Sendable {
    /// A variable that holds text: `$antwoord`.
    case textVariable
    /// A variable that holds a number.
    case numberVariable
    /// A number.
    case number(ClosedRange<Float>)
    /// A whole number.
    case whole(ClosedRange<Int>)
    /// A name without spaces, as the author likes it.
    case name
    /// One of these words; where a usual one is given, it may be left out.
    case word([String], usual: String? = nil)
    /// All the words that follow, at least one.
    case words
  }

  let kind: Kind
  /// What editors call it.
  let name: Wording
  /// What it is for.
  let description: Wording
  /// One that is right.
  let example: String

  init(_ kind: Kind, _ name: Wording, _ example: String, _ description: Wording) {
    self.kind = kind
    self.name = name
    self.example = example
    self.description = description
  }

  /// A variable that takes an answer in words.
  static func answer(_ example: String) -> Parameter {
    Parameter(
      .textVariable, Wording("variabele", "variable"), example,
      Wording("De variabele voor het antwoord, een tekst.", "The variable for the answer, a text."))
  }

  /// A variable that takes a number.
  static func number(_ example: String) -> Parameter {
    Parameter(
      .numberVariable, Wording("variabele", "variable"), example,
      Wording(
        "De variabele voor het antwoord, een getal.", "The variable for the answer, a number."))
  }

  /// The ends of a range of whole numbers.
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

  /// The name of notes.
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
