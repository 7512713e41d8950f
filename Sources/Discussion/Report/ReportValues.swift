import Drawing

// What the page says: all words are as they were said, and ``ReportBody`` makes them harmless. What may
// be missing is a list, of one or none.

/// A picture with its words beside it.
struct ReportFigure {
  /// What it is, above it.
  var caption: [String] = []
  /// Whether it needs the width of a page to be read; a narrow screen then moves it sideways.
  var isWide = false
  /// Whether it keeps its own colours.
  var isComic = false
  /// On paper, where it has a picture for a screen as well.
  var pictures: [Picture]
  /// For a screen: in one piece. None where the pictures are for both.
  var whole: [Picture] = []
  /// The same in words and bars, for a narrow screen.
  var steps: [ReportStep] = []
  /// What is to be known of the pictures, not of the steps.
  var pictureHints: [String] = []
  /// What is to be known of the pictures on paper.
  var paperHints: [String] = []
  var inWords: String
  var sentences: [String]
}

/// A stop on the road, with what was chosen there.
struct ReportStep {
  struct Choice {
    var words: String
    var sign: ChartSign?
    /// How many chose it, of how many.
    var count: Int
    var total: Int
    var figure: String
    /// Where it led, and how many went there.
    var ways: [String]
  }
  var words: String
  var figure: String
  var choices: [Choice]
}

/// A figure before words.
struct ReportFact {
  var number: Int
  var meaning: String
}

/// Rows of how often an answer was given, and by which means.
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
  /// `long` where it needs the width of the page.
  var size: String
  /// The kind it was given, or that it was picked.
  var marks: [String]
}

/// A question with all that was said to it.
struct ReportQuestion {
  var name: String
  var asker: [String]
  var question: String
  var figures: [ReportFigure] = []
  var tables: [ReportTable] = []
  var lists: [ReportPart<ReportAnswer>] = []
  var remarks: [String] = []
  /// Who said what about it besides: the school.
  var voices: [(who: String, words: String)] = []
  var talks: [ReportPart<ReportPoint>] = []
}

/// A question to talk about.
struct ReportPoint {
  var moment: [String]
  var ask: String
}

/// How many came to an ending.
struct ReportEnding {
  var number: Int
  var part: String
  var ending: String
}

/// Something with a heading of its own.
struct ReportPart<Content> {
  var headings: [String]
  var hints: [String] = []
  var content: [Content]
}

/// The whole page.
struct ReportContents {
  /// The language that was played in.
  var spoken: String
  /// The language the teacher's page is written in.
  var written: String
  var facts: [ReportFact] = []
  var warnings: [String] = []
  var roads: [ReportPart<ReportFigure>] = []
  var questions: [ReportQuestion] = []
  var endings: [ReportPart<ReportEnding>] = []
  var comics: [ReportPart<ReportFigure>] = []
  var more: [ReportPart<ReportPoint>] = []
  var counting: ReportPart<String>
  var skipped: [ReportPart<String>] = []
}
