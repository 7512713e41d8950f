public import Yarn

/// A script with ids for all its lines, options and items of line groups; the rest stays as
/// it is, byte for byte.
public struct Tagging: Sendable {
  /// An id that was given.
  public struct Addition: Sendable, Equatable {
    /// The id, as written after the line: `line:el-05`.
    public let id: String
    /// The line, from 1.
    public let line: Int
    /// The words it was given to.
    public let text: String
  }

  /// The ids that were given, in the order of the text.
  public let additions: [Addition]
  /// The script with them.
  public let bytes: [UInt8]

  /// Gives ids where they are missing.
  ///
  /// - Parameters:
  ///   - source: the script.
  ///   - scenario: the scenario's name, from which the ids are made where none of its lines has one.
  ///   - siblings: the scenario's scripts, this one among them.
  ///   - ids: the ids of the whole project; the new ones are added.
  ///   - broken: lines that are left as they are, because the language is broken there.
  public init(
    _ source: Source, of scenario: String, siblings: [Source], ids: inout LineIDs,
    except broken: [ClosedRange<Int>] = []
  ) {
    let beginning =
      LineIDs.beginning(in: [source]) ?? LineIDs.beginning(in: siblings)
      ?? ids.beginning(for: scenario)
    let outline = Outline(parsing: [source])
    var additions: [Addition] = []
    var bytes: [UInt8] = []
    var copied = 0
    for line in outline.nodes.flatMap(\.statements).compactMap(\.line) {
      guard line.id == nil, !line.tags.contains(where: { $0.hasPrefix("shadow:") }) else {
        continue
      }
      guard !broken.contains(where: { $0.contains(line.number) }) else { continue }
      let start = outline.position(of: line.place).byteOffset
      let end = LineEnding(source.bytes, from: start + line.place.length)
      let id = ids.next(beginning)
      bytes += source.bytes[copied..<end.content]
      bytes += Array(" #\(id)".utf8)
      // Some readers take a comment that touches an id for a part of it.
      if end.isFollowedByComment { bytes.append(UInt8(ascii: " ")) }
      copied = end.content
      additions.append(
        Addition(
          id: id, line: line.number,
          text: String(decoding: source.bytes[start..<start + line.place.length], as: UTF8.self)))
    }
    bytes += source.bytes[copied...]
    self.additions = additions
    self.bytes = bytes
  }
}

/// Where what belongs to a line ends: behind its condition and hashtags, before its comment.
struct LineEnding {
  /// The offset at which more can be put in.
  private(set) var content: Int
  /// Whether a comment begins right there, without a blank.
  private(set) var isFollowedByComment = false

  /// - Parameter offset: where the line's words end.
  init(_ bytes: [UInt8], from offset: Int) {
    content = offset
    var position = offset
    func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : UInt8(ascii: "\n") }
    func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    while position < bytes.count, !isBreak(bytes[position]) {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        position += 1
        continue
      case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "/"):
        isFollowedByComment = position == content
        return
      case UInt8(ascii: "<") where byte(position + 1) == UInt8(ascii: "<"):
        var isQuoted = false
        while !isBreak(byte(position)) {
          if byte(position) == UInt8(ascii: "\"") { isQuoted.toggle() }
          if !isQuoted, byte(position) == UInt8(ascii: ">"),
            byte(position + 1) == UInt8(ascii: ">")
          {
            position += 2
            break
          }
          position += 1
        }
      default:
        position += 1
      }
      content = position
    }
  }
}
