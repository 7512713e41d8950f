import Roleplay
import Yarn

/// Shows a question that is counted to a whole room: the text as large as it fits, and thick bars
/// with large numbers. Only the last line is used for typing.
@MainActor
struct Board {
  let screen: Screen
  let question: String
  let options: [Cue.Option]
  /// The counts, separately for each group that was counted; empty before that.
  let tallies: [(group: VoterGroup?, tally: Tally)]
  /// Lines to read below it, as they are.
  var below: [String] = []

  private var columns: Int { screen.terminal.columns }

  /// Draws the board over the whole screen, with a note above the input line.
  ///
  /// - Parameter isFirst: whether the screen has other contents, which must not be lost.
  func draw(remark: String?, isFirst: Bool = false) {
    let rows = screen.terminal.windowRows
    let remarks = remark.map { screen.lines($0, style: .dim) } ?? []
    // The last line is for input.
    let room = max(1, rows - 1 - remarks.count)
    let forms = forms()
    let lines = Array((forms.first { $0.count <= room } ?? forms.last ?? []).prefix(room))
    screen.startOver(isKept: isFirst)
    for line in lines { screen.writeLine(line) }
    for _ in 0..<max(0, room - lines.count) { screen.writeLine("") }
    for line in remarks { screen.writeLine(line) }
  }

  /// How many rows it takes at least.
  var smallestHeight: Int { forms().map(\.count).min() ?? 0 }

  /// How it can look, the largest first.
  private func forms() -> [[String]] {
    let results = [results(thick: true), results(thick: false)]
    let block = BlockLetters(question, columns: columns - 4)?.lines.map { "  " + $0 }
    let signs = [block, spaced(), plain()].compactMap(\.self)
    return results.flatMap { result in
      signs.map { sign in
        [""] + sign.map { StyledText($0, .bold).rendered(screen.emphasis) } + [""] + result + below
      }
    }
  }

  /// The text with a space between letters and three between words; nil if a word does not fit.
  private func spaced() -> [String]? {
    let text = PrintableText.of(question, layout: .oneLine)
    // A line takes twice its length, except for the last space.
    let room = (columns - 3) / 2
    guard text.split(separator: " ").allSatisfy({ CellWidth.of($0) <= room }) else { return nil }
    return LineWrap(columns: room).lines(of: text)
      .map { centred($0.map(String.init).joined(separator: " ")) }
  }

  private func plain() -> [String] {
    LineWrap(columns: columns - 4).lines(of: PrintableText.of(question, layout: .oneLine))
      .map(centred)
  }

  private func centred(_ line: String) -> String {
    String(repeating: " ", count: max(0, (columns - CellWidth.of(line)) / 2)) + line
  }

  private func results(thick: Bool) -> [String] {
    guard !tallies.isEmpty else {
      return options.enumerated().flatMap { index, option in
        screen.lines(
          option.text, style: .bold, prefix: StyledText("  \(name(index))  ", colour(index))) + [""]
      }
    }
    let parts = tallies.map { part in
      (part.group.map { [heading($0), ""] } ?? []) + bars(part.tally, width: width, thick: thick)
    }
    guard parts.count == 2, columns >= 80 else { return Array(parts.joined(separator: [""])) }
    // Children next to adults.
    return (0..<max(parts[0].count, parts[1].count)).map { line in
      let left = parts[0].indices.contains(line) ? parts[0][line] : ""
      let right = parts[1].indices.contains(line) ? parts[1][line] : ""
      let gap = max(0, width - Self.width(of: left)) + 4
      return left + String(repeating: " ", count: gap) + right
    }
  }

  /// The width of one group's bars.
  private var width: Int { tallies.count == 2 && columns >= 80 ? (columns - 8) / 2 : columns - 4 }

  private func heading(_ group: VoterGroup) -> String {
    let words = StageText.voters(group).text(in: screen.language).uppercased()
    return "  " + StyledText(words, .bold).rendered(screen.emphasis)
  }

  private func bars(_ tally: Tally, width: Int, thick: Bool) -> [String] {
    guard case .counts(let counts) = tally else {
      let words = Bars(options: options, tally: tally, screen: screen).words ?? ""
      return screen.lines(words, style: .bold, prefix: StyledText("  "))
    }
    let most = max(1, counts.max() ?? 1)
    let total = counts.reduce(0, +)
    let figures = counts.map { BlockLetters(String($0), columns: width)?.lines ?? [String($0)] }
    let figureWidth =
      thick ? figures.flatMap { $0 }.map(\.count).max() ?? 0 : String(most).count + " (100%)".count
    let widest = max(4, width - figureWidth - 2)
    return options.indices.flatMap { index -> [String] in
      guard counts.indices.contains(index) else { return [] }
      let count = counts[index]
      let length = count == 0 ? 0 : max(1, count * widest / most)
      let bar =
        StyledText(
          String(repeating: Bars.fill(of: index, isBlock: true), count: length), colour(index)
        ).rendered(screen.emphasis) + String(repeating: " ", count: widest - length)
      let share = total == 0 ? 0 : (count * 200 + total) / (total * 2)
      let words = CellWidth.cut(
        PrintableText.of("\(name(index))  \(options[index].text)", layout: .oneLine), to: widest)
      let label =
        StyledText(words, colour(index)).rendered(screen.emphasis)
        + String(repeating: " ", count: max(0, widest - CellWidth.of(words)))
      guard thick else { return ["  " + label, "  \(bar)  \(count) (\(share)%)", ""] }
      let percent = "\(share)%"
      let below = percent + String(repeating: " ", count: max(0, widest - percent.count))
      return zip([label, bar, bar, bar, below], figures[index]).map { "  \($0)  \($1)" } + [""]
    }
  }

  private func name(_ index: Int) -> String {
    options[index].sign(in: screen) ?? String(index + 1)
  }

  private func colour(_ index: Int) -> Style { options[index].colour ?? .bold }

  /// The width of a line without its escape codes.
  private static func width(of line: String) -> Int {
    CellWidth.of(line.replacing(#/\u{1B}\[[0-9;]*m/#, with: ""))
  }
}
