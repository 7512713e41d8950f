public import Yarn

/// The roads that people went: where they came, what they chose there, and how many went each way. The
/// more people, the wider the road.
public struct FlowChart: Sendable, Hashable {
  /// What a stop on the road is.
  public enum Kind: Sendable, Hashable {
    /// Where something is chosen.
    case moment
    /// What was chosen.
    case answer
    /// Where a road ends.
    case ending
  }

  /// A stop on the road.
  public struct Stop: Sendable, Hashable {
    /// Its words.
    public var words: String
    /// How many came there, players and groups together.
    public var count: Int
    /// How many of these are whole groups that played together.
    public var groups: Int
    /// What it is.
    public var kind: Kind
    /// The shape it is known by, where it has one.
    public var sign: ChartSign?

    /// Makes a stop.
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

  /// A piece of road.
  public struct Road: Sendable, Hashable {
    /// The stop it leaves, by its place in the list.
    public var from: Int
    /// The stop it comes to.
    public var to: Int
    /// How many went it.
    public var count: Int

    /// Makes a piece of road.
    public init(from: Int, to: Int, count: Int) {
      self.from = from
      self.to = to
      self.count = count
    }
  }

  let id: String
  let title: String
  let stops: [Stop]
  let roads: [Road]
  let language: Language

  /// Makes a chart.
  ///
  /// - Parameters:
  ///   - id: what tells it from other pictures on a page.
  ///   - title: what the picture is called.
  ///   - stops: the stops, in the order in which people came there.
  ///   - roads: what leads where. One that leads to no stop, or that nobody went, is passed over.
  public init(id: String, title: String, stops: [Stop], roads: [Road], language: Language) {
    self.id = id
    self.title = title
    self.stops = stops
    self.roads = roads.filter {
      stops.indices.contains($0.from) && stops.indices.contains($0.to) && $0.count > 0
    }
    self.language = language
  }

  /// The roads in words: for each moment what was chosen, how often, and where it led.
  public var description: [String] {
    guard !stops.isEmpty else { return [say(.nothing)] }
    var sentences: [String] = []
    for (place, stop) in stops.enumerated() where stop.kind == .moment {
      var parts: [String] = []
      for road in roads where road.from == place {
        let next = stops[road.to]
        guard next.kind == .answer else {
          parts.append("→ \(next.words.withoutFullStop): \(road.count)")
          continue
        }
        let ways = roads.filter { $0.from == road.to }
          .map { "→ \(stops[$0.to].words.withoutFullStop) (\($0.count))" }
        parts.append(
          (["\(next.words.withoutFullStop): \(people(road.count, next.groups))"] + ways)
            .joined(separator: " "))
      }
      let words = "\(stop.words.withoutFullStop) (\(say(stop.people)))"
      sentences.append(([words + "."] + parts.map { $0 + "." }).joined(separator: " "))
    }
    return sentences
  }

  /// The chart on one or more sheets of at most A4, with the roads in words.
  public var sheets: [Picture] { FlowSheets(self).pictures }

  /// The chart in one piece, however high that is: for a screen, which has no sheets.
  public var whole: Picture { FlowSheets(self).whole }

  /// A number, which says where it is of groups what it is of.
  private func people(_ count: Int, _ groups: Int) -> String {
    groups > 0 ? say(.people(count - groups, groups: groups)) : "\(count)"
  }

  func say(_ text: ChartText) -> String { text.text(in: language) }
}

extension FlowChart.Stop {
  /// Who came there, in words: `6 players and 1 group`.
  public func people(in language: Language) -> String { people.text(in: language) }

  /// How many chose this at a moment: of players also which part, since a group is not one person.
  public func figure(of moment: FlowChart.Stop, in language: Language) -> String {
    let players = moment.count - moment.groups
    guard count > groups, players > 0 else { return people(in: language) }
    return ChartText.shareOfPlayers(count - groups, of: players, groups: groups)
      .text(in: language)
  }

  /// Who came there.
  var people: ChartText { .people(count - groups, groups: groups) }
}
