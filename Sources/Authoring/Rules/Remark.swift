import Yarn

/// Something an author is warned of.
enum Remark: Equatable {
  case unreachedNode(String)
  case deadText(after: DeadTextCause)
  case endsAfterReply
  case endsWithoutEnding
  case impossibleOption(variables: [String])
  case unusedVariable(String)
  case longSentence(words: Int, limit: Int, level: String)
  case hardWord(String, times: Int)
  case passive(auxiliary: String, participle: String)
  case proverb(String)
  case lineWithoutID
  case translationDiffers(id: String, language: String, missing: [String], extra: [String])
  case translationLeftOver(id: String, language: String)
  case missingHeader(String)
  case mixedIndentation(hasTab: Bool)
  case mistypedArrow(String)
  case mistypedHeader(String, meant: String)
  case misnamedFile(meant: String)
  case notUTF8
  case takenID(String, file: String, line: Int)
  case takenTitle(String, file: String, line: Int)
  case takenVariable(String, file: String, line: Int)
  case unreadableScenario(dutch: String, english: String)
  case untranslatedHandout(language: String)
  case handoutDiffers(element: Int)
  case staleTranslation(id: String, language: String, isMarked: Bool)
  case silentRole(String)
  case noDignity
  case noWaiting
  case noHelp
  case oneGender(Gender, kind: ProfessionKind, words: [String])
  case unknownEnding(String, suggestion: String?)
  case unreachedLine(UnreachedReason)
  case endlessRound(replies: [String])
  case noWayOut(replies: [String])
  case crash(dutch: String, english: String, replies: [String])
  case crashByChance(dutch: String, english: String, seed: UInt32)

  /// The rule it comes from.
  var rule: Rule {
    switch self {
    case .unreachedNode: .unreachedNode
    case .deadText: .deadText
    case .endsAfterReply, .endsWithoutEnding: .looseEnd
    case .impossibleOption: .impossibleOption
    case .unusedVariable: .unusedVariable
    case .longSentence: .longSentence
    case .hardWord: .hardWord
    case .passive: .passive
    case .proverb: .proverb
    case .lineWithoutID: .lineWithoutID
    case .translationDiffers: .translationDiffers
    case .translationLeftOver: .translationLeftOver
    case .missingHeader: .missingHeader
    case .mixedIndentation: .mixedIndentation
    case .mistypedArrow: .mistypedArrow
    case .mistypedHeader: .mistypedHeader
    case .misnamedFile: .misnamedFile
    case .notUTF8: .notUTF8
    case .takenID, .takenTitle, .takenVariable: .takenName
    case .unreadableScenario: .unreadableScenario
    case .untranslatedHandout, .handoutDiffers: .handoutTranslation
    case .staleTranslation: .staleTranslation
    case .silentRole: .silentRole
    case .noDignity: .noDignity
    case .noWaiting: .noWaiting
    case .noHelp: .noHelp
    case .oneGender: .oneGender
    case .unknownEnding: .unknownEnding
    case .unreachedLine: .unreachedLine
    case .endlessRound, .noWayOut: .endlessRound
    case .crash, .crashByChance: .crash
    }
  }

  /// A play that ends in the middle or cannot begin is an error, and so is a name that means two
  /// things; all else is a warning.
  var severity: Diagnostic.Severity {
    switch rule {
    case .crash, .takenName, .unreadableScenario: .error
    default: .warning
    }
  }

  /// Whether a tag behind a line can allow it; else a header of the scene does.
  private var concernsLine: Bool {
    switch self {
    case .unreachedNode, .unusedVariable, .missingHeader, .noWaiting, .noHelp: false
    case .translationDiffers, .translationLeftOver, .staleTranslation, .mixedIndentation,
      .mistypedHeader, .misnamedFile, .notUTF8, .takenID, .takenTitle, .takenVariable,
      .unreadableScenario, .untranslatedHandout, .handoutDiffers, .crashByChance:
      false
    case .mistypedArrow, .deadText, .endsAfterReply, .endsWithoutEnding, .impossibleOption,
      .longSentence,
      .hardWord, .passive, .proverb, .lineWithoutID, .silentRole, .noDignity, .oneGender,
      .unknownEnding, .unreachedLine, .endlessRound, .noWayOut, .crash:
      true
    }
  }

  /// How it is allowed, in both languages; nil where it has to be mended.
  var permission: (dutch: String, english: String)? {
    switch self {
    case .translationDiffers, .translationLeftOver, .staleTranslation, .mixedIndentation,
      .misnamedFile, .notUTF8, .takenID, .takenTitle, .takenVariable, .unreadableScenario,
      .untranslatedHandout, .handoutDiffers, .lineWithoutID, .unknownEnding, .crash, .crashByChance, .endlessRound, .noWayOut:
      nil
    default:
      concernsLine
        ? (
          "Mag het zo blijven? Zet achter de regel: #mag:\(rule.dutchName)",
          "May it stay? Put behind the line: #allow:\(rule.englishName)"
        )
        : (
          "Mag het zo blijven? Zet boven de scène: mag: \(rule.dutchName)",
          "May it stay? Put above the scene: allow: \(rule.englishName)"
        )
    }
  }
}

/// Why no road comes past a text.
enum DeadTextCause: Equatable {
  case jump, stop, `return`
  /// A condition that is never true, or an `else` below one that always is.
  case condition
}

extension Remark: Phrase {
  var dutch: String {
    ([dutchSentence] + [permission?.dutch].compactMap(\.self)).joined(separator: " ")
  }
  var english: String {
    ([englishSentence] + [permission?.english].compactMap(\.self)).joined(separator: " ")
  }
}
