/// The functions that a script may call: Yarn's own, and those of the host program.
public struct FunctionLibrary: Sendable {
  /// The body of a host function. It may read variables, but has no side effects.
  public typealias Body =
    @Sendable (_ arguments: [Value], _ variables: borrowing Variables) throws(FunctionError) ->
    Value

  struct Signature {
    var parameters: [FunctionSymbol.ParameterTerm]
    var result: TypeTerm
    var isVariadic = false
  }

  struct HostFunction: Sendable {
    var parameters: [ValueType]
    var result: ValueType
    /// Whether the checker is told of it; a hidden one is inferred from its use.
    var isDeclared: Bool
    var body: Body
  }

  private(set) var hostFunctions: [String: HostFunction] = [:]

  /// Makes a library of Yarn's own functions.
  public init() {}

  /// Adds a function.
  public mutating func add(
    _ name: String, parameters: [ValueType], returns result: ValueType, body: @escaping Body
  ) {
    hostFunctions[name] = HostFunction(
      parameters: parameters, result: result, isDeclared: true, body: body)
  }

  /// Adds a function that scripts may call, but that is unknown while they are compiled.
  package mutating func addUndeclared(
    _ name: String, parameters: [ValueType], returns result: ValueType, body: @escaping Body
  ) {
    hostFunctions[name] = HostFunction(
      parameters: parameters, result: result, isDeclared: false, body: body)
  }

  func signature(of name: String) -> Signature? {
    if let function = hostFunctions[name] {
      guard function.isDeclared else { return nil }
      return Signature(
        parameters: function.parameters.map { .type(TypeTerm($0)) },
        result: TypeTerm(function.result))
    }
    return BuiltInFunction(rawValue: name)?.signature
  }
}
