import Roleplay

/// A line that says how far a recording is, with its marks in it; it needs no colour.
///
/// `[===m=====>----n------]`: played, here, to come; `m` a mark, `n` a note, a capital where one
/// stands here.
struct ProgressBar {
  /// How many places there are, and which one this is.
  var count: Int
  var position: Int
  /// The places with a mark, and those with a note.
  var marks: [Int]
  var notes: [Int]

  /// The bar, so many columns wide.
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
