import Roleplay

/// A progress bar of a recording as text, with its marks; it needs no colour.
///
/// In `[===m=====>----n------]`, `=` is played, `>` is the position, `-` is not played yet; `m` is
/// a mark, `n` a note, with a capital at the position.
struct ProgressBar {
  /// The number of moments; below, the index of the current one.
  var count: Int
  var position: Int
  /// The indices of moments with a mark; below, those with a note.
  var marks: [Int]
  var notes: [Int]

  /// The bar, with a number of columns.
  func text(columns: Int) -> String {
    let width = max(1, columns - 2)
    let here = cell(of: position, width)
    var cells = (0..<width).map { $0 < here ? "=" : $0 == here ? ">" : "-" }
    for place in marks { cells[cell(of: place, width)] = "m" }
    for place in notes { cells[cell(of: place, width)] = "n" }
    if cells[here] != ">" { cells[here] = cells[here].uppercased() }
    return "[" + cells.joined() + "]"
  }

  private func cell(of place: Int, _ width: Int) -> Int {
    guard count > 1 else { return width - 1 }
    return min(width - 1, max(0, place * (width - 1) / (count - 1)))
  }
}
