import Roleplay
import Yarn

/// A line of places to stand on, as a row that reads without colour; from 0 to 1 a line to step over.
@MainActor
struct PlaceRow {
  let range: ClosedRange<Int>
  let screen: Screen

  /// Whether it is a line to step over.
  static func isStep(_ range: ClosedRange<Int>) -> Bool { range == 0...1 }

  /// Draws the places, one of them taken: `1 - 2 - (3) - 4`.
  func show(standing place: Int? = nil) {
    if Self.isStep(range) {
      showStep(place.map { [$0 == 0 ? "(X)" : "", $0 == 1 ? "(X)" : ""] } ?? ["", ""])
      return
    }
    let names = range.map { $0 == place ? "(\($0))" : String($0) }
    let row = names.joined(separator: " - ")
    let fits = CellWidth.of(row) + 2 <= screen.terminal.columns
    screen.write(
      fits ? row : names.joined(separator: " "), style: .bold, prefix: StyledText("  "))
    screen.writeBlank()
  }

  /// Draws how many people stand on each place, a row for each, and a mark for each person.
  func show(counts: [Int]) {
    if Self.isStep(range), counts.count == 2 {
      showStep(counts.map { StageText.people($0).text(in: screen.language) })
      return
    }
    let widest = max(10, min(60, screen.terminal.columns) - 14)
    let most = max(1, counts.max() ?? 1)
    let digits = max(String(range.lowerBound).count, String(range.upperBound).count)
    for (place, count) in zip(range, counts) {
      let name = String(repeating: " ", count: digits - String(place).count) + String(place)
      let length =
        most <= widest ? count : (count == 0 ? 0 : max(1, count * widest / most))
      let marks = count == 0 ? "" : String(repeating: "o", count: length) + " "
      screen.writeLine(
        StyledText("  \(name)  ", .bold).rendered(screen.emphasis) + marks + "\(count)")
    }
    screen.writeBlank()
  }

  /// Both sides of a line to step over: beside each other, or below where they do not fit.
  private func showStep(_ marks: [String]) {
    let names = [StageText.stays, .steps].map { $0.text(in: screen.language) }
    let sides = zip(names, marks).map { $1.isEmpty ? $0 : "\($0): \($1)" }
    let row = sides.joined(separator: " | ")
    if CellWidth.of(row) + 2 <= screen.terminal.columns {
      screen.write(row, style: .bold, prefix: StyledText("  "))
    } else {
      for side in sides { screen.write(side, style: .bold, prefix: StyledText("  ")) }
    }
    screen.writeBlank()
  }
}
