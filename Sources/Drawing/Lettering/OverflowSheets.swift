/// The complete versions of texts that did not fit elsewhere, in columns on separate pages.
struct OverflowSheets {
  private let entries: [(title: String, words: String)]
  private static let paper = Size.landscape
  private static let margin = 34.0
  private static let columns = 3
  private static let gap = 22.0
  private static let size = 11.0

  init(_ entries: [(title: String, words: String)]) {
    self.entries = entries
  }

  /// The pages; empty if there are no texts.
  func sheets(title: String) -> [[Element]] {
    let width =
      (Self.paper.width - 2 * Self.margin - Self.gap * Double(Self.columns - 1))
      / Double(Self.columns)
    let top = Self.margin + 34
    let lettering = Lettering(Self.size)
    let perColumn = max(1, Int((Self.paper.height - Self.margin - 16 - top) / lettering.lineHeight))
    let lines = lines(width)
    var sheets: [[Element]] = []
    var start = 0
    while start < lines.count {
      var elements: [Element] = [.rectangle(Box(at: Point(0, 0), Self.paper), .filled(.paper))]
      let heading = TextFitting(
        room: Size(Self.paper.width - 2 * Self.margin, 26), largest: 17, smallest: 9, isBold: true,
        maximumLineCount: 1)
      elements += heading.fit(title).words(at: Point(Self.margin, Self.margin - 4))
      for column in 0..<Self.columns {
        let end = min(lines.count, start + perColumn)
        for (row, line) in lines[start..<end].enumerated() where !line.text.isEmpty {
          let place = Point(
            Self.margin + Double(column) * (width + Self.gap),
            top + Double(row) * lettering.lineHeight + lettering.ascent)
          elements.append(
            .text(Words(line.text, at: place, Lettering(Self.size, isBold: line.isBold))))
        }
        start = end
      }
      sheets.append(elements)
    }
    return sheets
  }

  private func lines(_ width: Double) -> [(text: String, isBold: Bool)] {
    let room = Size(width, 1e7)
    var lines: [(text: String, isBold: Bool)] = []
    for entry in entries {
      if !lines.isEmpty { lines.append(("", false)) }
      lines += TextFitting(room: room, largest: Self.size, isBold: true).fit(entry.title).lines
        .map { ($0, true) }
      lines += TextFitting(room: room, largest: Self.size).fit(entry.words).lines
        .map { ($0, false) }
    }
    return lines
  }
}
