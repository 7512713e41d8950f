import CQREncode

/// A QR code: what a phone's camera reads an address from.
enum SquareCode {
  /// The largest there is has so many squares a side.
  private static let largest = 177

  /// The squares of a text's code, line by line; true is dark. Empty if the library is not installed.
  static func squares(of text: String) -> [[Bool]] {
    var squares = [UInt8](repeating: 0, count: largest * largest)
    let side = Int(qrencode_draw(text, &squares, squares.count))
    return (0..<side).map { row in
      (0..<side).map { column in squares[row * side + column] == 1 }
    }
  }

  /// The same as a picture, with the light margin that a camera needs.
  static func picture(of squares: [[Bool]]) -> String {
    let margin = 4
    let side = squares.count + 2 * margin
    var path = ""
    for (row, line) in squares.enumerated() {
      for (column, isDark) in line.enumerated() where isDark {
        path += "M\(column + margin) \(row + margin)h1v1h-1z"
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" \
      shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(side)v\(side)H0z"/>\
      <path d="\(path)"/></svg>
      """
  }
}
