extension TestPlanFailure {
  static func englishRemainder(_ steps: Int) -> String {
    switch steps {
    case 0: ""
    case 1: " 1 step after it could not be tried."
    default: " \(steps) steps after it could not be tried."
    }
  }
}

extension TestPlanFailure.Reason {
  var englishSentence: String {
    switch self {
    case .mismatch(let expected, let came):
      "Expected \(expected.englishWords); \(came.englishWords) came."
    case .optionMissing(let option):
      "Expected \(TestPlanFailure.Moment.option(option).englishWords); that option did not come."
    case .unexpectedOptions(let options):
      "Not expected: \(TestPlanFailure.Moment.options(options).englishWords)."
    case .noSuchOption(let number, let count):
      "There is no option \(number); there are \(count)."
    case .noSuchNode(let name):
      "There is no node “\(name)”. Write 'node:' with another name before it."
    case .refused(_, let english):
      english
    }
  }
}

extension TestPlanFailure.Moment {
  var englishWords: String {
    switch self {
    case .line(let text): "the line “\(text)”"
    case .anyLine: "a line"
    case .option(let option):
      "the option “\(option.text)”\(option.isAvailable ? "" : " (disabled)")"
    case .options(let options):
      switch options.count {
      case 0: "no options"
      case 1: Self.option(options[0]).englishWords
      default:
        "the options "
          + options.map { "“\($0.text)”\($0.isAvailable ? "" : " (disabled)")" }
          .joined(separator: ", ")
      }
    case .question: "a question or options"
    case .command(let text): "the command “\(text)”"
    case .end: "the end"
    }
  }
}
