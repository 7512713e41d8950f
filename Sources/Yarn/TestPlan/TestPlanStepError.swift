/// An error in a step of a plan.
package enum TestPlanStepError: Error, Hashable, Explained {
  /// A reply matches no option.
  case noSuchReply(String)
  /// There is no variable of this name.
  case unknownVariable(String)
  /// A variable has another type than the value.
  case otherType(String, ValueType)

  /// The sentence.
  package var message: String {
    switch self {
    case .noSuchReply(let reply): "'\(reply)' fits no option. Write its number or how it begins."
    case .unknownVariable(let name): "There is no variable \(name). Change the name."
    case .otherType(let name, .number): "\(name) is a number. Write a number after it."
    case .otherType(let name, .string):
      "\(name) is a text. Write a text in \"…\" after it."
    case .otherType(let name, .bool):
      "\(name) is true or false. Write true or false after it."
    }
  }
}
