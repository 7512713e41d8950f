/// The rules for scenarios: the only list of their codes and names.
///
/// A code never changes and is never used again.
public enum Rule: String, Sendable, Hashable, CaseIterable {
  // Paths
  case unreachedNode = "WW101"
  case deadText = "WW102"
  case looseEnd = "WW103"
  case impossibleOption = "WW108"
  case unusedVariable = "WW109"
  case unindentedOption = "WW136"
  // Language level
  case longSentence = "WW104"
  case hardWord = "WW105"
  case passive = "WW106"
  case proverb = "WW107"
  case unexplainedWord = "WW144"
  // Order
  case lineWithoutID = "WW110"
  case translationDiffers = "WW111"
  case translationLeftOver = "WW112"
  case missingHeader = "WW113"
  case mixedIndentation = "WW114"
  case mistypedArrow = "WW115"
  case mistypedHeader = "WW116"
  case misnamedFile = "WW117"
  case takenName = "WW118"
  case unreadableScenario = "WW119"
  case staleTranslation = "WW126"
  case handoutTranslation = "WW140"
  case lessonSeries = "WW141"
  case glossaryRow = "WW143"
  case bareVariable = "WW137"
  case mistypedCommand = "WW138"
  case shownTag = "WW142"
  case unknownPicture = "WW145"
  // Minutes
  case minutes = "WW128"
  case noShortPath = "WW129"
  // Speech
  case pastTense = "WW133"
  case blindPraise = "WW134"
  case emptyAnswer = "WW135"
  // Fairness
  case silentRole = "WW120"
  case noDignity = "WW121"
  case noWaiting = "WW122"
  case noHelp = "WW123"
  case oneGender = "WW124"
  case unknownEnding = "WW125"
  case notUTF8 = "WW127"
  // Exploring
  case brokenPromise = "WW139"
  case unreachedLine = "WW130"
  case endlessRound = "WW131"
  case crash = "WW132"

  /// The stable code.
  public var code: String { rawValue }

  /// The rule's name in Dutch, as in the tag `#mag:lange-zin`.
  public var dutchName: String {
    switch self {
    case .unreachedNode: "onbereikte-scene"
    case .deadText: "dode-tekst"
    case .looseEnd: "los-einde"
    case .impossibleOption: "dode-keuze"
    case .unusedVariable: "ongebruikte-variabele"
    case .longSentence: "lange-zin"
    case .hardWord: "moeilijk-woord"
    case .passive: "lijdende-vorm"
    case .proverb: "spreekwoord"
    case .unexplainedWord: "woord-zonder-uitleg"
    case .lineWithoutID: "regel-zonder-code"
    case .translationDiffers: "vertaling-past-niet"
    case .translationLeftOver: "vertaling-over"
    case .missingHeader: "kopregel-ontbreekt"
    case .mixedIndentation: "tabs-en-spaties"
    case .mistypedArrow: "pijl"
    case .mistypedHeader: "kopregel-onbekend"
    case .misnamedFile: "bestandsnaam"
    case .takenName: "naam-bezet"
    case .unreadableScenario: "scenario-onleesbaar"
    case .handoutTranslation: "blad-vertaling"
    case .lessonSeries: "lessenreeks"
    case .glossaryRow: "woordenlijst"
    case .staleTranslation: "vertaling-verouderd"
    case .unindentedOption: "keuze-niet-ingesprongen"
    case .bareVariable: "variabele-zonder-haakje"
    case .mistypedCommand: "opdracht-verkeerd-getypt"
    case .shownTag: "html"
    case .unknownPicture: "plaatje-onbekend"
    case .minutes: "minuten"
    case .noShortPath: "geen-korte-weg"
    case .pastTense: "verleden-tijd"
    case .blindPraise: "oordeel"
    case .emptyAnswer: "leeg-antwoord"
    case .silentRole: "rol-zonder-antwoord"
    case .noDignity: "geen-waardig-einde"
    case .noWaiting: "geen-einde-met-wachten"
    case .noHelp: "geen-einde-met-hulp"
    case .oneGender: "een-soort-beroep"
    case .unknownEnding: "onbekend-einde"
    case .notUTF8: "geen-utf-8"
    case .unreachedLine: "onbereikte-regel"
    case .brokenPromise: "eindes"
    case .endlessRound: "eindeloos-rondje"
    case .crash: "loopt-vast"
    }
  }

  /// The rule's name in English, as in the tag `#allow:long-sentence`.
  public var englishName: String {
    switch self {
    case .unreachedNode: "unreached-node"
    case .deadText: "dead-text"
    case .looseEnd: "loose-end"
    case .impossibleOption: "impossible-option"
    case .unusedVariable: "unused-variable"
    case .longSentence: "long-sentence"
    case .hardWord: "hard-word"
    case .passive: "passive"
    case .proverb: "proverb"
    case .unexplainedWord: "unexplained-word"
    case .lineWithoutID: "line-without-id"
    case .translationDiffers: "translation-differs"
    case .translationLeftOver: "translation-left-over"
    case .missingHeader: "missing-header"
    case .mixedIndentation: "tabs-and-spaces"
    case .mistypedArrow: "arrow"
    case .mistypedHeader: "unknown-header"
    case .misnamedFile: "file-name"
    case .takenName: "taken-name"
    case .unreadableScenario: "unreadable-scenario"
    case .handoutTranslation: "sheet-translation"
    case .lessonSeries: "lesson-series"
    case .glossaryRow: "word-list"
    case .staleTranslation: "stale-translation"
    case .unindentedOption: "unindented-option"
    case .bareVariable: "bare-variable"
    case .mistypedCommand: "mistyped-command"
    case .shownTag: "html"
    case .unknownPicture: "unknown-picture"
    case .minutes: "minutes"
    case .noShortPath: "no-short-road"
    case .pastTense: "past-tense"
    case .blindPraise: "judgement"
    case .emptyAnswer: "empty-answer"
    case .silentRole: "silent-role"
    case .noDignity: "no-dignity"
    case .noWaiting: "no-waiting"
    case .noHelp: "no-help"
    case .oneGender: "one-gender"
    case .unknownEnding: "unknown-ending"
    case .notUTF8: "not-utf-8"
    case .unreachedLine: "unreached-line"
    case .brokenPromise: "endings"
    case .endlessRound: "endless-round"
    case .crash: "crash"
    }
  }

  /// Whether one of these words of a tag or header suppresses the rule.
  func isAllowed(by words: some Sequence<some StringProtocol>) -> Bool {
    words.contains { word in
      word.lowercased() == code.lowercased() || word == dutchName || word == englishName
    }
  }
}
