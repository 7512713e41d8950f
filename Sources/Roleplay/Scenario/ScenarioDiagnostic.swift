import Yarn

/// The diagnostics about a scenario that is valid Yarn, with their codes and sentences.
enum ScenarioDiagnostic: Equatable, Phrase {
  case lineWithoutID
  case optionWithoutID
  case questionWithoutLine(String)
  case unknownCommand(String, meant: String?)
  case wrongArguments(command: String)
  case variableUnknown(String)
  case variableNotText(String)
  case variableNotNumber(String)
  case swapWithoutCast
  case wrongItems(String, got: Int)
  case itemWithoutQuestion
  case unknownHeader(key: String, value: String, meant: [String], known: [String])
  case headerNotANumber(key: String, value: String)
  case headingMissing
  case untranslated(count: Int, of: Int, language: String, first: String)
  case tableUnreadable(dutch: String, english: String)
  case emptyScript

  /// The stable code.
  var code: String {
    switch self {
    case .lineWithoutID: "WW0001"
    case .optionWithoutID: "WW0002"
    case .questionWithoutLine: "WW0003"
    case .unknownCommand: "WW0004"
    case .wrongArguments: "WW0005"
    case .variableUnknown: "WW0006"
    case .variableNotText: "WW0007"
    case .unknownHeader: "WW0008"
    case .headerNotANumber: "WW0009"
    case .headingMissing: "WW0010"
    case .untranslated: "WW0011"
    case .tableUnreadable: "WW0012"
    case .variableNotNumber: "WW0013"
    case .swapWithoutCast: "WW0014"
    case .wrongItems: "WW0015"
    case .itemWithoutQuestion: "WW0016"
    case .emptyScript: "WW0017"
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .lineWithoutID, .optionWithoutID, .questionWithoutLine, .unknownCommand, .wrongArguments,
      .variableUnknown, .variableNotText, .variableNotNumber, .swapWithoutCast, .wrongItems,
      .itemWithoutQuestion, .unknownHeader, .headerNotANumber, .emptyScript:
      .error
    // A scenario can be played without translations, and one invalid shared table must not stop all
    // scenarios.
    case .headingMissing, .untranslated, .tableUnreadable: .warning
    }
  }
}
