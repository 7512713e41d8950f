/// Scripts as their author wrote them, statement by statement, every piece with its place: for
/// programs that check more than the language, and for tools that inspect words, paths, conditions
/// and variables.
///
/// It takes the grammar only, so it is there also where the scripts have errors.
package struct Outline: Sendable {
  /// The nodes, in the order of the sources.
  package let nodes: [Node]
  private let sources: [Source]
  /// Made once: a script may have thousands of places to speak of.
  private let lineIndices: [LineIndex]

  /// A node, its headers and its statements.
  package struct Node: Sendable {
    /// The title; empty if it is missing.
    package let title: String
    /// The name of its source.
    package let file: String
    /// The place of the title.
    package let place: Place
    /// All headers in order, the title included.
    package let headers: [Header]
    /// Whether it has a `when:`, and shares its title with others.
    package let isMember: Bool
    /// The expressions of its `when:` headers.
    package let conditions: [Expression]
    /// The statements in the order of the text, blocks between one that opens and one that closes.
    package let statements: [Statement]
  }

  /// A header and the place of its value.
  package struct Header: Sendable {
    /// The text before the colon.
    package let key: String
    /// The text after the colon.
    package let value: String
    /// The place of the value.
    package let place: Place
  }

  /// A statement and its parts.
  package struct Statement: Sendable {
    /// The kind.
    package let kind: Kind
    /// Its place in the source.
    package let place: Place
    /// The words of a line, an option or an item of a line group.
    package internal(set) var line: Line?
    /// The condition of a clause, a line, an option or an item.
    package internal(set) var condition: Expression?
    /// The target of a jump or detour.
    package internal(set) var target: Target?
    /// The variable to which `set` or `declare` gives a value, and the place of its name.
    package internal(set) var assigned: Name?
    /// Whether it is a `declare`.
    package internal(set) var isDeclaration = false
    /// The other expressions: a value that is set, what a command or line fills in, a target.
    package internal(set) var values: [Expression] = []
  }

  /// The kinds of statement; options, line groups, `if` and `once` are blocks.
  package enum Kind: Sendable, Hashable {
    /// A line, with its id if the author gave one, and whether it has a condition.
    case line(id: String?, isConditional: Bool)
    case beginOptions
    /// An option, whose body follows, with its id if the author gave one, and whether it has a
    /// condition.
    case option(id: String?, isConditional: Bool)
    case endOption, endOptions
    case beginLineGroup
    /// An item of a line group, whose body follows, with its id if the author gave one, and whether
    /// it has a condition.
    case item(id: String?, isConditional: Bool)
    case endItem, endLineGroup
    case `if`, elseIf, `else`, endIf
    case once, onceElse, endOnce
    /// A host program's command, with `{0}` for its first expression.
    case command(String)
    case jump, detour, `return`, stop
    /// A statement without output or jump: `set`, `declare`, `enum`, `call`.
    case quiet
  }

  /// A range of a source.
  package struct Place: Sendable, Equatable {
    let source: Int
    let range: ByteRange
  }

  /// The target of a jump or detour.
  package enum Target: Sendable {
    /// To the node of this title.
    case node(String)
    /// To the node whose title is computed at run time.
    case computed(Expression)
  }

  /// A variable and the place of its name.
  package struct Name: Sendable {
    /// The name, with `$`.
    package let text: String
    /// Its place in the source.
    package let place: Place

    /// Makes a name, for a variable in a command of the host.
    package init(text: String, place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// The words of a line.
  package struct Line: Sendable {
    /// The pieces of text and the values between them.
    package let pieces: [Piece]
    /// The hashtags, without `#`.
    package let tags: [String]
    /// The whole line, without its hashtags.
    package let place: Place
    /// The line in its source, from 1.
    package let number: Int

    /// The id its author gave it (`line:el-05`).
    package var id: String? { tags.first { $0.hasPrefix("line:") && $0 != "line:" } }
  }

  /// A piece of a line.
  package enum Piece: Sendable {
    /// Text as written, with its escapes and markup.
    case text(String, Place)
    /// A value that is filled in, with its braces.
    case value(Expression?, Place)
  }

  /// Makes the outline of sources that were parsed already.
  init(sources: [Source], trees: [SyntaxTree]) {
    self.sources = sources
    lineIndices = sources.map { LineIndex($0) }
    nodes = trees.enumerated().flatMap { index, tree in
      let reader = OutlineReader(tree: tree, source: sources[index], index: index)
      return tree.nodes.map(reader.node)
    }
  }

  /// The nodes of some of the sources only.
  package func restricted(_ isWanted: (_ file: String) -> Bool) -> Outline {
    Outline(nodes: nodes.filter { isWanted($0.file) }, of: self)
  }

  private init(nodes: [Node], of whole: Outline) {
    self.nodes = nodes
    sources = whole.sources
    lineIndices = whole.lineIndices
  }

  /// Parses sources, without checking or compiling them.
  package init(parsing sources: [Source]) {
    self.init(
      sources: sources,
      trees: sources.enumerated().map { Parser.parse($0.element, index: $0.offset).tree })
  }

  /// The first position of a place.
  package func position(of place: Place) -> SourcePosition {
    lineIndices[place.source].position(at: Int(place.range.start))
  }

  /// A diagnostic about a place.
  package func diagnostic(
    code: String, severity: Diagnostic.Severity, at place: Place, message: String,
    reason: (any Sendable)?
  ) -> Diagnostic {
    let source = sources[place.source]
    let lines = lineIndices[place.source]
    let start = lines.position(at: Int(place.range.start))
    return Diagnostic(
      code: code, severity: severity, file: source.name, start: start,
      end: lines.position(at: Int(place.range.end)), message: message,
      reason: reason, excerpt: lines.excerpt(ofLine: start.line) ?? "",
      before: lines.neighbour(start.line - 1), after: lines.neighbour(start.line + 1))
  }
}

extension Outline.Place {
  /// The number of bytes.
  public var length: Int { Int(range.end) - Int(range.start) }

  /// A part of it, in bytes from its start.
  package func part(from start: Int, to end: Int) -> Outline.Place {
    Outline.Place(
      source: source, range: ByteRange(Int(range.start) + start, Int(range.start) + end))
  }

  /// The range from the start of this one to the end of another.
  package func through(_ other: Outline.Place) -> Outline.Place {
    Outline.Place(source: source, range: ByteRange(Int(range.start), Int(other.range.end)))
  }
}
