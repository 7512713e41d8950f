import Yarn

/// Draws counts as bars: the label above, the count behind. Each bar has its own fill, so that bars
/// can be distinguished without colour.
@MainActor
struct FigureBars {
  /// A bar.
  struct Bar {
    /// The label.
    var words: String
    /// A card's colour as a word.
    var card: StyledText?
    var count: Int
    /// A note after the count.
    var remark = ""
  }

  let screen: Screen
  private static let fills: [Character] = ["#", "=", "+", "o", "~", "*"]

  /// Writes the bars, all on one scale.
  func show(_ bars: [Bar]) {
    let total = bars.reduce(0) { $0 + $1.count }
    let most = max(1, bars.map(\.count).max() ?? 1)
    let digits = String(most).count
    let widest = max(6, min(60, screen.terminal.columns) - digits - 10)
    for (index, bar) in bars.enumerated() {
      showWords(bar, index)
      let share = total == 0 ? 0 : (bar.count * 200 + total) / (total * 2)
      let length = bar.count == 0 ? 0 : max(1, bar.count * widest / most)
      let fill = String(repeating: Self.fills[index % Self.fills.count], count: length)
      let blanks = String(repeating: " ", count: widest - length + digits - String(bar.count).count)
      screen.writeLine(
        "  " + StyledText(fill, bar.card?.style ?? .bold).rendered(screen.emphasis) + blanks
          + " \(bar.count)" + (total == 0 ? "" : " (\(share)%)"))
      if !bar.remark.isEmpty { screen.write(bar.remark, style: .dim, prefix: StyledText("  ")) }
    }
  }

  /// Writes the labels of bars without counts.
  func showWords(_ bars: [Bar]) {
    for (index, bar) in bars.enumerated() { showWords(bar, index) }
  }

  private func showWords(_ bar: Bar, _ index: Int) {
    let name = bar.card?.text ?? "\(index + 1)"
    screen.write(bar.words, prefix: StyledText("  \(name)  ", bar.card?.style ?? .bold))
  }

  /// Writes counts on one line: `1: 3  2: 5`, wrapped at the end of the screen.
  func showRow(_ counts: [(words: String, count: Int)], prefix: String) {
    let row = counts.map { "\($0.words): \($0.count)" }.joined(separator: " · ")
    screen.write(row, prefix: StyledText(prefix, .bold))
  }
}
