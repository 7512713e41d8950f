extension ScenarioDiagnostic {
  var english: String {
    switch self {
    case .lineWithoutID:
      """
      A reply follows this line. Give the line a stable id. \
      Put after it: #line: and an id of its own, such as #line:el-05.
      """
    case .optionWithoutID:
      """
      This option has no stable id. \
      Put after it: #line: and an id of its own, such as #line:el-05a.
      """
    case .questionWithoutLine(let command):
      "There is no line with the question before <<\(command)>>. Put that line before it."
    case .unknownCommand(let name, let meant?):
      "There is no command <<\(name.shown)>>. Did you mean <<\(meant)>>?"
    case .unknownCommand(let name, nil):
      """
      There is no command <<\(name.shown)>>. \
      These are the commands: \(CommandWords.listed.joined(separator: ", ")).
      """
    case .wrongArguments(let name):
      "The command <<\(name)>> is not right. Write it like this: \(Self.form(of: name))."
    case .variableUnknown(let name):
      """
      There is no variable \(name). \
      Put at the top: <<declare \(name) = "">>, or correct the name.
      """
    case .variableNotText(let name):
      "\(name) cannot hold text. Use a variable that begins as text: \"\"."
    case .variableNotNumber(let name):
      "\(name) cannot hold a number. Use a variable that begins as a number: 0."
    case .swapWithoutCast:
      "<<swap>> changes roles, but nobody was given one. Put before it: <<cast Vader>>."
    case .wrongItems(let command, let got):
      """
      There are \(got) lines with #item before <<\(command)>>. \
      Put \(Question.ordered.lowerBound) to \(Question.ordered.upperBound) there.
      """
    case .itemWithoutQuestion:
      "This line with #item belongs to no question. Put it just before a question for an order."
    case .unknownHeader(let key, let value, let meant, let known):
      "'\(value.shown)' is not possible for '\(key)'.\(HeaderWords.englishQuestion(meant)) Choose from: \(known.joined(separator: ", "))."
    case .headerNotANumber(let key, let value):
      "'\(value.shown)' is not possible for '\(key)'. Write a whole number, such as 15."
    case .headingMissing:
      "This scenario has no title yet. Put in its first node: heading: and the title."
    case .untranslated(let count, let total, let language, let first):
      count == 1
        ? "Of the \(total) lines 1 is not translated (\(language)): \(first)."
        : "Of the \(total) lines \(count) are not translated (\(language)). The first is \(first)."
    case .tableUnreadable(_, let english):
      "This translation was passed over. \(english)"
    case .emptyScript:
      """
      There is no node in this file, so there is nothing to play. \
      Put in it: title: and a name, then ---, then the text, then ===. \
      Or remove it and type: weerwoord new
      """
    }
  }

  /// How a command is written.
  static func form(of command: String) -> String {
    Exercise.named(command)?.usage ?? "<<\(command)>>"
  }
}
