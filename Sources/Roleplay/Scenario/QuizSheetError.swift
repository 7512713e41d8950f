public import Yarn

/// An error in the sheet of a quiz.
public struct QuizSheetError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    case unreadable(CommaSeparatedValuesError)
    case headings
    case columns(Int)
    case id(String)
    case idTwice(String, line: Int)
    case noQuestion
    case answer(String)
    case empty
  }

  /// The line of the file, from 1.
  public var line: Int
  /// What is wrong.
  public var reason: Reason
}

extension QuizSheetError: Phrase {
  /// The sentence in Dutch, including the line.
  public var dutch: String {
    switch reason {
    case .unreadable(let problem): "Regel \(line): \(problem.dutch)"
    case .headings: "Regel 1: de kolommen moeten zo heten: id,vraag,antwoord,uitleg."
    case .columns(let count):
      "Regel \(line) heeft \(count) \(count == 1 ? "vak" : "vakken"), en er horen er 4 te zijn. "
        + "Staat er een komma in de tekst? Zet dan \" om de tekst."
    case .id(let id):
      "Regel \(line): ‘\(id.shown)’ kan geen code zijn. Gebruik letters en cijfers, zoals qm-01."
    case .idTwice(let id, let before):
      "Regel \(line): de code ‘\(id.shown)’ staat ook op regel \(before). Geef een andere code."
    case .noQuestion: "Regel \(line): de vraag ontbreekt. Schrijf hem in het tweede vak."
    case .answer(let answer):
      "Regel \(line): ‘\(answer.shown)’ is geen antwoord. Schrijf groen of rood."
    case .empty: "Er staan nog geen vragen in. Zet er onder de kolommen een vraag bij."
    }
  }

  /// The sentence in English, including the line.
  public var english: String {
    switch reason {
    case .unreadable(let problem): "Line \(line): \(problem.english)"
    case .headings: "Line 1: the columns must be called: id,question,answer,explanation."
    case .columns(let count):
      "Line \(line) has \(count) \(count == 1 ? "field" : "fields"), and there should be 4. "
        + "Is there a comma in the text? Then put \" around the text."
    case .id(let id):
      "Line \(line): ‘\(id.shown)’ cannot be an id. Use letters and digits, such as qm-01."
    case .idTwice(let id, let before):
      "Line \(line): the id ‘\(id.shown)’ is on line \(before) too. Give another id."
    case .noQuestion: "Line \(line): the question is missing. Write it in the second field."
    case .answer(let answer):
      "Line \(line): ‘\(answer.shown)’ is no answer. Write green or red."
    case .empty: "There are no questions in it yet. Put a question below the columns."
    }
  }
}
