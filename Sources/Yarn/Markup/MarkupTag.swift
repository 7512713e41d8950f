/// An opening tag that has been read: its name and its properties.
struct MarkupTag {
  struct Property {
    var name: String
    var value: MarkupValue
    /// A text as it is written; empty if the property is a single value of the script.
    var text = ""
    /// The bytes of the text at which a `%` is replaced by the value.
    var placeholders: [Int] = []
    /// Whether the value is known; it is not when a script is checked.
    var isKnown = true
  }

  /// The tag that picks a text by a value, in any language alike.
  static let select = "select"

  let name: String
  /// Whether the tag is replaced by a text.
  let isReplacement: Bool
  /// No two have the same name.
  var properties: [Property] = []

  init(name: String) {
    self.name = name
    isReplacement = name == Self.select || name == "plural" || name == "ordinal"
  }

  var values: [String: MarkupValue] {
    var values: [String: MarkupValue] = [:]
    for property in properties { values[property.name] = property.value }
    return values
  }

  /// The property of a name.
  func property(_ name: String) -> Property? {
    properties.first { $0.name == name }
  }

  /// The property of a name, in capitals or not.
  private func text(for name: String) -> Property? {
    if let property = property(name) { return property }
    let lowercased = name.lowercased()
    return properties.first { $0.name.lowercased() == lowercased }
  }

  /// Appends the text that replaces the tag.
  func appendReplacement(
    to output: inout [UInt8], language: String
  ) throws(MarkupDiagnostic.Kind) {
    guard let property = property("value") else { throw .replacementWithoutValue(name) }
    let shown = property.value.description
    let wanted: String
    var text: Property?
    if name == Self.select {
      guard property.isKnown else { return }
      wanted = shown
      text = self.text(for: wanted)
    } else {
      guard property.isKnown else { return }
      guard let number = Self.number(property.value) else {
        throw .notANumber(tag: name, value: shown)
      }
      let rules = PluralRules(language: language)
      let form = name == "plural" ? rules.cardinal(number) : rules.ordinal(number)
      wanted = form.rawValue
      // CLDR: a language's rare forms may be left out.
      text = self.text(for: wanted) ?? self.text(for: PluralRules.Form.other.rawValue)
    }
    guard let text else { throw .noReplacement(tag: name, wanted: wanted) }
    text.append(to: &output, value: shown)
  }

  /// A text that holds a number counts: host programs keep numbers in texts.
  private static func number(_ value: MarkupValue) -> Float? {
    switch value {
    case .integer(let integer): return Float(integer)
    case .float(let float): return float
    case .string(let string):
      switch MarkupNumber.parse(string) {
      case .integer(let integer)?: return Float(integer)
      case .float(let float)?: return float
      default: return nil
      }
    case .bool: return nil
    }
  }
}

extension MarkupTag.Property {
  /// Appends the text, with a value at every `%`.
  func append(to output: inout [UInt8], value: String) {
    guard !text.isEmpty else { return output.append(contentsOf: self.value.description.utf8) }
    guard !placeholders.isEmpty else { return output.append(contentsOf: text.utf8) }
    let bytes = Array(text.utf8)
    var from = 0
    for place in placeholders {
      output += bytes[from..<place]
      output.append(contentsOf: value.utf8)
      from = place + 1
    }
    output += bytes[from...]
  }
}
