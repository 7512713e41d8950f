/// Scripts as their author wrote them, every piece with its place: for tools that look at words,
/// roads, conditions and variables.
///
/// It takes the grammar only, so it is there also where the scripts have errors.
package struct Manuscript: Sendable {
  /// The nodes, in the order of the sources.
  package let nodes: [Node]
  private let sources: [Source]
  private let indices: [LineIndex]

  /// A node, its headers and its statements.
  package struct Node: Sendable {
    /// The title; empty where it is missing.
    package let title: String
    /// The name of the source it stands in.
    package let file: String
    /// Where the title stands.
    package let place: Outline.Place
    /// All headers in order, the title included.
    package let headers: [Outline.Header]
    /// Whether it has a `when:`, and shares its title with others.
    package let isMember: Bool
    /// The expressions of its `when:` headers.
    package let conditions: [Expression]
    /// The statements in the order of the text, blocks between one that opens and one that closes.
    package let statements: [Statement]
  }

  /// A statement and all that stands in it.
  package struct Statement: Sendable {
    /// What it is.
    package let kind: Outline.Kind
    /// Where it stands.
    package let place: Outline.Place
    /// The words of a line, an option or an item of a line group.
    package internal(set) var line: Line?
    /// The condition of a clause, a line, an option or an item.
    package internal(set) var condition: Expression?
    /// Where a jump or detour leads.
    package internal(set) var target: Target?
    /// The variable that `set` or `declare` gives a value, and where its name stands.
    package internal(set) var assigned: Name?
    /// Whether it is a `declare`.
    package internal(set) var isDeclaration = false
    /// The other expressions: a value that is set, what a command or line fills in, a target.
    package internal(set) var values: [Expression] = []
  }

  /// Where a jump or detour leads.
  package enum Target: Sendable {
    /// To the node of this title.
    case node(String)
    /// To the node whose title is worked out while it runs.
    case computed(Expression)
  }

  /// A variable and where its name stands.
  package struct Name: Sendable {
    /// The name, with `$`.
    package let text: String
    /// Where it stands.
    package let place: Outline.Place

    /// Makes a name, for one that stands in a command of the host's.
    package init(text: String, place: Outline.Place) {
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
    package let place: Outline.Place
    /// The line in its source, from 1.
    package let number: Int

    /// The id its author gave it (`line:el-05`).
    package var id: String? { tags.first { $0.hasPrefix("line:") && $0 != "line:" } }
  }

  /// A piece of a line.
  package enum Piece: Sendable {
    /// Text as it stands, with its escapes and markup.
    case text(String, Outline.Place)
    /// A value that is filled in, with its braces.
    case value(Expression?, Outline.Place)
  }

  /// Reads scripts.
  package init(_ sources: [Source]) {
    self.sources = sources
    indices = sources.map { LineIndex($0) }
    nodes = sources.enumerated().flatMap { index, source -> [Node] in
      let (tree, _) = Parser.parse(source, index: index)
      let reader = ManuscriptReader(tree: tree, source: source, index: index)
      return tree.nodes.map(reader.node)
    }
  }

  /// Where a place begins.
  package func position(of place: Outline.Place) -> SourcePosition {
    indices[place.source].position(at: Int(place.range.start))
  }

  /// A diagnostic about a place.
  package func diagnostic(
    code: String, severity: Diagnostic.Severity, at place: Outline.Place, dutch: String,
    english: String
  ) -> Diagnostic {
    let lines = indices[place.source]
    let start = position(of: place)
    return Diagnostic(
      code: code, severity: severity, file: sources[place.source].name, start: start,
      end: lines.position(at: Int(place.range.end)), dutch: dutch, english: english,
      excerpt: lines.text(ofLine: start.line) ?? "",
      before: lines.neighbour(start.line - 1), after: lines.neighbour(start.line + 1))
  }
}

extension Outline.Place {
  /// How many bytes it has.
  public var length: Int { Int(range.end) - Int(range.start) }

  /// A part of it, in bytes from its start.
  package func part(from start: Int, to end: Int) -> Outline.Place {
    Outline.Place(
      source: source, range: ByteRange(Int(range.start) + start, Int(range.start) + end))
  }

  /// The stretch from where this one begins to where another ends.
  package func through(_ other: Outline.Place) -> Outline.Place {
    Outline.Place(source: source, range: ByteRange(Int(range.start), Int(other.range.end)))
  }
}
