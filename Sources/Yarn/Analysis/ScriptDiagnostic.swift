/// The diagnostics of the language: the only list of their codes, sentences and pages.
package enum ScriptDiagnostic: Equatable, Sendable {
  // Files and nodes
  case notUTF8
  case textOutsideNode
  case missingTitle
  case mistypedTitle(String)
  case secondTitle
  case invalidName(what: NamedThing, name: String)
  case missingBodyStart(node: String)
  case missingBodyStartAbove(node: String)
  case mistypedBodyStart(String)
  case missingBodyEnd(node: String)
  case missingBodyEndAbove(node: String)
  case mistypedBodyEnd(String)
  case duplicateNode(String, otherLine: Int)
  case nodeGroupMissingWhen(String)
  case duplicateSubtitle(group: String, subtitle: String)
  case whenNeedsExpression
  case emptyNode(String)
  case undefinedNode(String, suggestion: String?)

  // Commands and blocks
  case unclosedCommand
  case chevronInCommand
  case strayChevron(command: String)
  case singleChevrons(String)
  case unenclosedCommand(String)
  case textAfterCommand(String)
  case emptyCommand
  case unclosedBlock(BlockName, openedOnLine: Int)
  case clauseWithoutBlock(found: String, opener: BlockName)
  case blockEndedByIndentation(BlockName, openedOnLine: Int)
  case elseIfInTwoWords
  case mistypedCloser(String, BlockName)
  case clauseAfterElse(String)
  case unexpectedInCommand(String, command: String)
  case textAfterCondition
  case conditionAfterTag(String, isAllowed: Bool)
  case secondCondition(String)
  case tagsWithoutText
  case commandAfterText(String)
  case optionWithoutText
  case blankIndentedLineAfterOption
  case nestingTooDeep(limit: Int)
  case strayCommandEnd
  case invalidEscape(String)
  case emptyHashtag
  case reservedCommand(String)
  case unreachable

  // Expressions
  case missingExpression(after: String)
  case unexpectedInExpression(String)
  case wordInExpression(String)
  case curlyQuote(String)
  case quoteInText(String)
  case unclosedExpression
  case unclosedString
  case unclosedParenthesis
  case missingVariable(command: String)
  case missingDollar(String, command: String)
  case doubleEquals(command: String)
  case singleEquals
  case missingAssignment(command: String)
  case missingNodeName(command: String)
  case invalidNumber(String)

  // Types and names
  case typeMismatch(expected: String, got: String)
  case declarationMismatch(name: String, expected: String, got: String)
  case operandsDiffer(operation: String, left: String, right: String)
  case operationNotDefined(operation: String, type: String)
  case conditionNotBool(got: String)
  case undeclaredVariable(String)
  case unusedVariable(String)
  case typeUndetermined(String)
  case expressionUndetermined(String)
  case wrongArgumentCount(function: String, expected: Int, got: Int)
  case redeclaredVariable(String, otherLine: Int)
  case redeclaredType(String)
  case unknownType(String, inDeclaration: Bool)
  case smartVariableLoop(String)
  case smartVariableReadOnly(String)
  case callNeedsFunction
  case enumEmpty(String)
  case enumDuplicateCase(type: String, name: String)
  case enumDuplicateValue(type: String, value: String)
  case enumValueNotConstant(String)
  case enumValuesDiffer(String)
  case enumValueMissing(type: String, name: String)
  case memberUnknown(type: String, member: String)
  case memberWithoutType(String)
  case memberAmbiguous(String, types: [String])

  // Lines
  case duplicateLineID(String, otherFile: String, otherLine: Int)
  case secondLineID(String)
  case spaceInLineID(String)
  case lineAndShadow
  case shadowUnknown(String)
  case shadowWithExpression
  case shadowDiffers(String)
  case markup(MarkupDiagnostic.Kind)

  // The file as a whole
  case tooManyDiagnostics(limit: Int, hidesErrors: Bool)
}

/// A header whose value must be a valid name.
package enum NamedThing: Equatable, Sendable {
  case title, subtitle
}

/// A block that must be closed.
package enum BlockName: String, Equatable, Sendable {
  case `if`
  case once
  case `enum`

  /// The command that opens the block.
  package var opener: String { "<<\(rawValue)>>" }
  /// The command that closes the block.
  package var closer: String { "<<end\(rawValue)>>" }
}

extension ScriptDiagnostic {
  /// The values in its sentence, as text, in the order of the case's associated values.
  var arguments: [String] {
    Mirror(reflecting: self).children.flatMap { Self.texts(of: $0.value) }
  }

  private static func texts(of value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let kind as MarkupDiagnostic.Kind: [kind.message]
    default:
      switch Mirror(reflecting: value).displayStyle {
      case .tuple, .optional, .collection:
        Mirror(reflecting: value).children.flatMap { texts(of: $0.value) }
      default: ["\(value)"]
      }
    }
  }

  /// The stable code: Yarn Spinner 3.2.1's, but for what it does not know.
  var code: String {
    switch self {
    case .undeclaredVariable: "YS0003"
    case .missingBodyStart, .missingBodyStartAbove, .mistypedBodyStart, .missingBodyEnd,
      .missingBodyEndAbove, .mistypedBodyEnd:
      "YS0004"
    case .notUTF8, .textOutsideNode, .spaceInLineID, .whenNeedsExpression, .clauseWithoutBlock,
      .elseIfInTwoWords, .clauseAfterElse, .unexpectedInCommand, .textAfterCondition,
      .conditionAfterTag, .secondCondition, .tagsWithoutText, .optionWithoutText,
      .blankIndentedLineAfterOption, .nestingTooDeep, .invalidEscape, .emptyHashtag,
      .missingExpression, .unexpectedInExpression, .wordInExpression, .curlyQuote,
      .quoteInText, .unclosedExpression, .unclosedString, .unclosedParenthesis, .missingVariable,
      .missingAssignment, .mistypedCloser, .missingDollar, .doubleEquals, .singleEquals,
      .missingNodeName, .emptyCommand, .reservedCommand, .callNeedsFunction:
      "YS0005"
    case .unclosedCommand, .chevronInCommand: "YS0006"
    case .unclosedBlock, .blockEndedByIndentation: "YS0007"
    case .unreachable: "YS0008"
    case .unusedVariable: "YS0010"
    case .duplicateNode: "YS0011"
    case .undefinedNode: "YS0012"
    case .wrongArgumentCount: "YS0014"
    case .lineAndShadow: "YS0017"
    case .duplicateLineID: "YS0018"
    case .textAfterCommand: "YS0019"
    case .commandAfterText: "YS0020"
    case .strayCommandEnd: "YS0021"
    case .unenclosedCommand: "YS0022"
    case .invalidName: "YS0027"
    case .typeUndetermined, .memberAmbiguous: "YS0028"
    case .expressionUndetermined: "YS0029"
    case .smartVariableReadOnly: "YS0030"
    case .nodeGroupMissingWhen: "YS0031"
    case .duplicateSubtitle: "YS0032"
    case .emptyNode: "YS0033"
    case .enumEmpty, .enumDuplicateCase, .enumDuplicateValue, .enumValuesDiffer,
      .enumValueMissing:
      "YS0035"
    case .invalidNumber, .enumValueNotConstant: "YS0037"
    case .memberUnknown: "YS0038"
    case .redeclaredVariable: "YS0039"
    case .redeclaredType: "YS0040"
    case .shadowUnknown: "YS0042"
    case .shadowWithExpression: "YS0043"
    case .shadowDiffers: "YS0044"
    case .smartVariableLoop: "YS0045"
    case .singleChevrons: "YS0048"
    case .typeMismatch, .operandsDiffer, .operationNotDefined, .conditionNotBool,
      .memberWithoutType:
      "YS0050"
    case .unknownType(_, let inDeclaration): inDeclaration ? "YS0053" : "YS0050"
    case .missingTitle, .mistypedTitle: "YS0051"
    case .secondTitle: "YS0052"
    case .declarationMismatch: "YS0053"
    case .secondLineID: "YS0062"
    case .markup: "YS0063"
    case .strayChevron: "YS0064"
    // Yarn Spinner tells everything, however much it is.
    case .tooManyDiagnostics: "YSX001"
    }
  }

  /// An unknown node is no compile error in Yarn Spinner either: it may come from another file.
  var severity: Diagnostic.Severity {
    switch self {
    case .undefinedNode, .emptyNode, .strayCommandEnd, .markup, .undeclaredVariable, .unreachable,
      .textAfterCommand, .unenclosedCommand, .singleChevrons, .strayChevron:
      .warning
    case .unusedVariable: .note
    case .conditionAfterTag(_, let isAllowed): isAllowed ? .warning : .error
    case .tooManyDiagnostics(_, let hidesErrors): hidesErrors ? .error : .warning
    default: .error
    }
  }
}
