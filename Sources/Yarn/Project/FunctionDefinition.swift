/// A function that the host program added, as an editor is told of it.
package struct FunctionDefinition {
  /// The name.
  package let name: String
  /// The types of the parameters.
  package let parameters: [ValueType]
  /// The type of the result.
  package let result: ValueType
}

extension FunctionLibrary {
  /// The functions that were added and that scripts are checked against, by name.
  package var definitions: [FunctionDefinition] {
    hostFunctions.filter(\.value.isDeclared).sorted { $0.key < $1.key }.map {
      FunctionDefinition(
        name: $0.key, parameters: $0.value.parameters, result: $0.value.result)
    }
  }
}
