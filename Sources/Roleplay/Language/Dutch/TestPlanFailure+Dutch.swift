public import Yarn

extension TestPlanFailure {
  static func dutchRemainder(_ steps: Int) -> String {
    switch steps {
    case 0: ""
    case 1: " Daarna kon 1 stap niet meer."
    default: " Daarna konden \(steps) stappen niet meer."
    }
  }
}

extension TestPlanFailure.Reason {
  var dutchSentence: String {
    switch self {
    case .mismatch(let expected, let came):
      "Verwacht: \(expected.dutchWords); er kwam: \(came.dutchWords)."
    case .optionMissing(let option):
      "Verwacht: \(TestPlanFailure.Moment.option(option).dutchWords); die keuze kwam niet."
    case .unexpectedOptions(let options):
      "Niet verwacht: \(TestPlanFailure.Moment.options(options).dutchWords)."
    case .noSuchOption(let number, let count):
      "Keuze \(number) is er niet; er zijn er \(count)."
    case .noSuchNode(let name):
      "Er is geen scène “\(name)”. Schrijf er 'node:' met een andere naam voor."
    case .refused(let refusal):
      (refusal.error as? any Phrase)?.dutch ?? refusal.message
    }
  }
}

extension TestPlanFailure.Moment {
  var dutchWords: String {
    switch self {
    case .line(let text): "de regel “\(text)”"
    case .anyLine: "een regel"
    case .option(let option): "de keuze “\(option.text)”\(option.isAvailable ? "" : " (uit)")"
    case .options(let options):
      switch options.count {
      case 0: "geen keuzes"
      case 1: Self.option(options[0]).dutchWords
      default:
        "de keuzes "
          + options.map { "“\($0.text)”\($0.isAvailable ? "" : " (uit)")" }.joined(separator: ", ")
      }
    case .question: "een vraag of keuzes"
    case .command(let text): "de opdracht “\(text)”"
    case .end: "het einde"
    }
  }
}

extension TestPlanFailure: Phrase {
  /// `elektricien.testplan, regel 3: …`.
  public var dutch: String {
    "\(plan), regel \(line): \(reason.dutchSentence)" + Self.dutchRemainder(stepsNotReached)
  }

  /// `elektricien.testplan, line 3: …`.
  public var english: String {
    guard case .refused(let refusal) = reason, let phrase = refusal.error as? any Phrase else {
      return message
    }
    var said = self
    said.reason = .refused(TestPlanFailure.Refusal(phrase.english))
    return said.message
  }
}
