extension TestPlanFailure {
  static func remainder(_ steps: Int) -> String {
    switch steps {
    case 0: ""
    case 1: " 1 step after it could not be tried."
    default: " \(steps) steps after it could not be tried."
    }
  }
}

extension TestPlanFailure.Reason {
  var sentence: String {
    switch self {
    case .mismatch(let expected, let came):
      "Expected \(expected.words); \(came.words) came."
    case .optionMissing(let option):
      "Expected \(TestPlanFailure.Moment.option(option).words); that option did not come."
    case .unexpectedOptions(let options):
      "Not expected: \(TestPlanFailure.Moment.options(options).words)."
    case .noSuchOption(let number, let count):
      "There is no option \(number); there are \(count)."
    case .noSuchNode(let name):
      "There is no node “\(name)”. Write 'node:' with another name before it."
    case .refused(let refusal):
      refusal.message
    }
  }
}

extension TestPlanFailure.Moment {
  var words: String {
    switch self {
    case .line(let text): "the line “\(text)”"
    case .anyLine: "a line"
    case .option(let option):
      "the option “\(option.text)”\(option.isAvailable ? "" : " (disabled)")"
    case .options(let options):
      switch options.count {
      case 0: "no options"
      case 1: Self.option(options[0]).words
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
