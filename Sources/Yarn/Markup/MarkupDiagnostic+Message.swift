extension MarkupDiagnostic.Kind {
  /// The sentence.
  public var message: String {
    switch self {
    case .unclosedTag:
      "There is no ] for this [. Put ] after the tag, or write \\[ for a plain bracket."
    case .missingName:
      "A tag's name is missing after [. Write \\[ for a plain bracket."
    case .unexpected(let text):
      "'\(text)' cannot stand here in a tag. Write [name property=\"value\"]."
    case .valueOutsideProperty:
      "In a tag, { } can only stand after an =. Write \\[ and \\] for plain brackets."
    case .missingValue(let property):
      "'\(property)' has no value. Write \(property)=\"value\", or \\[ for a plain bracket."
    case .duplicateProperty(let property):
      "'\(property)' is in this tag twice. Take one away."
    case .unclosedString:
      "The text after \" does not end. Put another \" after it."
    case .invalidNumber(let text):
      "'\(text)' isn't a number. Write a number like 3 or 1.5, or put \" around it."
    case .unclosedAttribute(let name):
      "[\(name)] is not closed. Put [/\(name)] after it, or write \\[\(name)\\]."
    case .closesNothing(let name):
      "[/\(name)] closes nothing. Put [\(name)] before it, or take [/\(name)] away."
    case .unclosedNoMarkup:
      "[nomarkup] is not closed. Put [/nomarkup] after it."
    case .tooDeep(let limit):
      "More than \(limit) tags are open at once. Close some of them."
    case .replacementNotSelfClosing(let tag):
      "[\(tag) …] has to close itself. End the tag with /]."
    case .replacementWithoutValue(let tag):
      "[\(tag) …/] does not know what it is about. Put value={$name} in it."
    case .notANumber(let tag, let value):
      "[\(tag) …/] needs a number, and '\(value)' isn't a number."
    case .noReplacement(let tag, let wanted):
      "[\(tag) …/] has no text for '\(wanted)'. Put \(wanted)=\"text\" in it."
    }
  }
}
