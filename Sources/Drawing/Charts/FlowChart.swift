public import Roleplay
import Yarn

/// A flow chart of the paths people took: the moments they came to, what they chose there, and how
/// many took each path. The width of a line shows the number of people.
public struct FlowChart: Sendable, Hashable {
  /// The kinds of nodes.
  public enum Kind: Sendable, Hashable {
    /// A moment at which something is chosen.
    case moment
    /// An answer that was chosen.
    case answer
    /// The end of a path.
    case ending
  }

  /// A node of the chart.
  public struct Node: Sendable, Hashable {
    /// The text of the node.
    public var words: String
    /// The number of single players and groups that came there.
    public var count: Int
    /// How many of these are groups that played together.
    public var groups: Int
    /// The kind of node.
    public var kind: Kind
    /// The symbol that identifies the answer; nil if it has none.
    public var sign: ChartSign?

    /// Makes a node.
    public init(
      _ words: String, count: Int, groups: Int = 0, kind: Kind, sign: ChartSign? = nil
    ) {
      self.words = words
      self.count = count
      self.groups = groups
      self.kind = kind
      self.sign = sign
    }
  }

  /// An edge of the chart.
  public struct Edge: Sendable, Hashable {
    /// The node where it starts, as an index in the list of nodes.
    public var from: Int
    /// The node where it ends, as an index in the list of nodes.
    public var to: Int
    /// The number of single players and groups that took it.
    public var count: Int

    /// Makes an edge.
    public init(from: Int, to: Int, count: Int) {
      self.from = from
      self.to = to
      self.count = count
    }
  }

  let id: String
  let title: String
  let nodes: [Node]
  let edges: [Edge]
  let language: Language

  /// Makes a chart.
  ///
  /// - Parameters:
  ///   - id: identifies the picture on a page.
  ///   - title: the title of the picture.
  ///   - nodes: the nodes, in the order in which people reached them.
  ///   - edges: the edges. An edge without a valid node, or that nobody took, is ignored.
  public init(id: String, title: String, nodes: [Node], edges: [Edge], language: Language) {
    self.id = id
    self.title = title
    self.nodes = nodes
    self.edges = edges.filter {
      nodes.indices.contains($0.from) && nodes.indices.contains($0.to) && $0.count > 0
    }
    self.language = language
  }

  /// The chart in words: for each moment the answers, how often each was chosen, and where it led.
  public var description: [String] {
    guard !nodes.isEmpty else { return [say(.nothing)] }
    var sentences: [String] = []
    for (place, node) in nodes.enumerated() where node.kind == .moment {
      var parts: [String] = []
      for edge in edges where edge.from == place {
        let next = nodes[edge.to]
        guard next.kind == .answer else {
          parts.append("→ \(next.words.withoutFullStop): \(edge.count)")
          continue
        }
        let ways = edges.filter { $0.from == edge.to }
          .map { "→ \(nodes[$0.to].words.withoutFullStop) (\($0.count))" }
        parts.append(
          (["\(next.words.withoutFullStop): \(people(edge.count, next.groups))"] + ways)
            .joined(separator: " "))
      }
      let words = "\(node.words.withoutFullStop) (\(say(node.people)))"
      sentences.append(([words + "."] + parts.map { $0 + "." }).joined(separator: " "))
    }
    return sentences
  }

  /// The chart on one or more pages of at most A4, with the text alternative.
  public var sheets: [Picture] { FlowSheets(self).pictures }

  /// The chart as one picture of any height, for a screen.
  public var whole: Picture { FlowSheets(self).whole }

  /// A number of people; if some of them are groups, the text says so.
  private func people(_ count: Int, _ groups: Int) -> String {
    groups > 0 ? say(.people(count - groups, groups: groups)) : "\(count)"
  }

  func say(_ text: ChartText) -> String { text.text(in: language) }
}

extension FlowChart.Node {
  /// The people who came there, in words: `6 players and 1 group`.
  public func people(in language: Language) -> String { people.text(in: language) }

  /// The number of people who chose this answer at a moment. For single players also as a
  /// percentage, since a group is not one person.
  public func figure(of moment: FlowChart.Node, in language: Language) -> String {
    let players = moment.count - moment.groups
    guard count > groups, players > 0 else { return people(in: language) }
    return ChartText.shareOfPlayers(count - groups, of: players, groups: groups)
      .text(in: language)
  }

  /// The people who came there.
  var people: ChartText { .people(count - groups, groups: groups) }
}
