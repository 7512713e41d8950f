import Roleplay
import Yarn

/// Shows places on a line as a row that needs no colour; from 0 to 1 it is a line to step over.
@MainActor
struct PlaceRow {
  let range: ClosedRange<Int>
  let screen: Screen

  /// Whether it is a line to step over.
  static func isStep(_ range: ClosedRange<Int>) -> Bool { range == 0...1 }

  /// Writes the places, with the chosen one in brackets: `1 - 2 - (3) - 4`.
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

  /// Writes a row for each place, with a mark for each person.
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

  /// Writes the two sides of a line to step over: next to each other, or below each other if they
  /// do not fit.
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
