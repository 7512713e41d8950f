/// As many rows of bits as a program has instructions, in one piece of memory.
struct BitRows: Sendable {
  /// How many words of 64 bits a row has.
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

/// A set of a program's lines, by their place in it.
package struct LineSet: Sendable {
  var words: [UInt64]

  init(_ program: Program) {
    words = Array(repeating: 0, count: (program.lineIDs.count + 63) / 64)
  }

  mutating func insert(_ line: Int) {
    words[line / 64] |= 1 << UInt64(line % 64)
  }
}
