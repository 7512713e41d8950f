import Yarn

/// The numbers that a scenario recognizes in an answer that is typed as a list, such as `1 4 5 7
/// 11`, with `mentions($answer, 4)`.
public struct OfferedNumbers: Sendable {
  /// The numbers, by the line of the question.
  private var numbers: [String: Set<Int>] = [:]

  /// Makes an empty set, for playing without the scenario.
  public init() {}

  /// Finds the questions whose answer is searched for numbers.
  init(of outline: Outline) {
    let offered = Self.offered(in: outline)
    for node in outline.nodes {
      var line: String?
      for statement in node.statements {
        if let id = statement.line?.id { line = id }
        guard case .command(let text) = statement.kind, let line,
          let command = SceneCommand.known(text, placeholder: true), command.exercise == .ask,
          let variable = command.variableOfReply, let found = offered[variable]
        else { continue }
        numbers[line] = found
      }
    }
  }

  /// The numbers that are searched for, by the variable with the answer.
  private static func offered(in outline: Outline) -> [String: Set<Int>] {
    var offered: [String: Set<Int>] = [:]
    for statement in outline.nodes.flatMap(\.statements) {
      for expression in [statement.condition].compactMap(\.self) + statement.values {
        for call in expression.calls(of: "mentions") {
          if let number = Int(exactly: call.number) {
            offered[call.variable, default: []].insert(number)
          }
        }
      }
    }
    return offered
  }

  /// The numbers in a typed list that the scenario does not recognize, in order. Empty if the text
  /// is not a list of numbers, or if none of them is recognized, because the scenario then responds
  /// to that itself.
  public func missing(in text: String, toLine line: String) -> [Int] {
    guard let offered = numbers[line] else { return [] }
    let parts = text.split { $0.isWhitespace || ",;".contains($0) }
    let typed = parts.compactMap { Int($0) }
    guard typed.count == parts.count, typed.contains(where: offered.contains) else { return [] }
    return typed.filter { !offered.contains($0) }
  }
}
