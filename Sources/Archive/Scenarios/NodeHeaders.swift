import Glibc
import Roleplay

/// The headers of a Yarn file's first node, read without reading its body.
enum NodeHeaders {
  /// The number of bytes at the start of a file in which headers are looked for.
  private static let searchedByteCount = 16 << 10

  /// Reads the headers, by key. If a key occurs twice, the first one counts.
  static func read(_ path: String) throws(DiskError) -> [String: String] {
    let file = try Descriptor(path, O_RDONLY | O_NONBLOCK)
    try file.requireRegularFile()
    return headers(in: try file.bytes(from: 0, count: searchedByteCount))
  }

  /// The headers in the first bytes of a file, up to the line that begins the body.
  static func headers(in bytes: [UInt8]) -> [String: String] {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    // The body is many times longer than the headers, and decoding characters takes time.
    let text = String(decoding: bytes[start..<endOfHeaders(in: bytes, from: start)], as: UTF8.self)
    var headers: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = String(line[..<colon]).trimmed.visible
      guard !key.isEmpty, !key.hasPrefix("//"), !key.hasPrefix("#"), headers[key] == nil else {
        continue
      }
      let value = line[line.index(after: colon)...]
      headers[key] = value.prefix(beforeFirst: "//").trimmed.visible
    }
    return headers
  }

  /// The offset of the line that begins the body (`---`), or the end of the bytes.
  private static func endOfHeaders(in bytes: [UInt8], from start: Int) -> Int {
    let separator = Array("---".utf8)
    let lineBreaks = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    return (start..<bytes.count).first { place in
      (place == start || lineBreaks.contains(bytes[place - 1]))
        && bytes[place...].starts(with: separator)
    } ?? bytes.count
  }
}

extension Substring {
  /// The text before the first occurrence of another text; all of it if there is none.
  fileprivate func prefix(beforeFirst text: String) -> String {
    firstRange(of: text).map { String(self[..<$0.lowerBound]) } ?? String(self)
  }
}
