import Synchronization

/// A compiled script, which a ``Dialogue`` runs. It is immutable.
public final class Program: Sendable {
  /// The instructions of all nodes.
  package let instructions: [Instruction]
  /// The lines, options and line group items.
  package let lineRecords: [LineRecord]
  /// The string constants.
  package let strings: [String]
  /// The ids of the lines, by index of the line.
  package let lineIDs: [String]
  /// The texts of the commands.
  package let commandTemplates: [TextTemplate]
  /// The texts of all templates.
  package let texts: TextStore
  let tagSets: [[String]]
  let tagExtras: [LineExtras?]
  /// The names of the variables, by index.
  package let variableNames: [String]
  /// The indices of the variables, by name.
  package let variableIndex: [String: Int]
  let initialValues: [Value]
  /// Where a smart variable's expression begins, by variable; -1 for others.
  package let smartEntries: [Int32]
  /// The names of the host functions that are called, by index.
  package let hostFunctionNames: [String]
  /// The node groups.
  package let groups: [GroupRecord]
  /// The indices of the node groups, by title.
  package let groupIndex: [String: Int]
  /// The keys of the `once` statements, by index.
  package let onceKeys: [String]
  let contents: [ContentRecord]
  let preparedLines = AtomicLazyReference<ReadyLines>()

  /// The nodes, in the order of the sources.
  public let nodes: [Node]

  /// A node and its headers.
  public struct Node: Sendable, Equatable {
    /// The title.
    public let title: String
    /// All headers in order, the title included.
    public let headers: [Header]
    /// The name of its source.
    public let file: String
    /// The line of its title, from 1.
    public let line: Int

    /// The value of the first header with a key.
    public func header(_ key: String) -> String? {
      headers.first { $0.key == key }?.value
    }
  }

  /// A header of a node.
  public struct Header: Sendable, Equatable {
    /// The text before the colon.
    public let key: String
    /// The text after the colon.
    public let value: String
  }

  /// A line, option or line group item, with its place in the source.
  public struct LineInfo: Sendable, Equatable {
    /// The stable id, with `line:`.
    public let id: String
    /// Whether the author gave the id.
    public let hasExplicitID: Bool
    /// The text in the base language, with `{0}` for its first value.
    public let text: String
    /// The hashtags without `#`, except the id.
    public let tags: [String]
    /// The name of the source.
    public let file: String
    /// The line in the source, from 1.
    public let line: Int
    /// The title of its node.
    public let node: String
    /// The kind.
    public let kind: Kind

    /// The kinds of line.
    public enum Kind: Sendable, Equatable, BitwiseCopyable {
      /// A line of its own.
      case line
      /// An option, behind `->`.
      case option
      /// An item of a line group, behind `=>`.
      case lineGroupItem
    }
  }

  /// What is known of a line but its id: nothing that has to be counted when it is copied.
  package struct LineRecord {
    /// The text.
    package var template: TextTemplate
    var tags: Int32
    var node: Int32
    var number: Int32
    /// The number of values in the text.
    package var substitutions: Int32
    var hasExplicitID: Bool
    var kind: LineInfo.Kind
  }

  /// A title to which scripts can jump: a node, or a group of nodes.
  package struct GroupRecord {
    var title: String
    /// Its first instruction.
    package var entry: Int32
    /// The node it is, or -1 for the hub of a group.
    var node: Int32
  }

  /// Something that can be chosen for its salience.
  struct ContentRecord {
    var key: String
    var complexity: Int32
  }

  /// A node in the instructions.
  package struct NodeRecord {
    var title: String
    /// What it is known by when the machine's state is written: no other node has it.
    var key: String
    var group: Int32
    var isTracked: Bool
    /// Its first instruction.
    package var entry: Int32 = 0
  }
  /// The nodes, by index.
  package let nodeRecords: [NodeRecord]
  let nodeIndex: [String: Int]

  init(_ builder: ProgramBuilder) {
    instructions = builder.instructions
    strings = builder.strings
    lineRecords = builder.lineRecords
    lineIDs = builder.lineIDs
    commandTemplates = builder.commandTemplates
    texts = builder.texts
    tagSets = builder.tagSets
    tagExtras = builder.tagSets.map { LineExtras(tags: $0) }
    variableNames = builder.variableNames
    variableIndex = builder.variableIndex
    initialValues = builder.initialValues
    smartEntries = builder.smartEntries
    hostFunctionNames = builder.hostFunctionNames
    groups = builder.groups
    groupIndex = builder.groupIndex
    onceKeys = builder.onceKeys
    contents = builder.contents
    nodes = builder.nodes
    nodeRecords = builder.nodeRecords
    nodeIndex = builder.nodeIndex
  }

  /// The first node with a title; nil if there is none.
  public func node(named title: String) -> Node? {
    nodes.first { $0.title == title }
  }

  /// All lines, options and line group items, in the order of the sources.
  public var lines: [LineInfo] {
    zip(lineIDs, lineRecords).map { id, record in
      LineInfo(
        id: id, hasExplicitID: record.hasExplicitID, text: baseText(of: record.template),
        tags: tagSets[Int(record.tags)].filter { $0 != "lastline" },
        file: nodes[Int(record.node)].file, line: Int(record.number),
        node: nodes[Int(record.node)].title, kind: record.kind)
    }
  }

  /// The text of a template in the base language, with `{0}` for its first value.
  package func baseText(of template: TextTemplate) -> String {
    var bytes: [UInt8] = []
    for segment in texts.segments[
      Int(template.firstSegment)..<Int(template.firstSegment + template.segmentCount)]
    {
      if segment.buffer < 0 {
        bytes += "{\(segment.start)}".utf8
      } else {
        bytes += texts.buffers[Int(segment.buffer)][Int(segment.start)..<Int(segment.end)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
