/// A handout to print and fill in with a pen, parsed from the plain text that a teacher writes.
///
/// A line that begins with `# ` is the title, with `## ` a heading, with `- ` an item, with `- [ ]
/// ` an item with a checkbox, with `| ` a row of a table, with `> ` a line of a card to cut out,
/// with `//` a comment. `{blij}` in a text is a picture (``HandoutPicture``), and `{stellingen:
/// stellingen-mbo}`, alone on a line, includes the statements of a scenario with the school's
/// answers. `{zin: tegenslag tg-200}` in a text quotes a line of a scenario (``HandoutQuote``). `____`
/// is a line to write on: alone on its line, after a text, or of the given length
/// within a text. `[ ]` or `[ ] 6` is an empty frame of a height in centimetres; `---` begins a new
/// page. Other lines are paragraphs, with empty lines between them.
public struct Handout: Sendable, Hashable {
  /// A block of a handout.
  public enum Block: Sendable, Hashable {
    case heading(String)
    case paragraph(String)
    case items([String])
    case boxesToTick([String])
    /// The statements of a scenario with these numbers, or all of them, with the school's answer to
    /// each.
    case statements(scenario: String, numbers: [Int])
    /// A number of lines to write on.
    case writingLines(Int)
    /// A text followed by space to write on the same line.
    case prompt(String)
    /// An empty frame to draw or write in, 1 to 24 centimetres high.
    case frame(centimetres: Int)
    /// The headings of the columns, and rows with as many cells; an empty cell is space to write.
    case table(heads: [String], rows: [[String]])
    /// A card to cut out, with a title and further lines.
    case card(title: String, lines: [String])
    case newPage
  }

  /// The title at the top of the page.
  public let title: String
  /// The blocks below the title, in order.
  public let blocks: [Block]

  /// The heights that a frame can have, in centimetres.
  public static let frameHeights = 1...24
  static let usualFrameHeight = 5

  /// Parses a handout.
  ///
  /// - Parameter quote: the text of a quoted line of a scenario; nil if there is no such line.
  /// - Throws: ``HandoutError`` at the first invalid line.
  public init(
    text: String, quote: (HandoutQuote) -> String? = { _ in nil }
  ) throws(HandoutError) {
    var reader = HandoutReader()
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let filled: String
      do throws(HandoutQuoteMissing) {
        filled = try HandoutQuote.filled(String(line), words: quote)
      } catch {
        throw HandoutError(line: index + 1, reason: .quote(error.quote))
      }
      try reader.read(Substring(filled), number: index + 1)
    }
    guard let title = reader.title else { throw HandoutError(line: 1, reason: .noTitle) }
    self.title = title
    blocks = reader.blocks
  }

  /// The statements to include: for each list, the scenario and the numbers, which are empty for
  /// all statements.
  public var statementLists: [(scenario: String, numbers: [Int])] {
    blocks.compactMap { element in
      if case .statements(let scenario, let numbers) = element { (scenario, numbers) } else { nil }
    }
  }

  /// The index of the first block for which a translation has another kind of block, or one of
  /// another size; nil if both have the same structure.
  public func difference(from other: Handout) -> Int? {
    for (place, (one, two)) in zip(blocks, other.blocks).enumerated() where !one.isLike(two) {
      return place
    }
    let (count, otherCount) = (blocks.count, other.blocks.count)
    return count == otherCount ? nil : min(count, otherCount)
  }
}

extension Handout.Block {
  /// Whether another block can be the translation of this one.
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
