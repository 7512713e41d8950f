import Yarn

/// A text file that people edit, decoded in the same way as scripts: with or without a byte-order
/// mark.
public struct TextFile: Sendable {
  /// The text; `�` replaces bytes that are not UTF-8.
  public let text: String
  /// The number of the first line that is not UTF-8, from 1; nil if all lines are.
  public let brokenLine: Int?

  /// Reads a file.
  ///
  /// - Throws: ``ArchiveError/unreadable(_:_:)``.
  public init(path: String) throws(ArchiveError) {
    self.init(bytes: try ScriptFile.read(path).bytes)
  }

  init(bytes: [UInt8]) {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      self.text = String(decoding: content, as: UTF8.self)
      let lines = content.split(separator: 0x0A, omittingEmptySubsequences: false)
      brokenLine = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
      return
    }
    self.text = text
    brokenLine = nil
  }
}
