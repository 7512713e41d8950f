import Drawing

// The contents of the report. Texts are unescaped; ``ReportBody`` escapes them. Optional parts are
// lists with zero or one element.

/// A figure with a text alternative.
struct ReportFigure {
  /// The title above the figure.
  var caption: [String] = []
  /// Whether it needs the full width of a page; on a narrow screen it then scrolls sideways.
  var isWide = false
  /// Whether it keeps its own colours.
  var isComic = false
  /// The pictures for paper, and for a screen too if ``whole`` is empty.
  var pictures: [Picture]
  /// The picture for a screen, in one piece; empty if the other pictures are for both.
  var whole: [Picture] = []
  /// The same as text with bars, for a narrow screen.
  var steps: [ReportStep] = []
  /// Hints about the pictures, but not about the steps.
  var pictureHints: [String] = []
  /// Hints about the pictures on paper.
  var paperHints: [String] = []
  var inWords: String
  var sentences: [String]
}

/// A choice in the flow, with its answers.
struct ReportStep {
  struct Choice {
    var words: String
    var sign: ChartSign?
    /// The number of people who chose it, and of how many.
    var count: Int
    var total: Int
    var figure: String
    /// Where it led, and the number of people who went there.
    var ways: [String]
  }
  var words: String
  var figure: String
  var choices: [Choice]
}

/// A number followed by its meaning.
struct ReportFact {
  var number: Int
  var meaning: String
}

/// A table of how often answers were given, and in which way.
struct ReportTable {
  struct Row {
    var head: String
    var cells: [String]
  }
  var tableName: String
  var heads: [String]
  var rows: [Row]
}

/// An answer in somebody's own words.
struct ReportAnswer {
  var answer: String
  /// `long` if it needs the full width of the page.
  var size: String
  /// The kind of the answer, or that it was picked.
  var marks: [String]
}

/// A question with its results.
struct ReportQuestion {
  var name: String
  var asker: [String]
  var question: String
  var figures: [ReportFigure] = []
  var tables: [ReportTable] = []
  var lists: [ReportPart<ReportAnswer>] = []
  var remarks: [String] = []
  /// What others said about it: the school.
  var voices: [(who: String, words: String)] = []
  var talks: [ReportPart<ReportPoint>] = []
}

/// A question to discuss.
struct ReportPoint {
  var moment: [String]
  var ask: String
}

/// The number of people who reached an ending.
struct ReportEnding {
  var number: Int
  var part: String
  var ending: String
}

/// A part of the report with a heading.
struct ReportPart<Content> {
  var headings: [String]
  var hints: [String] = []
  var content: [Content]
}

/// The contents of the report.
struct ReportContents {
  /// The language of the recordings.
  var spoken: String
  /// The language of the page's own texts.
  var written: String
  var facts: [ReportFact] = []
  var warnings: [String] = []
  var roads: [ReportPart<ReportFigure>] = []
  var questions: [ReportQuestion] = []
  var endings: [ReportPart<ReportEnding>] = []
  var comics: [ReportPart<ReportFigure>] = []
  /// The words that were looked up most, each with how often.
  var lookedUp: [ReportPart<ReportFact>] = []
  var more: [ReportPart<ReportPoint>] = []
  var counting: ReportPart<String>
  var skipped: [ReportPart<String>] = []
}
