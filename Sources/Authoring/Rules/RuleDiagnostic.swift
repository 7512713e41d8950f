import Roleplay
import Yarn

/// What a rule says about a script.
enum RuleDiagnostic: Equatable {
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
  case linesWithoutID(count: Int, paths: [String])
  case translationDiffers(id: String, language: String, missing: [String], extra: [String])
  case translationLeftOver(id: String, language: String)
  case missingHeader(String)
  case unknownPurpose(String)
  case mixedIndentation(hasTab: Bool)
  case mistypedArrow(String)
  case mistypedHeader(String, meant: String)
  case misnamedFile(meant: String)
  case notUTF8
  case takenID(String, file: String, line: Int)
  case takenTitle(String, file: String, line: Int)
  case takenVariable(String, file: String, line: Int)
  case unreadableScenario(dutch: String, english: String)
  case passedOver(dutch: String, english: String)
  case untranslatedHandout(language: String)
  case handoutDiffers(element: Int)
  case unknownLessonItem(String, suggestion: String?)
  case outsideLesson
  case glossaryRow(GlossaryError)
  case unexplainedWord(String)
  case staleTranslation(id: String, language: String, isMarked: Bool)
  case unindentedOption
  case bareVariable(String)
  case mistypedCommand(String)
  case shownTag(String)
  case unknownPicture(String, suggestion: String?)
  case minutesDiffer(Int, computed: String)
  case pageMinutesDiffer(Int, header: Int)
  case noShortPath(seconds: Int)
  case pastTense(String)
  case blindPraise(String)
  case emptyAnswer(String)
  case silentRole(String)
  case noDignity
  case noWaiting
  case noHelp
  case oneGender(Gender, kind: ProfessionKind, words: [String])
  case unknownEnding(String, suggestion: String?)
  case unreachedLine(UnreachedReason, count: Int)
  case brokenPromise(BrokenPromise)
  case endlessRound(replies: [String])
  case noWayOut(replies: [String])
  case crash(dutch: String, english: String, replies: [String])
  case crashByChance(dutch: String, english: String, seed: UInt32)

  /// The rule.
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
    case .lineWithoutID, .linesWithoutID: .lineWithoutID
    case .translationDiffers: .translationDiffers
    case .translationLeftOver: .translationLeftOver
    case .missingHeader, .unknownPurpose: .missingHeader
    case .mixedIndentation: .mixedIndentation
    case .mistypedArrow: .mistypedArrow
    case .mistypedHeader: .mistypedHeader
    case .misnamedFile: .misnamedFile
    case .notUTF8: .notUTF8
    case .takenID, .takenTitle, .takenVariable: .takenName
    case .unreadableScenario, .passedOver: .unreadableScenario
    case .untranslatedHandout, .handoutDiffers: .handoutTranslation
    case .unknownLessonItem, .outsideLesson: .lessonSeries
    case .glossaryRow: .glossaryRow
    case .unexplainedWord: .unexplainedWord
    case .staleTranslation: .staleTranslation
    case .unindentedOption: .unindentedOption
    case .bareVariable: .bareVariable
    case .mistypedCommand: .mistypedCommand
    case .shownTag: .shownTag
    case .unknownPicture: .unknownPicture
    case .minutesDiffer, .pageMinutesDiffer: .minutes
    case .noShortPath: .noShortPath
    case .pastTense: .pastTense
    case .blindPraise: .blindPraise
    case .emptyAnswer: .emptyAnswer
    case .silentRole: .silentRole
    case .noDignity: .noDignity
    case .noWaiting: .noWaiting
    case .noHelp: .noHelp
    case .oneGender: .oneGender
    case .unknownEnding: .unknownEnding
    case .unreachedLine: .unreachedLine
    case .brokenPromise: .brokenPromise
    case .endlessRound, .noWayOut: .endlessRound
    case .crash, .crashByChance: .crash
    }
  }

  /// A play that ends in the middle or cannot begin is an error, and so are a duplicate name, a
  /// false statement of a header, and a row of words that is left out; everything else is a warning.
  var severity: Diagnostic.Severity {
    switch rule {
    case .crash, .takenName, .unreadableScenario, .brokenPromise, .glossaryRow: .error
    default: .warning
    }
  }

  /// Whether a tag of a line can suppress it; otherwise a header of the scene can.
  private var concernsLine: Bool {
    switch self {
    case .unreachedNode, .unusedVariable, .missingHeader, .unknownPurpose, .noWaiting, .noHelp,
      .minutesDiffer,
      .pageMinutesDiffer, .noShortPath, .brokenPromise:
      false
    case .translationDiffers, .translationLeftOver, .staleTranslation, .mixedIndentation,
      .mistypedHeader, .misnamedFile, .notUTF8, .takenID, .takenTitle, .takenVariable,
      .unreadableScenario, .passedOver, .untranslatedHandout, .handoutDiffers,
      .unknownLessonItem, .outsideLesson, .glossaryRow, .crashByChance:
      false
    case .mistypedArrow, .deadText, .endsAfterReply, .endsWithoutEnding, .impossibleOption,
      .longSentence,
      .hardWord, .unexplainedWord, .passive, .proverb, .lineWithoutID, .linesWithoutID, .silentRole,
      .noDignity,
      .oneGender,
      .unknownEnding, .unreachedLine, .endlessRound, .noWayOut, .crash, .unindentedOption,
      .bareVariable, .mistypedCommand, .shownTag, .unknownPicture, .pastTense, .blindPraise,
      .emptyAnswer:
      true
    }
  }

  /// How to suppress it, in both languages; nil if it must be corrected.
  var permission: (dutch: String, english: String)? {
    switch self {
    case .translationDiffers, .translationLeftOver, .staleTranslation, .mixedIndentation,
      .misnamedFile, .notUTF8, .takenID, .takenTitle, .takenVariable, .unreadableScenario,
      .passedOver, .untranslatedHandout, .handoutDiffers, .unknownLessonItem, .outsideLesson,
      .glossaryRow, .unexplainedWord, .lineWithoutID, .linesWithoutID, .unknownEnding,
      .unknownPicture, .crash, .crashByChance, .brokenPromise,
      .endlessRound,
      .noWayOut:
      nil
    default:
      concernsLine
        ? (
          "Mag het zo blijven? Zet achter de regel: #mag:\(rule.dutchName)",
          "Is it meant? Put after the line: #allow:\(rule.englishName)"
        )
        : (
          "Mag het zo blijven? Zet boven de scène: mag: \(rule.dutchName)",
          "Is it meant? Put above the scene: allow: \(rule.englishName)"
        )
    }
  }
}

/// Why no path reaches a text.
enum DeadTextCause: Equatable {
  case jump, stop, `return`
  /// A condition that is never true, or an `else` below one that always is.
  case condition
}

extension RuleDiagnostic: Phrase {
  var dutch: String {
    ([dutchSentence] + [permission?.dutch].compactMap(\.self)).joined(separator: " ")
  }
  var english: String {
    ([englishSentence] + [permission?.english].compactMap(\.self)).joined(separator: " ")
  }
}
