/// A matrix of bits, in one array: the sets of a data-flow analysis, one row an instruction.
struct BitMatrix: Sendable {
  /// The number of 64-bit words in a row.
  let width: Int
  private var words: [UInt64]

  init(rows: Int, width: Int) {
    self.width = width
    words = Array(repeating: 0, count: rows * width)
  }

  subscript(row: Int, word: Int) -> UInt64 {
    get { words[row * width + word] }
    set { words[row * width + word] = newValue }
  }

  func holds(_ bit: Int, in row: Int) -> Bool {
    words[row * width + bit / 64] & (1 << UInt64(bit % 64)) != 0
  }

  mutating func insert(_ bit: Int, in row: Int) {
    words[row * width + bit / 64] |= 1 << UInt64(bit % 64)
  }
}
