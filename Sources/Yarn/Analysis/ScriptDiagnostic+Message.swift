extension ScriptDiagnostic {
  /// The sentence, in English.
  package var message: String {
    switch self {
    case .notUTF8:
      "This file is not saved as UTF-8. Save it as UTF-8 and try again."
    case .textOutsideNode:
      "A line such as 'title: Name' is expected here. Begin every node with 'title:' and '---'."
    case .missingTitle:
      "This node has no name. Put 'title: Name' above it."
    case .mistypedTitle(let found):
      "Write 'title:' instead of '\(found):'."
    case .secondTitle:
      "This node has a title already. Remove one of them, or put '===' between two nodes."
    case .invalidName(let what, let name):
      "The \(what == .title ? "title" : "subtitle") '\(name)' can only have letters, digits and _.\(Self.proposal(name).map { " Write \($0), say." } ?? "")"
    case .missingBodyStart(let node):
      "Node '\(node)' has no text. Put '---' below its headers, and the text below that."
    case .missingBodyStartAbove(let node):
      "The text of node '\(node)' begins here, but '---' is missing. Put '---' above this line."
    case .mistypedBodyStart(let found):
      "Write '---', three plain hyphens, instead of '\(found)'."
    case .missingBodyEnd(let node):
      "Node '\(node)' is not closed. Put '===' below its last line."
    case .missingBodyEndAbove(let node):
      "The node '\(node)' is not closed. Put '===' above this line."
    case .mistypedBodyEnd(let found):
      "Write '===', three times =, instead of '\(found)'."
    case .duplicateNode(let name, let line):
      "There is a node named '\(name)' already (line \(line)). Choose another name."
    case .nodeGroupMissingWhen(let name):
      "All nodes named '\(name)' must have a 'when:'. 'when: always' will do."
    case .duplicateSubtitle(let group, let subtitle):
      "More than one node '\(group)' has the subtitle '\(subtitle)'. Make them different."
    case .whenNeedsExpression:
      "A condition belongs after 'when:', such as 'always', 'once' or '$tired == true'."
    case .emptyNode(let name):
      "Node '\(name)' is empty."
    case .undefinedNode(let name, let suggestion):
      "There is no node '\(name)'.\(suggestion.map { " Did you mean '\($0)'?" } ?? " Make it or change the name.")"
    case .unclosedCommand:
      "'<<' begins here, but '>>' is missing. Put '>>' at the end of the command, on the same line."
    case .chevronInCommand:
      "A single '>' cannot stand in a command. Leave it out, or write it as a text: {\">\"}."
    case .strayChevron(let command):
      "There is a '<' or '>' too many beside this command. Write <<\(command)>>."
    case .singleChevrons(let text):
      "'\(text)' is shown as text. Is it a command? Then write << and >>."
    case .unenclosedCommand(let word):
      "'\(word)' is shown as text here. Is it a command? Then put << before it and >> after it."
    case .textAfterCommand(let text):
      "'\(text)' follows a command. Put it on a line of its own."
    case .emptyCommand:
      "There is nothing between '<<' and '>>'. Fill in a command or remove it."
    case .unclosedBlock(let block, let line):
      "\(block.closer) is missing for the \(block.opener) on line \(line)."
    case .clauseWithoutBlock(let found, let opener):
      "\(found) belongs to \(opener.opener), but there is none above it here."
    case .blockEndedByIndentation(let block, let line):
      "The option ends here, but \(block.closer) is missing for the \(block.opener) on line \(line). Mind blank lines: they end an option."
    case .elseIfInTwoWords:
      "Write 'elseif' as one word."
    case .mistypedCloser(let found, let block):
      "There is no \(found). Write \(block.closer)."
    case .clauseAfterElse(let found):
      "\(found) cannot come after <<else>>. Put <<else>> last."
    case .unexpectedInCommand(let text, let command):
      "'\(text)' does not belong in <<\(command)>>. Remove it."
    case .textAfterCondition:
      "No text can follow a condition or hashtag. Put the text before it."
    case .conditionAfterTag(let word, _):
      "<<\(word)>> follows a hashtag. Put it before the hashtag, right behind the words."
    case .secondCondition(let word):
      "<<\(word)>> is a second condition. A line has one: join them with 'and'."
    case .tagsWithoutText:
      "There are hashtags here without words. Put them behind the words they belong to."
    case .commandAfterText(let name):
      "<<\(name)>> follows text. Put every command on a line of its own."
    case .optionWithoutText:
      "This option has no text. Put words after it."
    case .blankIndentedLineAfterOption:
      "Below this option is a line of spaces only. Fill the line in, or empty it."
    case .nestingTooDeep(let limit):
      "This is nested too deeply: the limit is \(limit) levels. Spread it over more nodes."
    case .strayCommandEnd:
      "There is a '>>' here without '<<' before it. Put '<<' before the command."
    case .invalidEscape(let character):
      "'\\\(character)' does not exist. A \\ can stand before \\ < > { } # / [ ] and :; for a plain \\ write \\\\."
    case .emptyHashtag:
      "A word belongs right after #. For a plain # write \\#."
    case .reservedCommand(let name):
      "Yarn does not know <<\(name)>> (yet). Use another word."
    case .unreachable:
      "Nothing from here on can be reached: the line before it leaves. Remove it, or move it up."
    case .missingExpression(let after):
      "A value is missing after '\(after)', such as 3, \"text\", true or $name."
    case .unexpectedInExpression(let text):
      "'\(text)' is not expected here."
    case .wordInExpression(let word):
      "'\(word)' isn't a value here. Put text between \"…\", or a $ before a variable: $\(word)."
    case .quoteInText(let word):
      "The text has ended before '\(word)', because there is a \". Are there quotation marks in a text? Type “ and ”, or \\\"."
    case .curlyQuote(let quote):
      "The sign \(quote) is a curly quotation mark. Type a straight one: \"."
    case .unclosedExpression:
      "'{' begins here, but '}' is missing on this line. For a plain { write \\{."
    case .unclosedString:
      "This text begins with a quotation mark, but the second one is missing. Put \" at its end."
    case .unclosedParenthesis:
      "'(' begins here, but ')' is missing. Add ')'."
    case .missingVariable(let command):
      "A variable belongs after '\(command)', with a $ before it: $name."
    case .missingDollar(let name, let command):
      "A $ is missing before '\(name)'. Write <<\(command) $\(name) = …>>."
    case .doubleEquals(let command):
      "One '=' belongs in <<\(command)>>. Two, '==', only compare."
    case .singleEquals:
      "One '=' gives a value, and only belongs in <<set>> and <<declare>>. Compare with '=='."
    case .missingAssignment(let command):
      "In <<\(command)>>, '=' with a value after it is missing."
    case .missingNodeName(let command):
      "The name of a node belongs after '\(command)'."
    case .invalidNumber(let text):
      "'\(text)' isn't a number that Yarn knows. Write it as 12 or 1.5."
    case .typeMismatch(let expected, let got):
      "\(Self.typeName(expected, capital: true)) belongs here, but this is \(Self.typeName(got))."
    case .declarationMismatch(let name, let expected, let got):
      "\(name) is declared as \(Self.typeName(expected)), but its value is \(Self.typeName(got))."
    case .operandsDiffer(let operation, let left, let right):
      "'\(operation)' cannot take \(Self.typeName(left)) and \(Self.typeName(right))."
    case .operationNotDefined(let operation, let type):
      "'\(operation)' cannot take \(Self.typeName(type))."
    case .conditionNotBool(let got):
      "A condition is true or false, but this is \(Self.typeName(got))."
    case .typeUndetermined(let name):
      "It cannot be seen whether \(name) is a number, text or true/false. Put at the top: <<declare \(name) = …>>."
    case .expressionUndetermined(let text):
      "It cannot be seen whether \(text) is a number, text or true/false.\(text.hasPrefix("$") ? " Put at the top: <<declare \(text) = …>>." : "")"
    case .undeclaredVariable(let name):
      "\(name) is not declared. Put at the top: <<declare \(name) = …>>."
    case .unusedVariable(let name):
      "\(name) is declared and never used."
    case .wrongArgumentCount(let function, let expected, let got):
      "\(function)() is given \(got) \(got == 1 ? "value" : "values"), but needs \(expected)."
    case .redeclaredVariable(let name, let line):
      "\(name) was made with <<declare>> already (line \(line)). Remove one of them."
    case .redeclaredType(let name):
      "There is an <<enum \(name)>> already. Choose another name."
    case .unknownType(let name, _):
      "There is no type '\(name)'. Choose number, string, bool or an <<enum>>."
    case .smartVariableLoop(let name):
      "\(name) is computed from itself. Take the circle out."
    case .smartVariableReadOnly(let name):
      "\(name) is computed and cannot be changed with <<set>>."
    case .callNeedsFunction:
      "A function belongs after 'call', such as <<call do_something(3)>>."
    case .enumEmpty(let name):
      "<<enum \(name)>> has no <<case>>. Put at least one in."
    case .enumDuplicateCase(let type, let name):
      "<<case \(name)>> is in <<enum \(type)>> already."
    case .enumDuplicateValue(let type, let value):
      "The value \(value) belongs to another <<case>> of <<enum \(type)>> already."
    case .enumValueNotConstant(let name):
      "The value of <<case \(name)>> must be a fixed number or a fixed text."
    case .enumValuesDiffer(let type):
      "All values of <<enum \(type)>> must be of one type: number or text."
    case .enumValueMissing(let type, let name):
      "<<case \(name)>> has no value, and others in <<enum \(type)>> have. Give all of them a value."
    case .memberUnknown(let type, let member):
      "<<enum \(type)>> has no <<case \(member)>>."
    case .memberWithoutType(let member):
      "No <<enum>> has a <<case \(member)>>."
    case .memberAmbiguous(let member, let types):
      "<<case \(member)>> is in more than one <<enum>>: \(types.joined(separator: ", ")). Put the name before it: \(types[0]).\(member)."
    case .duplicateLineID(let id, let file, let line):
      "The id #\(id) is used already in \(file), line \(line). Give every line an id of its own."
    case .secondLineID(let id):
      "This line has an id already. Remove #\(id)."
    case .spaceInLineID(let id):
      "There is a blank after #line:. Write #line:\(id)."
    case .lineAndShadow:
      "A line gets #line: or #shadow:, not both."
    case .shadowUnknown(let id):
      "There is no line with #line:\(id) to refer to."
    case .shadowWithExpression:
      "A line with #shadow: cannot have { }."
    case .shadowDiffers(let id):
      "A line with #shadow:\(id) must have the same words as the line with #line:\(id)."
    case .markup(let diagnostic): diagnostic.message
    case .tooManyDiagnostics(let limit, _):
      "There is more to tell of this file than these \(limit). Mend these first."
    }
  }

  /// A valid name made from an invalid one.
  package static func proposal(_ name: String) -> String? {
    let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    guard let first = words.first?.first, first.isLetter || first == "_" else { return nil }
    return words.joined(separator: "_")
  }

  private static func typeName(_ name: String, capital: Bool = false) -> String {
    switch name {
    case "number": capital ? "A number" : "a number"
    case "string": capital ? "Text" : "text"
    case "bool": capital ? "True/false" : "true/false"
    default:
      (name.first.map { "AEIOUaeiou".contains($0) } ?? false
        ? (capital ? "An " : "an ") : (capital ? "A " : "a ")) + name
    }
  }
}
