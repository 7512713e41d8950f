public import Roleplay

/// A bar chart of how often each answer to a question was given, with each bar below its label.
public struct BarChart: Sendable, Hashable {
  /// An answer and its count.
  public struct Bar: Sendable, Hashable {
    /// The text of the answer.
    public var words: String
    /// How often the answer was given.
    public var count: Int
    /// The symbol that identifies the answer; nil if it has none.
    public var sign: ChartSign?

    /// Makes a bar.
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
  ///   - id: identifies the picture on a page.
  ///   - title: the question.
  ///   - bars: the answers, in the order in which they are shown.
  ///   - total: the number of people who answered; by default the sum of the bars, for questions
  ///     where each person gives one answer.
  public init(id: String, title: String, bars: [Bar], total: Int? = nil, language: Language) {
    self.id = id
    self.title = title
    self.bars = bars
    self.total = total ?? bars.reduce(0) { $0 + $1.count }
    self.language = language
  }

  /// The chart in words: the number of answers, and a sentence for each bar.
  public var description: [String] {
    guard total > 0 else { return [say(.nothing)] }
    return [say(.answers(total))]
      + bars.map { say(.bar($0.words.withoutFullStop, $0.count, of: total)) }
  }

  /// The chart as a picture with a text alternative.
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
  /// The text without its full stop, to continue a sentence.
  var withoutFullStop: String {
    let words = self[...].trimmed
    return words.hasSuffix(".") && !words.hasSuffix("..") ? String(words.dropLast()) : words
  }
}
