/// Reads a plan line by line and collects all problems.
struct TestPlanParser {
  private(set) var runs: [TestPlan.Run] = []
  private(set) var diagnostics: [TestPlanDiagnostic] = []
  private let name: String
  private var steps: [TestPlan.Step] = []
  private var line = 0

  init(name: String) {
    self.name = name
  }

  mutating func read(_ bytes: [UInt8]) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var hasSeparator = false
    for var lineBytes in text.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      line += 1
      if lineBytes.last == UInt8(ascii: "\r") { lineBytes.removeLast() }
      guard let lineText = String(validating: lineBytes, as: UTF8.self) else {
        report(.notUTF8)
        continue
      }
      var rest = lineText[...]
      rest.trimBlanks()
      if rest.isEmpty || rest.hasPrefix("#") { continue }
      if let separator = rest.droppingPrefix("---"), isEmptyOrComment(separator) {
        endRun()
        hasSeparator = true
        continue
      }
      read(step: rest)
    }
    // A plan without any step is a plan for a program that is only compiled.
    if hasSeparator || !steps.isEmpty { endRun() }
  }

  private mutating func endRun() {
    if steps.isEmpty { report(.emptyRun) }
    if case .option = steps.last?.action { report(.optionsWithoutSelect) }
    runs.append(TestPlan.Run(steps: steps))
    steps = []
  }

  private mutating func report(_ reason: TestPlanDiagnostic.Reason) {
    diagnostics.append(TestPlanDiagnostic(plan: name, line: line, reason: reason))
  }

  private mutating func add(_ action: TestPlan.Action) {
    if case .stop = steps.last?.action { report(.stepAfterStop) }
    if case .option = steps.last?.action {
      switch action {
      case .option, .select, .reply: break
      case .line, .command, .stop, .set, .node, .saliency: report(.optionsWithoutSelect)
      }
    }
    steps.append(TestPlan.Step(action, line: line))
  }

  private mutating func read(step text: Substring) {
    if let rest = text.droppingPrefix("stop"), isEmptyOrComment(rest) {
      add(.stop)
      return
    }
    guard let colon = text.firstIndex(of: ":") else {
      report(.unknownStep(String(text.prefix(40))))
      return
    }
    let key = String(text[...colon])
    var rest = text[text.index(after: colon)...]
    rest.trimBlanks()
    do throws(Malformed) {
      switch key {
      case "line:": try readLine(rest)
      case "option:": try readOption(rest)
      case "command:":
        let text = try quoted(&rest, after: key)
        try expectEnd(rest)
        add(.command(text))
      case "reply:":
        let isQuoted = rest.hasPrefix("`")
        let text = isQuoted ? try quoted(&rest, after: key) : String(rest)
        if isQuoted { try expectEnd(rest) }
        add(.reply(text))
      case "select:": try readSelect(rest)
      case "set:": try readSet(rest)
      case "node:": add(.node(try readName(rest, after: key)))
      case "saliency:":
        let name = try readName(rest, after: key)
        guard let strategy = SaliencyStrategy(rawValue: name) else {
          throw Malformed(
            .unknownSaliency(name, known: SaliencyStrategy.allCases.map(\.rawValue)))
        }
        add(.saliency(strategy))
      default: throw Malformed(.unknownStep(String(key.prefix(40))))
      }
    } catch {
      report(error.reason)
    }
  }

  private mutating func readLine(_ text: Substring) throws(Malformed) {
    var rest = text
    var expected: String?
    if let afterStar = rest.droppingPrefix("*") {
      rest = afterStar
    } else {
      expected = try quoted(&rest, after: "line:")
    }
    let tags = readTags(&rest)
    try expectEnd(rest)
    add(.line(expected, tags: tags))
  }

  private mutating func readOption(_ text: Substring) throws(Malformed) {
    var rest = text
    let expected = try quoted(&rest, after: "option:")
    var tags: [String] = []
    var isAvailable = true
    while true {
      tags += readTags(&rest)
      guard let next = rest.droppingPrefix("[disabled]") else { break }
      isAvailable = false
      rest = next
    }
    try expectEnd(rest)
    add(.option(expected, isAvailable: isAvailable, tags: tags))
  }

  private mutating func readSelect(_ text: Substring) throws(Malformed) {
    let digits = text.prefix { !$0.isBlank && $0 != "#" }
    guard !digits.isEmpty, digits.utf8.allSatisfy(\.isDigit), let number = Int(digits) else {
      throw Malformed(.numberMissing(String(digits)))
    }
    try expectEnd(text.dropFirst(digits.count))
    add(.select(number))
  }

  private mutating func readSet(_ text: Substring) throws(Malformed) {
    let variable = text.prefix { !$0.isBlank && $0 != "=" }
    var rest = text.dropFirst(variable.count)
    rest.trimBlanks()
    guard variable.hasPrefix("$"), variable.count > 1, let value = rest.droppingPrefix("=") else {
      throw Malformed(.setMalformed)
    }
    rest = value
    rest.trimBlanks()
    let read = try readValue(&rest)
    try expectEnd(rest)
    add(.set(String(variable), read))
  }

  private func readValue(_ rest: inout Substring) throws(Malformed) -> Value {
    if rest.hasPrefix("\"") { return .string(try readString(&rest)) }
    let word = rest.prefix { !$0.isBlank && $0 != "#" }
    rest = rest.dropFirst(word.count)
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      guard let number = Int(word) else { throw Malformed(.valueUnknown(String(word.prefix(40)))) }
      return .number(Float(number))
    }
  }

  /// A text between double quotes; `\"` and `\\` mean the second character.
  private func readString(_ rest: inout Substring) throws(Malformed) -> String {
    rest.removeFirst()
    var text = ""
    while let character = rest.popFirst() {
      switch character {
      case "\"": return text
      case "\\":
        guard let escaped = rest.popFirst() else { throw Malformed(.valueNotClosed) }
        text.append(escaped)
      default: text.append(character)
      }
    }
    throw Malformed(.valueNotClosed)
  }

  private func readName(_ text: Substring, after key: String) throws(Malformed) -> String {
    let name = text.prefix { !$0.isBlank && $0 != "#" }
    guard !name.isEmpty else { throw Malformed(.nameMissing(key)) }
    try expectEnd(text.dropFirst(name.count))
    return String(name)
  }

  /// A text between backquotes; more than one at either side count as one, as in the official plans.
  private func quoted(_ rest: inout Substring, after key: String) throws(Malformed) -> String {
    guard rest.hasPrefix("`") else { throw Malformed(.textMissing(key)) }
    let text = rest.dropFirst()
    guard let end = text.firstIndex(of: "`") else { throw Malformed(.textNotClosed(key)) }
    rest = text[text.index(after: end)...]
    rest.trimBlanks()
    return String(text[..<end])
  }

  /// Words that begin with `#`; a `#` on its own begins a comment.
  private func readTags(_ rest: inout Substring) -> [String] {
    var tags: [String] = []
    rest.trimBlanks()
    while let tag = rest.droppingPrefix("#"), let first = tag.first, !first.isBlank {
      let word = tag.prefix { !$0.isBlank }
      tags.append(String(word))
      rest = tag.dropFirst(word.count)
      rest.trimBlanks()
    }
    return tags
  }

  private func expectEnd(_ rest: Substring) throws(Malformed) {
    var rest = rest
    rest.trimBlanks()
    guard isEmptyOrComment(rest) else { throw Malformed(.trailing(String(rest.prefix(40)))) }
  }

  private func isEmptyOrComment(_ rest: Substring) -> Bool {
    var rest = rest
    rest.trimBlanks()
    return rest.isEmpty || rest.hasPrefix("#")
  }

  /// What is wrong with the line being read.
  private struct Malformed: Error {
    let reason: TestPlanDiagnostic.Reason
    init(_ reason: TestPlanDiagnostic.Reason) { self.reason = reason }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}

extension Character {
  fileprivate var isBlank: Bool { self == " " || self == "\t" }
}

extension Substring {
  fileprivate mutating func trimBlanks() {
    while first?.isBlank == true { removeFirst() }
    while last?.isBlank == true { removeLast() }
  }

  fileprivate func droppingPrefix(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
