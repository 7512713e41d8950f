/// Turns the bytes of one file into a ``SyntaxTree``, and collects everything that is wrong with it.
///
/// The grammar and the rules of indentation follow Yarn Spinner 3.2.1
/// (`YarnSpinnerParser.g4`, `IndentAwareLexer.cs`). Nothing here recurses: open blocks are on
/// ``blocks``, operators of an expression on ``operators``.
struct Parser {
  let bytes: UnsafeBufferPointer<UInt8>
  let source: Int
  let limits: Limits
  var allowsConditionsAfterTags = false
  var position = 0
  /// The number of the line `position` is on, from 1.
  var line = 1
  var tree = SyntaxTree()
  var findings: Findings
  var blocks: [Block] = []
  var indentation = Indentation()
  var operators: [PendingOperator] = []
  /// Whether the option or item just parsed may still get a body.
  var pendingBody = false
  /// The first statement of the node that is being parsed.
  var firstStatement = 0
  /// Whether the parsed text is on the line of a command of the host.
  var isBehindCommand = false

  /// A block that is open.
  struct Block {
    enum Kind {
      case options, optionBody, group, itemBody
      case `if`, ifElse, once, onceElse
    }
    var kind: Kind
    var range: ByteRange
    var line: Int
    /// How many blocks it is inside of, and itself; the options of a group are one.
    var depth: Int
  }

  init(bytes: UnsafeBufferPointer<UInt8>, source: Int, limits: Limits) {
    self.bytes = bytes
    self.source = source
    self.limits = limits
    findings = Findings(limit: limits.diagnostics)
  }

  /// Parses a whole file.
  static func parse(
    _ source: Source, index: Int, limits: Limits = Limits(),
    allowsConditionsAfterTags: Bool = false
  ) -> (tree: SyntaxTree, findings: Findings) {
    source.bytes.withUnsafeBufferPointer { bytes in
      var parser = Parser(bytes: bytes, source: index, limits: limits)
      parser.allowsConditionsAfterTags = allowsConditionsAfterTags
      parser.tree.reserve(forBytes: bytes.count)
      parser.parseFile()
      return (parser.tree, parser.findings)
    }
  }

  mutating func parseFile() {
    if bytes.starts(with: Byte.byteOrderMark) { position = 3 }
    while position < bytes.count {
      skipBlanks()
      guard position < bytes.count else { break }
      let byte = bytes[position]
      if Byte.isLineBreak(byte) {
        skipLineBreak()
      } else if startsComment {
        skipToLineEnd()
      } else if byte == Byte.hash {
        parseFileTag()
      } else {
        parseNode()
      }
    }
  }

  // MARK: Bytes

  func byte(at offset: Int) -> UInt8 {
    offset < bytes.count ? bytes[offset] : 0
  }

  var atLineEnd: Bool {
    position >= bytes.count || Byte.isLineBreak(bytes[position])
  }

  var startsComment: Bool {
    byte(at: position) == Byte.slash && byte(at: position + 1) == Byte.slash
  }

  var atCommandEnd: Bool {
    byte(at: position) == Byte.greater && byte(at: position + 1) == Byte.greater
  }

  var atCommandStart: Bool {
    byte(at: position) == Byte.less && byte(at: position + 1) == Byte.less
  }

  mutating func skipBlanks() {
    while position < bytes.count, Byte.isBlank(bytes[position]) { position += 1 }
  }

  mutating func skipToLineEnd() {
    while position < bytes.count, !Byte.isLineBreak(bytes[position]) { position += 1 }
  }

  mutating func skipLineBreak() {
    guard position < bytes.count else { return }
    if bytes[position] == Byte.carriageReturn, byte(at: position + 1) == Byte.newline {
      position += 1
    }
    position += 1
    line += 1
  }

  func starts(with text: StaticString, at offset: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    for index in 0..<count where bytes[offset + index] != text.utf8Start[index] { return false }
    return true
  }

  func matches(_ range: ByteRange, _ text: StaticString) -> Bool {
    Int(range.end - range.start) == text.utf8CodeUnitCount
      && starts(with: text, at: Int(range.start))
  }

  func text(_ range: ByteRange) -> String {
    text(Int(range.start), Int(range.end))
  }

  func text(_ start: Int, _ end: Int) -> String {
    guard start < end else { return "" }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  /// The identifier at an offset, or an empty range.
  func identifier(at offset: Int) -> ByteRange {
    guard Byte.isIdentifierHead(byte(at: offset)) else { return ByteRange(offset, offset) }
    var end = offset + 1
    while end < bytes.count, Byte.isIdentifier(bytes[end]) { end += 1 }
    return ByteRange(offset, end)
  }

  mutating func report(_ diagnostic: ScriptDiagnostic, _ range: ByteRange) {
    findings.append(Finding(diagnostic: diagnostic, source: source, range: range))
  }

  mutating func report(_ diagnostic: ScriptDiagnostic, _ start: Int, _ end: Int) {
    report(diagnostic, ByteRange(start, end))
  }
}
