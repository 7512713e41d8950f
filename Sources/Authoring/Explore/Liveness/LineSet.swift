import Yarn

/// A set of a program's lines, by their place in it.
struct LineSet: Sendable {
  var words: [UInt64]

  init(_ program: Program) {
    words = Array(repeating: 0, count: (program.lineIDs.count + 63) / 64)
  }

  mutating func insert(_ line: Int) {
    words[line / 64] |= 1 << UInt64(line % 64)
  }
}
