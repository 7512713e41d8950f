/// Finds the word that a mistyped word was meant to be.
enum Suggestion {
  /// The nearest of some words, if it is near enough: one mistake in a short word, two in a longer
  /// one.
  ///
  /// Mistakes are letters that are left out, added, changed, or exchanged with a neighbour.
  static func nearest(to word: String, among words: [String]) -> String? {
    let typed = Array(word.lowercased())
    let near = words.map { ($0, distance(typed, Array($0.lowercased()))) }
      .filter { $0.1 <= (min(typed.count, $0.0.count) <= 3 ? 1 : 2) }
    return near.min { $0.1 < $1.1 }?.0
  }

  /// The optimal string alignment distance (Damerau–Levenshtein without repeated edits).
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    guard a.count <= 100, b.count <= 100 else { return max(a.count, b.count) }
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
