/// The text of one Yarn file, as UTF-8 bytes.
public struct Source: Sendable, Equatable {
  /// The name that diagnostics carry: a path, or another name of the caller's choice.
  public let name: String
  /// The bytes of the file; a byte-order mark is allowed.
  public let bytes: [UInt8]

  /// Makes a source of text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Makes a source of bytes; bytes that are not UTF-8 are reported when it is compiled.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// A place in a source.
public struct SourcePosition: Sendable, Hashable {
  /// The line, from 1.
  public var line: Int
  /// The column in graphemes, from 1.
  public var column: Int
  /// The offset in UTF-8 bytes, from 0.
  public var byteOffset: Int
  /// The offset in the line in UTF-16 code units, from 0.
  public var utf16Column: Int
}

/// Where the lines of a source begin; built once, when the first position is asked for.
struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private var starts: [Int] = [0]

  init(_ source: Source) {
    bytes = source.bytes
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == Byte.newline
        || bytes[offset] == Byte.carriageReturn
          && !(offset + 1 < bytes.count && bytes[offset + 1] == Byte.newline)
      {
        starts.append(offset + 1)
      }
      offset += 1
    }
  }

  func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    var lineStart = starts[low]
    if low == 0, bytes.starts(with: Byte.byteOrderMark) { lineStart = min(3, offset) }
    // Characters are counted as far as a line is shown: that takes long, and a line with an error in
    // every byte would have its characters counted as often. Beyond, scalars are.
    var exact = min(max(lineStart, offset), lineStart + Self.maximumExcerptLength)
    while exact > lineStart, exact < offset, bytes[exact] & 0xC0 == 0x80 { exact -= 1 }
    let before = String(decoding: bytes[lineStart..<exact], as: UTF8.self)
    var column = before.count + 1
    var utf16Column = before.utf16.count
    if exact < offset {
      for byte in bytes[exact..<offset] where byte & 0xC0 != 0x80 {
        column += 1
        utf16Column += byte >= 0xF0 ? 2 : 1
      }
    }
    return SourcePosition(
      line: low + 1, column: column, byteOffset: offset, utf16Column: utf16Column)
  }

  /// Where a line, from 1, begins; behind the byte-order mark.
  func start(ofLine line: Int) -> Int? {
    guard line >= 1, line <= starts.count else { return nil }
    return line == 1 && bytes.starts(with: Byte.byteOrderMark) ? 3 : starts[line - 1]
  }

  /// A line as a diagnostic shows it, from 1; nil if it is too long to be shown. A line with many
  /// errors would be kept and shown as many times.
  func excerpt(ofLine line: Int) -> String? {
    guard let start = start(ofLine: line) else { return nil }
    let end = line < starts.count ? starts[line] : bytes.count
    return end - start <= Self.maximumExcerptLength ? text(ofLine: line) : nil
  }

  private static let maximumExcerptLength = 4_000

  /// The text of a line, from 1, where it says anything.
  func neighbour(_ line: Int) -> String? {
    excerpt(ofLine: line).flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  /// The text of a line, from 1, without its line break.
  func text(ofLine line: Int) -> String? {
    guard let start = start(ofLine: line) else { return nil }
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == Byte.newline || bytes[end - 1] == Byte.carriageReturn {
      end -= 1
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
