/// A sheet to print and to fill in with a pen, read from the plain text that a teacher writes.
///
/// A line beginning with `# ` is the title, with `## ` a heading, with `- ` an item, with `- [ ] ` an
/// item to tick, with `| ` a row of a table, with `> ` a line of a card to cut out, with `//` a comment.
/// `{blij}` within words is a picture (``HandoutPicture``), and `{stellingen: stellingen-mbo}`, alone on a line,
/// the statements of a scenario with the school's own answers.
/// `____` is a line to write on, alone, after words, or as long as it is within other words; `[ ]` or `[ ] 6` an empty frame, in centimetres;
/// `---` a new page. Other lines are paragraphs, with empty lines between them.
public struct Handout: Sendable, Hashable {
  /// A part of a sheet.
  public enum Element: Sendable, Hashable {
    case heading(String)
    case paragraph(String)
    case items([String])
    case boxesToTick([String])
    /// Statements of a scenario, those with these numbers or all, with what the school says of each.
    case statements(scenario: String, numbers: [Int])
    /// So many lines to write on.
    case writingLines(Int)
    /// Words with room to write after them, on the same line.
    case prompt(String)
    /// An empty frame to draw or write in, 1 to 24 centimetres high.
    case frame(centimetres: Int)
    /// The heads of the columns, and rows of as many cells; an empty one is room to write.
    case table(heads: [String], rows: [[String]])
    /// A card to cut out: its title, and its other lines.
    case card(title: String, lines: [String])
    case newPage
  }

  /// What is at its top.
  public let title: String
  /// What comes below, in order.
  public let elements: [Element]

  /// The heights a frame may have, in centimetres.
  public static let frameHeights = 1...24
  static let usualFrameHeight = 5

  /// Reads a sheet.
  ///
  /// - Throws: ``HandoutProblem`` at the first line that is not right.
  public init(text: String) throws(HandoutProblem) {
    var reader = HandoutReader()
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() { try reader.read(line, number: index + 1) }
    guard let title = reader.title else { throw HandoutProblem(line: 1, reason: .noTitle) }
    self.title = title
    elements = reader.elements
  }

  /// The statements it takes out of scenarios: the scenario and the numbers, none for all.
  public var statementLists: [(scenario: String, numbers: [Int])] {
    elements.compactMap { element in
      if case .statements(let scenario, let numbers) = element { (scenario, numbers) } else { nil }
    }
  }

  /// The first place, from 0, at which a translation has another kind of element, or one of another
  /// size; nil where both are made alike.
  public func difference(from other: Handout) -> Int? {
    for (place, (one, two)) in zip(elements, other.elements).enumerated() where !one.isLike(two) {
      return place
    }
    let (count, otherCount) = (elements.count, other.elements.count)
    return count == otherCount ? nil : min(count, otherCount)
  }
}

extension Handout.Element {
  /// Whether a translation of this element may be that one.
  fileprivate func isLike(_ other: Self) -> Bool {
    switch (self, other) {
    case (.heading, .heading), (.paragraph, .paragraph), (.prompt, .prompt), (.newPage, .newPage):
      true
    case (.items(let one), .items(let two)), (.boxesToTick(let one), .boxesToTick(let two)):
      one.count == two.count
    case (.statements(let one, let numbers), .statements(let two, let others)):
      one == two && numbers == others
    case (.writingLines(let one), .writingLines(let two)): one == two
    case (.frame(let one), .frame(let two)): one == two
    case (.table(let heads, let rows), .table(let otherHeads, let otherRows)):
      heads.count == otherHeads.count && rows.count == otherRows.count
    case (.card(_, let lines), .card(_, let otherLines)): lines.count == otherLines.count
    case (.heading, _), (.paragraph, _), (.items, _), (.boxesToTick, _), (.statements, _),
      (.writingLines, _),
      (.prompt, _), (.frame, _), (.table, _), (.card, _), (.newPage, _):
      false
    }
  }
}
