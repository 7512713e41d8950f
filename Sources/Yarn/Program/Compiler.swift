/// What came of compiling.
public struct Compilation: Sendable {
  /// The program; none where there is an error.
  public let program: Program?
  /// All that was found, in the order of the sources and of their text.
  public let diagnostics: [Diagnostic]

  /// Whether an error was found.
  public var hasErrors: Bool { program == nil }

  let sources: [Source]
  let trees: [SyntaxTree]

  /// The contents of the scripts; computed on first use.
  package func outline() -> Outline {
    Outline(sources: sources, trees: trees)
  }
}

/// Compiles Yarn scripts.
public enum Compiler {
  /// Compiles sources as one program; all errors are collected.
  ///
  /// - Parameters:
  ///   - sources: the files; node titles, variables and line ids are common to all.
  ///   - functions: the host's functions; one that is not known is typed by its use.
  ///   - limits: how far a script may go.
  ///   - allowsConditionsAfterTags: whether a condition behind a line's hashtags is only warned of; for
  ///     scripts from before version 0.2 of this library, which took them.
  public static func compile(
    _ sources: [Source], functions: FunctionLibrary = FunctionLibrary(), limits: Limits = Limits(),
    allowsConditionsAfterTags: Bool = false
  ) -> Compilation {
    var findings = Findings(limit: limits.diagnostics)
    var trees: [SyntaxTree] = []
    for (index, source) in sources.enumerated() {
      if let offset = firstInvalidByte(of: source.bytes) {
        findings.append(
          Finding(diagnostic: .notUTF8, source: index, range: ByteRange(offset, offset + 1)))
        trees.append(SyntaxTree())
        continue
      }
      let (tree, found) = Parser.parse(
        source, index: index, limits: limits,
        allowsConditionsAfterTags: allowsConditionsAfterTags)
      trees.append(tree)
      findings.append(found)
    }
    var checker = Checker(
      sources: sources, trees: trees, library: functions, isWhole: !findings.hasErrors,
      limits: limits)
    checker.check()
    findings.append(checker.findings)
    return Compilation(
      program: findings.hasErrors ? nil : CodeGenerator.program(of: checker),
      diagnostics: diagnostics(of: findings.told(sources), sources), sources: sources, trees: trees)
  }

  private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var offset = 0
      while offset < buffer.count {
        // Most text is ASCII: pass it eight bytes at a time.
        if offset + 8 <= buffer.count,
          UnsafeRawPointer(base)
            .loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          offset += 8
          continue
        }
        let length = UTF8Sequence.length(in: buffer, at: offset)
        if length == 0 { return offset }
        offset += length
      }
      return nil
    }
  }

  private static func diagnostics(of findings: [Finding], _ sources: [Source]) -> [Diagnostic] {
    var indices: [Int: LineIndex] = [:]
    return findings.map { finding in
      let source = sources[finding.source]
      let index = indices[finding.source] ?? LineIndex(source)
      indices[finding.source] = index
      let start = index.position(at: Int(finding.range.start))
      return Diagnostic(
        code: finding.diagnostic.code, severity: finding.diagnostic.severity, file: source.name,
        start: start, end: index.position(at: Int(finding.range.end)),
        message: finding.diagnostic.message, arguments: finding.diagnostic.arguments,
        reason: finding.diagnostic,
        excerpt: index.excerpt(ofLine: start.line) ?? "",
        before: index.neighbour(start.line - 1), after: index.neighbour(start.line + 1))
    }.ordered(by: sources)
  }
}

/// The shape of UTF-8 (RFC 3629, section 4).
enum UTF8Sequence {
  /// How many bytes the character at an offset has; 0 where it is not valid.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    func tail(_ place: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      offset + place < bytes.count && bytes[offset + place] >= low && bytes[offset + place] <= high
    }
    switch first {
    case 0xC2...0xDF: return tail(1) ? 2 : 0
    case 0xE0: return tail(1, 0xA0) && tail(2) ? 3 : 0
    case 0xED: return tail(1, 0x80, 0x9F) && tail(2) ? 3 : 0
    case 0xE1...0xEF: return tail(1) && tail(2) ? 3 : 0
    case 0xF0: return tail(1, 0x90) && tail(2) && tail(3) ? 4 : 0
    case 0xF1...0xF3: return tail(1) && tail(2) && tail(3) ? 4 : 0
    case 0xF4: return tail(1, 0x80, 0x8F) && tail(2) && tail(3) ? 4 : 0
    default: return 0
    }
  }
}
