/// The host functions that Yarn Spinner's own test cases call.
///
/// | function | gives | known while compiling |
/// |---|---|---|
/// | `assert(bool)` | `true`; `false` fails the test | yes |
/// | `add_three_operands(number, number, number)` | their sum | yes |
/// | `set_objective_complete(string)` | `true` | yes |
/// | `is_objective_active(string)` | `true` | yes |
/// | `get_quest_status(string)` | `"InProgress"` | yes |
/// | `dummy_bool()` | `true` | no |
/// | `dummy_number()` | `1` | no |
/// | `dummy_string()` | `"string"` | no |
package enum ConformanceFunctions {
  /// The functions, besides Yarn's own.
  package static var library: FunctionLibrary {
    var library = FunctionLibrary()
    library.add("assert", parameters: [.bool], returns: .bool) {
      arguments, _ throws(FunctionError) in
      guard arguments == [.bool(true)] else {
        throw FunctionError(.assertion)
      }
      return .bool(true)
    }
    library.add("add_three_operands", parameters: [.number, .number, .number], returns: .number) {
      arguments, _ in
      .number(arguments.reduce(0) { $0 + ($1.number ?? 0) })
    }
    for name in ["set_objective_complete", "is_objective_active"] {
      library.add(name, parameters: [.string], returns: .bool) { _, _ in .bool(true) }
    }
    library.add("get_quest_status", parameters: [.string], returns: .string) { _, _ in
      .string("InProgress")
    }
    let unknownWhileCompiling: [(String, Value)] = [
      ("dummy_bool", .bool(true)), ("dummy_number", .number(1)),
      ("dummy_string", .string("string")),
    ]
    for (name, value) in unknownWhileCompiling {
      library.addUndeclared(name, parameters: [], returns: value.type) { _, _ in value }
    }
    return library
  }
}
