/// What stands in the scripts of a compilation, statement by statement: for programs that check
/// more than the language. It is there also where the scripts have errors.
package struct Outline: Sendable {
  /// The nodes, in the order of the sources.
  package let nodes: [Node]
  private let sources: [Source]
  /// Made once: a script may have thousands of places to speak of.
  private let lineIndices: [LineIndex]

  /// A node, its headers and its statements.
  package struct Node: Sendable {
    /// The title; empty where it is missing.
    package let title: String
    /// The name of the source it stands in.
    package let file: String
    /// Where the title stands.
    package let place: Place
    /// All headers in order, the title included.
    package let headers: [Header]
    /// The statements in the order of the text, blocks between one that opens and one that closes.
    package let statements: [Statement]
  }

  /// A header and where its value stands.
  package struct Header: Sendable {
    /// What stands before the colon.
    package let key: String
    /// What stands after it.
    package let value: String
    /// Where the value stands.
    package let place: Place
  }

  /// A statement and where it stands.
  package struct Statement: Sendable {
    /// What it is.
    package let kind: Kind
    /// Where it stands.
    package let place: Place
  }

  /// The kinds of statement; options, line groups, `if` and `once` are blocks.
  package enum Kind: Sendable, Hashable {
    /// A line; its id where the author gave one, and whether it has a condition.
    case line(id: String?, isConditional: Bool)
    case beginOptions
    /// An option, whose body follows; its id where the author gave one, and whether it has a
    /// condition.
    case option(id: String?, isConditional: Bool)
    case endOption, endOptions
    case beginLineGroup
    /// An item of a line group, whose body follows; its id where the author gave one, and whether it
    /// has a condition.
    case item(id: String?, isConditional: Bool)
    case endItem, endLineGroup
    case `if`, elseIf, `else`, endIf
    case once, onceElse, endOnce
    /// A host program's command, with `{0}` for its first expression.
    case command(String)
    case jump, detour, `return`, stop
    /// What says nothing and leads nowhere: `set`, `declare`, `enum`, `call`.
    case quiet
  }

  /// A stretch of a source.
  package struct Place: Sendable, Equatable {
    let source: Int
    let range: ByteRange
  }

  init(sources: [Source], trees: [SyntaxTree]) {
    self.sources = sources
    lineIndices = sources.map(LineIndex.init)
    nodes = trees.enumerated().flatMap { index, tree in
      tree.nodes.map { Node($0, tree, Reader(source: sources[index], index: index)) }
    }
  }

  /// A diagnostic about a place.
  package func diagnostic(
    code: String, severity: Diagnostic.Severity, at place: Place, dutch: String, english: String
  ) -> Diagnostic {
    let source = sources[place.source]
    let lines = lineIndices[place.source]
    let start = lines.position(at: Int(place.range.start))
    return Diagnostic(
      code: code, severity: severity, file: source.name, start: start,
      end: lines.position(at: Int(place.range.end)), dutch: dutch, english: english,
      excerpt: lines.text(ofLine: start.line) ?? "",
      before: lines.neighbour(start.line - 1), after: lines.neighbour(start.line + 1))
  }
}

extension Outline {
  /// Reads stretches of one source.
  struct Reader {
    let source: Source
    let index: Int

    func text(_ range: ByteRange) -> String {
      String(decoding: source.bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
    }

    func place(_ range: ByteRange) -> Place {
      Place(source: index, range: range)
    }
  }
}

extension Outline.Node {
  init(_ syntax: NodeSyntax, _ tree: SyntaxTree, _ reader: Outline.Reader) {
    title = reader.text(syntax.title)
    file = reader.source.name
    place = reader.place(syntax.title)
    headers = syntax.headers.map {
      Outline.Header(
        key: reader.text($0.key), value: reader.text($0.value), place: reader.place($0.value))
    }
    statements = tree.statements[Int(syntax.first)..<Int(syntax.end)].map {
      Outline.Statement(
        kind: Outline.Kind($0, tree, reader), place: reader.place($0.range))
    }
  }
}

extension Outline.Kind {
  fileprivate init(_ statement: StatementSyntax, _ tree: SyntaxTree, _ reader: Outline.Reader) {
    switch statement.kind {
    case .line:
      let line = tree.lines[Int(statement.a)]
      self = .line(id: Self.id(of: line, tree, reader), isConditional: line.condition != .none)
    case .openOptions: self = .beginOptions
    case .option:
      let line = tree.lines[Int(statement.a)]
      self = .option(id: Self.id(of: line, tree, reader), isConditional: line.condition != .none)
    case .closeOption: self = .endOption
    case .closeOptions: self = .endOptions
    case .openGroup: self = .beginLineGroup
    case .item:
      let line = tree.lines[Int(statement.a)]
      self = .item(id: Self.id(of: line, tree, reader), isConditional: line.condition != .none)
    case .closeItem: self = .endItem
    case .closeGroup: self = .endLineGroup
    case .if: self = .if
    case .elseIf: self = .elseIf
    case .else: self = .else
    case .endIf: self = .endIf
    case .once: self = .once
    case .onceElse: self = .onceElse
    case .endOnce: self = .endOnce
    case .command: self = .command(Self.command(statement, tree, reader))
    case .jump: self = .jump
    case .detour: self = .detour
    case .return: self = .return
    case .stop: self = .stop
    case .set, .declare, .enumeration, .call: self = .quiet
    }
  }

  private static func id(
    of line: LineSyntax, _ tree: SyntaxTree, _ reader: Outline.Reader
  ) -> String? {
    guard line.tagCount > 0 else { return nil }
    return tree.tags[Int(line.firstTag)..<Int(line.firstTag + line.tagCount)]
      .map(reader.text).first { $0.hasPrefix("line:") && $0 != "line:" }
  }

  private static func command(
    _ statement: StatementSyntax, _ tree: SyntaxTree, _ reader: Outline.Reader
  ) -> String {
    var text = ""
    var values = 0
    for piece in tree.pieces[Int(statement.a)..<Int(statement.a + statement.b)] {
      if piece.expression >= 0 {
        text += "{\(values)}"
        values += 1
      } else {
        text += reader.text(piece.range)
      }
    }
    return text
  }
}
