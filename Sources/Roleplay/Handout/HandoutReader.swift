/// Parses the lines of a handout into its blocks.
struct HandoutReader {
  private(set) var title: String?
  private(set) var elements: [Handout.Element] = []
  /// Whether the next line can continue the previous one.
  private var isOpen = false

  /// Parses the next line.
  mutating func read(_ line: Substring, number: Int) throws(HandoutProblem) {
    let words = String(line).trimmed
    func problem(_ reason: HandoutProblem.Reason) -> HandoutProblem {
      HandoutProblem(line: number, reason: reason)
    }
    if words.hasPrefix("//") { return }
    if words.isEmpty {
      isOpen = false
      return
    }
    if let text = Self.text(of: words, after: "# ") {
      guard title == nil else { throw problem(.secondTitle) }
      title = text
      return
    }
    guard title != nil else { throw problem(.noTitle) }
    let wasOpen = isOpen
    isOpen = true
    if words.hasPrefix("{stellingen") || words.hasPrefix("{statements") {
      elements.append(try Self.statements(of: words, problem))
      return
    }
    for case let name? in HandoutPicture.cut(words).map(\.name)
    where HandoutPicture(named: name) == nil {
      throw problem(.picture(name))
    }
    if let text = Self.text(of: words, after: "## ") {
      elements.append(.heading(text))
    } else if words.hasPrefix("#") {
      throw problem(.heading(words))
    } else if words == "---" {
      elements.append(.newPage)
    } else if Self.isBlank(words) {
      add(writingLineAfter: wasOpen)
    } else if words.hasPrefix("[ ]") || words.hasPrefix("[]") {
      elements.append(.frame(centimetres: try Self.height(of: words, problem)))
    } else if let text = Self.text(of: words, after: "- [ ] ") {
      if wasOpen, case .boxesToTick(let boxes)? = elements.last {
        elements[elements.count - 1] = .boxesToTick(boxes + [text])
      } else {
        elements.append(.boxesToTick([text]))
      }
    } else if let text = Self.text(of: words, after: "- ") {
      if wasOpen, case .items(let items)? = elements.last {
        elements[elements.count - 1] = .items(items + [text])
      } else {
        elements.append(.items([text]))
      }
    } else if words.hasPrefix("|") {
      try add(row: words, after: wasOpen, problem)
    } else if words.hasPrefix(">") {
      add(cardLine: String(words.dropFirst()).trimmed, after: wasOpen)
    } else if let prompt = Self.prompt(of: words) {
      elements.append(.prompt(prompt))
    } else if wasOpen, case .paragraph(let before)? = elements.last {
      elements[elements.count - 1] = .paragraph("\(before) \(words)")
    } else {
      elements.append(.paragraph(words))
    }
  }

  /// Parses `{stellingen: stellingen-mbo 2 6 7}`.
  private static func statements(
    of words: String, _ problem: (HandoutProblem.Reason) -> HandoutProblem
  ) throws(HandoutProblem) -> Handout.Element {
    guard words.hasSuffix("}") else { throw problem(.braces(words)) }
    let parts = words.dropFirst().dropLast().split { $0 == " " || $0 == "," || $0 == ":" }
      .map(String.init)
    let numbers = parts.dropFirst(2).compactMap { Int($0) }
    guard parts.count > 1, ["stellingen", "statements"].contains(parts[0]),
      numbers.count == parts.count - 2
    else { throw problem(.braces(words)) }
    return .statements(scenario: parts[1], numbers: numbers)
  }

  private mutating func add(writingLineAfter wasOpen: Bool) {
    if wasOpen, case .writingLines(let count)? = elements.last {
      elements[elements.count - 1] = .writingLines(count + 1)
    } else {
      elements.append(.writingLines(1))
    }
  }

  private mutating func add(
    row words: String, after wasOpen: Bool, _ problem: (HandoutProblem.Reason) -> HandoutProblem
  ) throws(HandoutProblem) {
    guard words.count > 1, words.hasSuffix("|") else { throw problem(.openRow) }
    let cells = words.dropFirst().dropLast()
      .split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard wasOpen, case .table(let heads, let rows)? = elements.last else {
      elements.append(.table(heads: cells, rows: []))
      return
    }
    guard cells.count == heads.count else {
      throw problem(.cells(cells.count, expected: heads.count))
    }
    elements[elements.count - 1] = .table(heads: heads, rows: rows + [cells])
  }

  private mutating func add(cardLine words: String, after wasOpen: Bool) {
    if wasOpen, case .card(let title, let lines)? = elements.last {
      elements[elements.count - 1] = .card(title: title, lines: lines + [words])
    } else {
      elements.append(.card(title: words, lines: []))
    }
  }

  private static func text(of words: String, after mark: String) -> String? {
    guard words.hasPrefix(mark) else { return nil }
    let text = String(words.dropFirst(mark.count)).trimmed
    return text.isEmpty ? nil : text
  }

  /// Whether a line consists of a line to write on.
  private static func isBlank(_ words: String) -> Bool {
    words.count >= 4 && words.allSatisfy { $0 == "_" }
  }

  /// The text before the space to write; nil if the line has none.
  private static func prompt(of words: String) -> String? {
    guard let blank = words.split(separator: " ").last, isBlank(String(blank)) else { return nil }
    return String(words.dropLast(blank.count)).trimmed
  }

  private static func height(
    of words: String, _ problem: (HandoutProblem.Reason) -> HandoutProblem
  ) throws(HandoutProblem) -> Int {
    let text = String(words.drop { $0 != "]" }.dropFirst()).trimmed
    guard !text.isEmpty else { return Handout.usualFrameHeight }
    guard let height = Int(text), Handout.frameHeights.contains(height) else {
      throw problem(.frame(text))
    }
    return height
  }
}
