import Glibc

/// One row of the table: what was measured, and what it should be.
struct Measurement {
  /// What it is a figure of.
  var name: String
  /// What came out, with its unit.
  var measured: String
  /// What it should be; empty where nothing is asked.
  var target = ""
  /// Whether it is.
  var isMet = true

  /// Adds the row to the table's file, which `.ci/benchmark` shows.
  func report() throws {
    let met = target.isEmpty ? "" : isMet ? "yes" : "NO"
    let row = [name, measured, target, met].joined(separator: "\t") + "\n"
    let file = open(Workplace.path("figures.tsv"), O_WRONLY | O_APPEND | O_CREAT, 0o644)
    guard file >= 0 else { throw Unmeasurable("figures.tsv cannot be opened") }
    defer { close(file) }
    guard write(file, row, row.utf8.count) == row.utf8.count else {
      throw Unmeasurable("figures.tsv cannot be written")
    }
  }
}

/// A figure that cannot be taken, and why.
struct Unmeasurable: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension Double {
  /// The number with so many digits behind the point.
  func rounded(to digits: Int) -> String {
    var unit = 1
    for _ in 0..<digits { unit *= 10 }
    let whole = Int((self * Double(unit)).rounded())
    guard digits > 0 else { return "\(whole)" }
    let rest = "\(whole % unit)"
    return "\(whole / unit)." + String(repeating: "0", count: digits - rest.count) + rest
  }
}
