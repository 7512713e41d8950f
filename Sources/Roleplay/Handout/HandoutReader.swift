/// Parses the lines of a handout into its blocks.
struct HandoutReader {
  private(set) var title: String?
  private(set) var blocks: [Handout.Block] = []
  /// Whether the next line can continue the previous one.
  private var isOpen = false

  /// Parses the next line.
  mutating func read(_ line: Substring, number: Int) throws(HandoutError) {
    let words = String(line).trimmed
    func problem(_ reason: HandoutError.Reason) -> HandoutError {
      HandoutError(line: number, reason: reason)
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
      blocks.append(try Self.statements(of: words, problem))
      return
    }
    for case let name? in HandoutPicture.cut(words).map(\.name)
    where HandoutPicture(named: name) == nil {
      throw problem(.picture(name))
    }
    if let text = Self.text(of: words, after: "## ") {
      blocks.append(.heading(text))
    } else if words.hasPrefix("#") {
      throw problem(.heading(words))
    } else if words == "---" {
      blocks.append(.newPage)
    } else if Self.isBlank(words) {
      add(writingLineAfter: wasOpen)
    } else if words.hasPrefix("[ ]") || words.hasPrefix("[]") {
      blocks.append(.frame(centimetres: try Self.height(of: words, problem)))
    } else if let text = Self.text(of: words, after: "- [ ] ") {
      if wasOpen, case .boxesToTick(let boxes)? = blocks.last {
        blocks[blocks.count - 1] = .boxesToTick(boxes + [text])
      } else {
        blocks.append(.boxesToTick([text]))
      }
    } else if let text = Self.text(of: words, after: "- ") {
      if wasOpen, case .items(let items)? = blocks.last {
        blocks[blocks.count - 1] = .items(items + [text])
      } else {
        blocks.append(.items([text]))
      }
    } else if words.hasPrefix("|") {
      try add(row: words, after: wasOpen, problem)
    } else if words.hasPrefix(">") {
      add(cardLine: String(words.dropFirst()).trimmed, after: wasOpen)
    } else if let prompt = Self.prompt(of: words) {
      blocks.append(.prompt(prompt))
    } else if wasOpen, case .paragraph(let before)? = blocks.last {
      blocks[blocks.count - 1] = .paragraph("\(before) \(words)")
    } else {
      blocks.append(.paragraph(words))
    }
  }

  /// Parses `{stellingen: stellingen-mbo 2 6 7}`.
  private static func statements(
    of words: String, _ problem: (HandoutError.Reason) -> HandoutError
  ) throws(HandoutError) -> Handout.Block {
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
    if wasOpen, case .writingLines(let count)? = blocks.last {
      blocks[blocks.count - 1] = .writingLines(count + 1)
    } else {
      blocks.append(.writingLines(1))
    }
  }

  private mutating func add(
    row words: String, after wasOpen: Bool, _ problem: (HandoutError.Reason) -> HandoutError
  ) throws(HandoutError) {
    guard words.count > 1, words.hasSuffix("|") else { throw problem(.openRow) }
    let cells = words.dropFirst().dropLast()
      .split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard wasOpen, case .table(let heads, let rows)? = blocks.last else {
      blocks.append(.table(heads: cells, rows: []))
      return
    }
    guard cells.count == heads.count else {
      throw problem(.cells(cells.count, expected: heads.count))
    }
    blocks[blocks.count - 1] = .table(heads: heads, rows: rows + [cells])
  }

  private mutating func add(cardLine words: String, after wasOpen: Bool) {
    if wasOpen, case .card(let title, let lines)? = blocks.last {
      blocks[blocks.count - 1] = .card(title: title, lines: lines + [words])
    } else {
      blocks.append(.card(title: words, lines: []))
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
    of words: String, _ problem: (HandoutError.Reason) -> HandoutError
  ) throws(HandoutError) -> Int {
    let text = String(words.drop { $0 != "]" }.dropFirst()).trimmed
    guard !text.isEmpty else { return Handout.usualFrameHeight }
    guard let height = Int(text), Handout.frameHeights.contains(height) else {
      throw problem(.frame(text))
    }
    return height
  }
}
