/// An opening tag that has been read: its name and its properties.
struct MarkupTag {
  struct Property {
    var name: String
    var value: MarkupValue
    /// The bytes of a text.
    var bytes: [UInt8] = []
    /// Where in the bytes a `%` stands for the value.
    var placeholders: [Int] = []
    /// Whether the value is known; it is not when a script is checked.
    var isKnown = true
  }

  var name: String
  var properties: [Property] = []

  init(name: String) {
    self.name = name
  }

  var values: [String: MarkupValue] {
    properties.isEmpty
      ? [:]
      : Dictionary(properties.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the tag stands for a text.
  var isReplacement: Bool { name == "select" || name == "plural" || name == "ordinal" }

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

  /// The text that the tag stands for.
  func replacement(language: String) throws(MarkupProblem.Kind) -> [UInt8] {
    guard let property = property("value") else { throw .replacementWithoutValue(name) }
    let shown = property.value.description
    let wanted: String
    var text: Property?
    if name == "select" {
      guard property.isKnown else { return [] }
      wanted = shown
      text = self.text(for: wanted)
    } else {
      guard property.isKnown else { return [] }
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
    return text.filled(with: Array(shown.utf8))
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
  /// The text, with a value at every `%`.
  func filled(with value: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return Array(self.value.description.utf8) }
    guard !placeholders.isEmpty else { return bytes }
    var filled: [UInt8] = []
    var from = 0
    for place in placeholders {
      filled += bytes[from..<place]
      filled += value
      from = place + 1
    }
    return filled + bytes[from...]
  }
}
