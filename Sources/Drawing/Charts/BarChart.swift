import Roleplay
public import Yarn

/// How often each answer to a question was given, as bars below the words of each.
public struct BarChart: Sendable, Hashable {
  /// An answer.
  public struct Bar: Sendable, Hashable {
    /// Its words.
    public var words: String
    /// How often it was given.
    public var count: Int
    /// The shape it is known by, where it has one.
    public var sign: ChartSign?

    /// Makes an answer.
    public init(_ words: String, count: Int, sign: ChartSign? = nil) {
      self.words = words
      self.count = count
      self.sign = sign
    }
  }

  private let id: String
  private let title: String
  private let bars: [Bar]
  private let total: Int
  private let language: Language

  /// Makes a chart.
  ///
  /// - Parameters:
  ///   - id: what tells it from other pictures on a page.
  ///   - title: the question.
  ///   - bars: the answers, in the order in which they are shown.
  ///   - total: how many answered; the sum of the bars where each gave one answer.
  public init(id: String, title: String, bars: [Bar], total: Int? = nil, language: Language) {
    self.id = id
    self.title = title
    self.bars = bars
    self.total = total ?? bars.reduce(0) { $0 + $1.count }
    self.language = language
  }

  /// The chart in words: how many answered, and a sentence for each answer.
  public var description: [String] {
    guard total > 0 else { return [say(.nothing)] }
    return [say(.answers(total))]
      + bars.map { say(.bar($0.words.withoutFullStop, $0.count, of: total)) }
  }

  /// The chart as a picture, with the chart in words.
  public var picture: Picture {
    var column = ChartColumn()
    for bar in bars {
      column.add(
        heading: bar.words, sign: bar.sign,
        figure: total > 0 ? say(.share(bar.count, of: total)) : "0")
      column.add(
        share: total > 0 ? Double(bar.count) / Double(total) : 0, ink: bar.sign?.ink ?? .bar,
        texture: bar.sign?.texture ?? .solid)
    }
    return Picture(
      id: id, size: column.size, title: title, description: description.joined(separator: " "),
      language: language.rawValue, elements: column.elements)
  }

  private func say(_ text: ChartText) -> String { text.text(in: language) }
}

extension String {
  /// The words as they go on within a sentence.
  var withoutFullStop: String {
    let words = self[...].trimmed
    return words.hasSuffix(".") && !words.hasSuffix("..") ? String(words.dropLast()) : words
  }
}
