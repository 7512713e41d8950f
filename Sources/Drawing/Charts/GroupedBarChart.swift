public import Roleplay

/// A bar chart that compares how several groups answered one question, or one group at two times.
/// Each answer has a bar for each group, as a share of that group.
public struct GroupedBarChart: Sendable, Hashable {
  /// A group of people, or one group at one time.
  public struct Group: Sendable, Hashable {
    /// The name of the group.
    public var name: String
    /// How often each answer was given, in the order of the answers; nil if the group's numbers are
    /// not shown.
    public var counts: [Int]?

    /// Makes a group.
    public init(_ name: String, counts: [Int]?) {
      self.name = name
      self.counts = counts
    }
  }

  /// An answer.
  public struct Category: Sendable, Hashable {
    /// The text of the answer.
    public var words: String
    /// The symbol that identifies the answer; nil if it has none.
    public var sign: ChartSign?

    /// Makes an answer.
    public init(_ words: String, sign: ChartSign? = nil) {
      self.words = words
      self.sign = sign
    }
  }

  private let id: String
  private let title: String
  private let answers: [Category]
  private let groups: [Group]
  private let language: Language

  /// Makes a chart.
  public init(
    id: String, title: String, answers: [Category], groups: [Group], language: Language
  ) {
    self.id = id
    self.title = title
    self.answers = answers
    self.groups = groups
    self.language = language
  }

  /// The chart in words: a sentence for each group and answer.
  public var description: [String] {
    let sentences = groups.flatMap { group -> [String] in
      guard let counts = group.counts else { return [say(.withheld(group.name))] }
      let total = counts.reduce(0, +)
      return zip(answers, counts).map {
        say(.groupBar(group: group.name, $0.words.withoutFullStop, $1, of: total))
      }
    }
    return sentences.isEmpty ? [say(.nothing)] : sentences
  }

  /// The chart as a picture with a text alternative.
  public var picture: Picture {
    var column = ChartColumn()
    for (place, answer) in answers.enumerated() {
      column.add(heading: answer.words, sign: answer.sign)
      for (number, group) in groups.enumerated() {
        guard let counts = group.counts, counts.indices.contains(place) else { continue }
        let total = counts.reduce(0, +)
        column.add(
          name: group.name, share: total > 0 ? Double(counts[place]) / Double(total) : 0,
          figure: say(.share(counts[place], of: total)), ink: .bar,
          texture: Texture.allCases[number % Texture.allCases.count])
      }
    }
    for group in groups where group.counts == nil {
      column.add(
        name: "", share: nil, figure: say(.withheld(group.name)), ink: .faint, texture: .hollow)
    }
    return Picture(
      id: id, size: column.size, title: title, description: description.joined(separator: " "),
      language: language.rawValue, elements: column.elements)
  }

  private func say(_ text: ChartText) -> String { text.text(in: language) }
}
