/// Everything that can be wrong with a script. The one list behind codes, sentences and their pages.
enum Problem: Equatable {
  // Files and nodes
  case notUTF8
  case textOutsideNode
  case missingTitle
  case mistypedTitle(String)
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
  case emptyCommand
  case unclosedBlock(BlockName, openedOnLine: Int)
  case clauseWithoutBlock(found: String, opener: BlockName)
  case blockEndedByIndentation(BlockName, openedOnLine: Int)
  case elseIfInTwoWords
  case mistypedCloser(String, BlockName)
  case clauseAfterElse(String)
  case unexpectedInCommand(String, command: String)
  case textAfterCondition
  case commandAfterText(String)
  case optionWithoutText
  case blankIndentedLineAfterOption
  case nestingTooDeep(limit: Int)
  case strayCommandEnd
  case invalidEscape(String)
  case emptyHashtag
  case reservedCommand(String)

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
  case operandsDiffer(operation: String, left: String, right: String)
  case operationNotDefined(operation: String, type: String)
  case conditionNotBool(got: String)
  case typeUndetermined(String)
  case expressionUndetermined
  case wrongArgumentCount(function: String, expected: Int, got: Int)
  case redeclaredVariable(String, otherLine: Int)
  case redeclaredType(String)
  case unknownType(String)
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
  case markup(MarkupProblem.Kind)
}

/// What has a name that can be wrong.
enum NamedThing: Equatable {
  case title, subtitle
}

/// A block that has to be closed.
enum BlockName: String, Equatable {
  case `if`
  case once
  case `enum`

  var opener: String { "<<\(rawValue)>>" }
  var closer: String { "<<end\(rawValue)>>" }
}

extension Problem {
  /// The stable code; Yarn Spinner 3.2.1's where it has one.
  var code: String {
    switch self {
    case .typeMismatch, .operandsDiffer, .operationNotDefined, .conditionNotBool: "YS0002"
    case .missingBodyStart, .missingBodyStartAbove, .mistypedBodyStart, .missingBodyEnd,
      .missingBodyEndAbove, .mistypedBodyEnd:
      "YS0004"
    case .notUTF8, .textOutsideNode, .missingTitle, .mistypedTitle, .spaceInLineID,
      .whenNeedsExpression, .clauseWithoutBlock,
      .elseIfInTwoWords, .clauseAfterElse, .unexpectedInCommand, .textAfterCondition,
      .optionWithoutText, .blankIndentedLineAfterOption, .nestingTooDeep, .invalidEscape,
      .emptyHashtag, .missingExpression, .unexpectedInExpression, .wordInExpression, .curlyQuote,
      .quoteInText,
      .unclosedExpression,
      .unclosedString, .unclosedParenthesis, .missingVariable, .missingAssignment,
      .mistypedCloser, .missingDollar, .doubleEquals, .singleEquals,
      .missingNodeName:
      "YS0005"
    case .unclosedCommand: "YS0006"
    case .unclosedBlock, .blockEndedByIndentation: "YS0007"
    case .duplicateNode: "YS0011"
    case .undefinedNode: "YS0012"
    case .wrongArgumentCount, .callNeedsFunction: "YS0013"
    case .emptyCommand, .reservedCommand: "YS0014"
    case .lineAndShadow: "YS0017"
    case .commandAfterText: "YS0020"
    case .duplicateLineID, .secondLineID: "YS0018"
    case .strayCommandEnd: "YS0021"
    case .invalidName: "YS0027"
    case .typeUndetermined: "YS0028"
    case .expressionUndetermined: "YS0029"
    case .smartVariableReadOnly: "YS0030"
    case .nodeGroupMissingWhen: "YS0031"
    case .duplicateSubtitle: "YS0032"
    case .emptyNode: "YS0033"
    case .enumEmpty, .enumDuplicateCase, .enumDuplicateValue, .enumValueNotConstant,
      .enumValuesDiffer, .enumValueMissing:
      "YS0035"
    case .invalidNumber: "YS0037"
    case .memberUnknown, .memberWithoutType, .memberAmbiguous: "YS0038"
    case .redeclaredVariable: "YSXXX1"
    case .redeclaredType: "YSXXX2"
    case .unknownType: "YSXXX2"
    case .shadowUnknown: "YSXXX4"
    case .shadowWithExpression: "YSXXX5"
    case .shadowDiffers: "YSXXX6"
    case .smartVariableLoop: "YSXXX7"
    // Yarn Spinner gives its markup warnings no code.
    case .markup: "YSM001"
    }
  }

  /// An unknown node is no compile error in Yarn Spinner either: it may come from another file.
  var severity: Diagnostic.Severity {
    switch self {
    case .undefinedNode, .emptyNode, .strayCommandEnd, .markup: .warning
    default: .error
    }
  }
}
