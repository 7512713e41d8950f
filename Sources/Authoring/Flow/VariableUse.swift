import Roleplay
import Yarn

/// The places at which variables get a value or are read.
struct VariableUse {
  /// A variable, with the place at which it first gets a value.
  struct Variable {
    var first: Outline.Name
    var node: Int
    var isSet = false
    var isAsked = false
    var declared: Value?
  }

  /// The variables that get a value, in the order of the text.
  private(set) var names: [String] = []
  private(set) var variables: [String: Variable] = [:]
  /// The variables that are read.
  private(set) var read: Set<String> = []

  init(_ outline: Outline) {
    for (index, node) in outline.nodes.enumerated() {
      for expression in node.conditions { read.formUnion(expression.variables.map(\.text)) }
      for statement in node.statements { note(statement, in: index) }
    }
  }

  private mutating func note(_ statement: Outline.Statement, in node: Int) {
    if let name = statement.assigned {
      give(name, in: node) { variable in
        if statement.isDeclaration {
          variable.declared = statement.values.first?.constant()
        } else {
          variable.isSet = true
        }
      }
    }
    for expression in statement.values + [statement.condition].compactMap(\.self) {
      // A variable that only increments itself is not used by that.
      read.formUnion(
        expression.variables.map(\.text).filter { $0 != statement.assigned?.text })
    }
    guard case .command(let text) = statement.kind else { return }
    let words = text.split(separator: " ").map(String.init)
    let variables = words.dropFirst().filter { $0.hasPrefix("$") }
    if Exercise(of: text)?.givesVariable == true {
      for variable in variables {
        give(Outline.Name(text: variable, place: statement.place), in: node) {
          $0.isAsked = true
        }
      }
    } else {
      read.formUnion(variables)
    }
  }

  private mutating func give(
    _ name: Outline.Name, in node: Int, _ change: (inout Variable) -> Void
  ) {
    if variables[name.text] == nil {
      names.append(name.text)
      variables[name.text] = Variable(first: name, node: node)
    }
    change(&variables[name.text, default: Variable(first: name, node: node)])
  }

  /// The variables that never change, with their values.
  var fixedValues: [String: Value] {
    variables.compactMapValues { $0.isSet || $0.isAsked ? nil : $0.declared }
  }
}
