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
    screen.write(names.joined(separator: " - "), style: .bold, prefix: StyledText("  "))
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
    let digits = String(range.upperBound).count
    for (place, count) in zip(range, counts) {
      let name = String(repeating: " ", count: digits - String(place).count) + String(place)
      let length =
        most <= widest ? count : (count == 0 ? 0 : max(1, count * widest / most))
      screen.writeLine(
        StyledText("  \(name)  ", .bold).rendered(plain: screen.plain)
          + String(repeating: "o", count: length) + (count == 0 ? "." : " ") + "\(count)")
    }
    screen.writeBlank()
  }

  private func showStep(_ marks: [String]) {
    let stays = StageText.stays.text(in: screen.language)
    let steps = StageText.steps.text(in: screen.language)
    let left = marks[0].isEmpty ? stays : "\(stays): \(marks[0])"
    let right = marks[1].isEmpty ? steps : "\(steps): \(marks[1])"
    screen.write("\(left)  |  \(right)", style: .bold, prefix: StyledText("  "))
    screen.writeBlank()
  }
}
