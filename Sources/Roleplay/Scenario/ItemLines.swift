import Yarn

/// Tracks the lines of a node with the items that the next question asks to put in order.
struct ItemLines {
  private struct Item {
    var place: Outline.Place
    var isCertain: Bool
  }

  private var items: [Item] = []
  private var depth = 0

  /// The places of items for which there was no question.
  var left: [Outline.Place] { items.map(\.place) }

  /// Continues after a statement.
  ///
  /// - Parameter exercise: the exercise of the statement, if it is a valid command.
  /// - Returns: a diagnostic about a question, or about the items before it.
  mutating func pass(
    _ statement: Outline.Statement, naming exercise: Exercise?
  ) -> [(problem: ScenarioDiagnostic, place: Outline.Place)] {
    switch statement.kind {
    case .line(_, let isConditional):
      if statement.isItem {
        items.append(Item(place: statement.place, isCertain: !isConditional && depth == 0))
      }
    case .if, .once: depth += 1
    case .endIf, .endOnce: depth -= 1
    case .beginOptions:
      defer { items = [] }
      return left.map { (.itemWithoutQuestion, $0) }
    case .command:
      guard let exercise, exercise.asks else { break }
      defer { items = [] }
      guard exercise.kind == .order else { return left.map { (.itemWithoutQuestion, $0) } }
      let fits =
        items.count >= Question.ordered.lowerBound
        && items.count(where: \.isCertain) <= Question.ordered.upperBound
      return fits ? [] : [(.wrongItems(exercise.name, got: items.count), statement.place)]
    default: break
    }
    return []
  }
}

extension Outline.Statement {
  /// Whether it is a line with an item to put in order.
  var isItem: Bool {
    guard case .line = kind else { return false }
    return line?.tags.contains("item") ?? false
  }
}
